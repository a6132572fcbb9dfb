using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Whip;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Whip;

public sealed class WhipKeysTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Key_Revoked_EndsWhatItPublishesAndNothingElse()
    {
        using var owner = await _server.SignedIn();
        var made = await (await owner.PostAsJsonAsync("/api/v1/keys", new { name = "Camera", scopes = new[] { "media" } })).Read(HttpStatusCode.Created);
        using var camera = _server.Program(made.GetProperty("key").GetString());
        using var other = _server.Program(await _server.MakeKey("media"));
        var call = await _server.MakeCall();
        await using var specialist = await _server.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        using var first = await Publish(camera, call.RoomId);
        var guest = await specialist.Hear<ParticipantView>("ParticipantJoined");
        using var second = await Publish(other, call.RoomId);

        Assert.Equal(HttpStatusCode.NoContent, (await owner.DeleteAsync($"/api/v1/keys/{made.GetProperty("id").GetString()}")).StatusCode);

        Pump.Until(() => first.IsClosed, first, second);
        Assert.Equal(guest.Id, (await specialist.Hear<ParticipantGone>("ParticipantLeft")).ParticipantId);
        Assert.False(second.IsClosed);
        using var offer = new StringContent(first.Offer(), null, "application/sdp");
        await (await camera.PostAsync($"/whip/{call.RoomId}", offer)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
    }

    [Fact]
    public async Task Key_RevokedWhileASessionOpens_EndsThatToo()
    {
        using var program = _server.Program(await _server.MakeKey("media"));
        using var peer = await Publish(program, "opening");
        var sessions = _server.Services.GetRequiredService<WhipSessions>();
        var id = Guid.Parse(_server.Ask<string>("SELECT Id FROM ApiKeys ORDER BY CreatedAt DESC, Id DESC LIMIT 1"));
        var session = Assert.Single(sessions.OfKey(id));
        await using var scope = _server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(session.OrganisationId);
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        var keys = _server.Services.GetRequiredService<WhipKeys>();
        Assert.True(await keys.Stands(session, db, CancellationToken.None));
        Assert.False(peer.IsClosed);

        Assert.False(await keys.Stands(session with { Key = Guid.NewGuid() }, db, CancellationToken.None));

        Pump.Until(() => peer.IsClosed, peer);
    }

    private static async Task<TestPeer> Publish(HttpClient program, string room)
    {
        var peer = new TestPeer();
        using var offer = new StringContent(peer.Offer(), null, "application/sdp");
        peer.Accept(await (await program.PostAsync($"/whip/{room}", offer)).Content.ReadAsStringAsync());
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
        Pump.Until(() => peer.IsConnected, peer);
        return peer;
    }
}
