using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Server.Tests.Whip;

public sealed class WhipTests(SharedServer shared)
{
    private static readonly PeerOptions _publisher = new() { ReceivesAudio = 0, ReceivesVideo = 0 };
    private static readonly PeerOptions _player = new() { Sends = [], ReceivesAudio = 1, ReceivesVideo = 1 };
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Whip_PublishAndPlay_CarriesMediaAndEndsWithDelete()
    {
        using var program = _server.Program();
        using var publisher = new TestPeer(_publisher);
        using var player = new TestPeer(_player);
        var published = await Open(program, "/whip/studio-1", publisher);
        var played = await Open(program, "/whep/studio-1", player);
        Assert.StartsWith("/whip/studio-1/", published.Location);
        Assert.StartsWith("/whep/studio-1/", played.Location);
        publisher.Use(new UdpLink(publisher.Answer!.Candidate("udp")));
        player.Use(new UdpLink(player.Answer!.Candidate("udp")));
        Pump.Until(() => publisher.IsConnected && player.IsConnected, publisher, player);

        ushort number = 0;
        Pump.Until(
            () =>
            {
                publisher.SendRtp(publisher.Lines[0], ++number, number * 960u, [0x78, 1, 2, 3]);
                return player.Rtp.Count > 5;
            },
            publisher, player);

        Assert.Equal(HttpStatusCode.OK, (await program.DeleteAsync(published.Location)).StatusCode);
        await (await program.DeleteAsync(published.Location)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.TransportNotFound);
        Assert.Equal(HttpStatusCode.OK, (await program.DeleteAsync(played.Location)).StatusCode);
    }

    [Fact]
    public async Task Patch_RestartsIceUnderItsTag()
    {
        using var program = _server.Program();
        using var peer = new TestPeer(_publisher);
        var session = await Open(program, "/whip/studio-2", peer);
        var same = Fragment(peer);
        Assert.Equal(HttpStatusCode.NoContent, (await Patch(program, session.Location, same, session.Tag)).StatusCode);

        peer.RestartIce();
        var restarted = await Patch(program, session.Location, Fragment(peer), "*");

        Assert.Equal(HttpStatusCode.OK, restarted.StatusCode);
        Assert.Equal("application/trickle-ice-sdpfrag", restarted.Content.Headers.ContentType!.MediaType);
        Assert.Contains("a=ice-ufrag:", await restarted.Content.ReadAsStringAsync());
        Assert.NotEqual(session.Tag, restarted.Headers.ETag!.Tag);
        await (await Patch(program, session.Location, same, session.Tag)).IsProblem(HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);
        await (await Patch(program, session.Location, same, null)).IsProblem(HttpStatusCode.PreconditionRequired, ProblemCodes.PreconditionNeeded);
        await (await Patch(program, session.Location, "nonsense", "*")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.OfferInvalid);
        await (await Patch(program, session.Location, same, "*", "text/plain")).IsProblem(HttpStatusCode.UnsupportedMediaType, ProblemCodes.ContentTypeUnsupported);
    }

    [Fact]
    public async Task Offer_ThatIsNone_IsAProblemAndLeavesNothing()
    {
        using var program = _server.Program();
        using var peer = new TestPeer(_publisher);
        var good = peer.Offer();
        var before = Transports();
        foreach (var (sdp, code) in new[]
        {
            ("", ProblemCodes.OfferInvalid), ("hello", ProblemCodes.OfferInvalid), ("v=0\r\n", ProblemCodes.OfferInvalid),
            (good.Replace("UDP/TLS/RTP/SAVPF", "RTP/AVP", StringComparison.Ordinal), ProblemCodes.OfferNotSecure),
        })
        {
            using var answer = await Post(program, "/whip/studio-3", sdp);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{(int)answer.StatusCode}");
            Assert.Contains(code, await answer.Content.ReadAsStringAsync());
        }

        await (await Post(program, "/whip/studio-3", good + new string('a', 300_000))).IsProblem(HttpStatusCode.RequestEntityTooLarge, ProblemCodes.OfferTooLarge);
        await (await Post(program, "/whip/studio-3", good, "application/json")).IsProblem(HttpStatusCode.UnsupportedMediaType, ProblemCodes.ContentTypeUnsupported);
        await (await Post(program, "/whip/no%20room", good)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Post(program, "/whep/studio-3", new TestPeer(_player).Offer())).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PublisherNotFound);
        Assert.Equal(before, Transports());
    }

    [Fact]
    public async Task Rooms_OfTwoOrganisationsWithOneName_AreTwo()
    {
        using var program = _server.Program();
        using var peer = new TestPeer(_publisher);
        var session = await Open(program, "/whip/shared-name", peer);
        using var neighbour = _server.Program((await _server.MakeNeighbour("Studio")).Key);

        await (await Post(neighbour, "/whep/shared-name", new TestPeer(_player).Offer())).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PublisherNotFound);
        await (await neighbour.DeleteAsync(session.Location)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.TransportNotFound);
        Assert.Equal(HttpStatusCode.OK, (await program.DeleteAsync(session.Location)).StatusCode);
    }

    [Fact]
    public async Task Whip_IntoACall_IsSeenByThePeopleAndCanBeShownOut()
    {
        using var program = _server.Program();
        var call = await _server.MakeCall(program);
        await using var specialist = await _server.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        using var publisher = new TestPeer(_publisher);
        using var player = new TestPeer(_player);
        await Open(program, $"/whip/{call.RoomId}", publisher);
        var guest = await specialist.Hear<ParticipantView>("ParticipantJoined");
        Assert.Equal(("sample", ParticipantRole.Specialist), (guest.Name, guest.Role));
        var devices = (await specialist.Hear<ParticipantView>("ParticipantChanged", view => view.Id == guest.Id)).Devices;
        Assert.Equal(new DeviceStates(DeviceState.On, DeviceState.On), devices);

        var played = await Open(program, $"/whep/{call.RoomId}?publisher={guest.Id}", player);
        var viewer = await specialist.Hear<ParticipantView>("ParticipantJoined");
        Assert.EndsWith($"/{viewer.Id}", played.Location);
        Assert.Equal(HttpStatusCode.OK, (await program.DeleteAsync(played.Location)).StatusCode);
        Assert.Equal(viewer.Id, (await specialist.Hear<ParticipantGone>("ParticipantLeft")).ParticipantId);

        publisher.Use(new UdpLink(publisher.Answer!.Candidate("udp")));
        Pump.Until(() => publisher.IsConnected, publisher);
        await specialist.Ask("Remove", new RemoveParticipant(guest.Id));
        Pump.Until(() => publisher.IsClosed, publisher);
        await (await Post(program, $"/whep/{call.RoomId}", new TestPeer(_player).Offer())).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PublisherNotFound);
        Assert.Equal(1, (await (await program.GetAsync($"/api/v1/calls/{call.Id}")).Read()).GetProperty("people").GetArrayLength());
    }

    [Fact]
    public async Task Whip_IntoAnEndedOrFullCall_IsRefused()
    {
        using var program = _server.Program();
        var call = await _server.MakeCall(program);
        var clients = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _server.Connect()));
        await Task.WhenAll(clients.Select((client, i) => client.Join(call.CustomerSecret, $"N{i}")));
        var offer = new TestPeer(_publisher).Offer();

        await (await Post(program, $"/whip/{call.RoomId}", offer)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.RoomFull);
        await program.PostAsync($"/api/v1/calls/{call.Id}/end", null);
        await (await Post(program, $"/whip/{call.RoomId}", offer)).IsProblem(HttpStatusCode.Gone, ProblemCodes.CallEnded);
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Whip_WithoutAKeyOfTheScope_IsRefused()
    {
        var offer = new TestPeer(_publisher).Offer();
        using var nobody = _server.Browser();
        await (await Post(nobody, "/whip/studio-4", offer)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
        using var person = await _server.SignedIn();
        await (await Post(person, "/whip/studio-4", offer)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        using var calls = _server.Program(await _server.MakeKey("calls"));
        await (await Post(calls, "/whip/studio-4", offer)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.KeyScope);
    }

    [Fact]
    public async Task Preflight_OfAnotherSitesPage_IsAnswered()
    {
        using var browser = _server.Browser();
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/whip/studio-5"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("application/sdp", answer.Headers.GetValues("Accept-Post").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private static async Task<(string Location, string Tag)> Open(HttpClient program, string path, TestPeer peer)
    {
        using var answer = await Post(program, path, peer.Offer());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.Created, text);
        Assert.Equal("application/sdp", answer.Content.Headers.ContentType!.MediaType);
        peer.Accept(text);
        return (answer.Headers.Location!.OriginalString, answer.Headers.ETag!.Tag);
    }

    private static Task<HttpResponseMessage> Post(HttpClient program, string path, string sdp, string type = "application/sdp") =>
        program.PostAsync(path, new StringContent(sdp, new MediaTypeHeaderValue(type)));

    private static Task<HttpResponseMessage> Patch(HttpClient program, string path, string fragment, string? ifMatch, string type = "application/trickle-ice-sdpfrag")
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new StringContent(fragment, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return program.SendAsync(request);
    }

    private static string Fragment(TestPeer peer) =>
        $"a=ice-ufrag:{peer.Ice.Ufrag}\r\na=ice-pwd:{peer.Ice.Password}\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:0\r\n";

    private int Transports()
    {
        using var browser = _server.Browser();
        var page = browser.GetStringAsync("/metrics").Result;
        return int.Parse(page.Split('\n').Single(line => line.StartsWith("guichet_media_transports ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
