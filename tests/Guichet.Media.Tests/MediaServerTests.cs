using System.Net;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guichet.Media.Tests;

public sealed class MediaServerTests
{
    [Fact]
    public async Task Offer_SameParticipantAgain_ReplacesTheOldTransport()
    {
        await using var server = new LiveServer();
        using var first = await server.Call("room", "anna");
        using var second = await server.Call("room", "anna");
        Assert.Equal(TransportEnd.Replaced, Assert.Single(server.Log.Ended).Reason);
        Assert.Equal(1, server.Media.ReadCounters().Transports);
        Pump.Until(() => first.IsClosed, first);
    }

    [Fact]
    public async Task Offer_OfAnUnknownTransport_IsNotFound()
    {
        await using var server = new LiveServer();
        using var peer = new TestPeer();
        foreach (var id in new long[] { 0, 63, 64, -1, long.MaxValue, long.MinValue })
            Assert.Equal(MediaProblemKind.TransportNotFound, (await server.Offer(peer, "room", "anna", transport: new TransportId(id))).Problem!.Kind);
        Assert.Equal(0, server.Media.ReadCounters().Rooms);
    }

    [Fact]
    public async Task Offer_OfSomebodyElsesTransport_IsNotFound()
    {
        await using var server = new LiveServer();
        using var anna = new TestPeer();
        var id = await server.Join(anna, "room", "anna");
        using var eve = new TestPeer();
        Assert.Equal(MediaProblemKind.TransportNotFound, (await server.Offer(eve, "room", "eve", transport: id)).Problem!.Kind);
        Assert.Equal(MediaProblemKind.TransportNotFound, (await server.Offer(eve, "other", "anna", transport: id)).Problem!.Kind);
    }

    [Fact]
    public async Task Offer_WithAnotherCertificateOnATransport_IsRefusedAndTheCallGoesOn()
    {
        await using var server = new LiveServer();
        using var anna = await server.Call("room", "anna");
        var id = server.Log.Connected.Single().Transport;
        var other = new string('A', 2) + string.Concat(Enumerable.Repeat(":AA", 31));
        var sdp = string.Join("\r\n", anna.Offer().Split("\r\n").Select(l => l.StartsWith("a=fingerprint:", StringComparison.Ordinal) ? $"a=fingerprint:sha-256 {other}" : l));
        var answer = await server.Media.Offer(new TransportOffer("room", "anna", id, TransportPurpose.Meet, sdp, new Dictionary<string, string>(), null), default);
        Assert.Equal(MediaProblemKind.Unsupported, answer.Problem!.Kind);
        Assert.Empty(server.Log.Ended);
    }

    [Fact]
    public async Task Offer_RoomFull_IsRefusedAndAReplacementIsNot()
    {
        await using var server = new LiveServer(new MediaOptions { Workers = 1, MaximumTransportsPerRoom = 1 });
        using var anna = await server.Call("room", "anna");
        using var ben = new TestPeer();
        Assert.Equal(MediaProblemKind.RoomFull, (await server.Offer(ben, "room", "ben")).Problem!.Kind);
        using var again = await server.Call("room", "anna");
        Assert.Equal(1, server.Media.ReadCounters().Transports);
    }

    [Fact]
    public async Task Play_WithoutPublisher_IsRefusedAndLeavesNoRoom()
    {
        await using var server = new LiveServer();
        using var viewer = new TestPeer(new PeerOptions { Sends = [], ReceivesAudio = 1, ReceivesVideo = 1 });
        Assert.Equal(MediaProblemKind.PublisherNotFound, (await server.Offer(viewer, "room", "viewer", TransportPurpose.Play)).Problem!.Kind);
        Assert.Equal(0, server.Media.ReadCounters().Rooms);
        Assert.Null(server.Media.Fleet.Of("room"));
    }

    [Fact]
    public async Task Offer_ThatIsNoSdp_IsInvalidAndLeavesNoRoom()
    {
        await using var server = new LiveServer();
        var answer = await server.Media.Offer(new TransportOffer("room", "anna", null, TransportPurpose.Meet, "hello", new Dictionary<string, string>(), null), default);
        Assert.NotNull(answer.Problem);
        Assert.Equal(0, server.Media.ReadCounters().Rooms);
    }

    [Fact]
    public async Task CloseTransport_ALiveOne_SaysGoodbyeAndEndsOnce()
    {
        await using var server = new LiveServer();
        using var peer = await server.Call("room", "anna");
        var id = server.Log.Connected.Single().Transport;
        Assert.True(await server.Media.CloseTransport(id));
        Assert.False(await server.Media.CloseTransport(id));
        Assert.Equal(TransportEnd.Closed, Assert.Single(server.Log.Ended).Reason);
        Pump.Until(() => peer.IsClosed, peer);
        Assert.Equal(0, server.Media.ReadCounters().Rooms);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CloseRoom_WithTwo_EndsBothAndNobodyElse(bool tcp)
    {
        await using var server = new LiveServer(new MediaOptions { Workers = 2 });
        using var anna = await server.Call("room", "anna", tcp: tcp);
        using var ben = await server.Call("room", "ben", tcp: tcp);
        using var carla = await server.Call("other", "carla", tcp: tcp);
        await server.Media.CloseRoom("room");
        await server.Media.CloseRoom("nowhere");
        Assert.Equal(["anna", "ben"], server.Log.Ended.Select(e => e.Participant).Order());
        Assert.All(server.Log.Ended, e => Assert.Equal(TransportEnd.RoomClosed, e.Reason));
        Pump.Until(() => anna.IsClosed && ben.IsClosed, anna, ben);
        Assert.False(carla.IsClosed);
        Assert.Equal(1, server.Media.ReadCounters().Rooms);
    }

    [Fact]
    public async Task Peer_SaysGoodbye_EndsItsTransport()
    {
        await using var server = new LiveServer();
        using var peer = await server.Call("room", "anna");
        peer.SayGoodbye();
        Pump.Until(() => !server.Log.Ended.IsEmpty);
        Assert.Equal(TransportEnd.PeerClosed, server.Log.Ended.Single().Reason);
    }

    [Fact]
    public async Task Peer_WithAnotherCertificateThanOffered_GetsNoKeys()
    {
        await using var server = new LiveServer();
        using var peer = new TestPeer();
        var sdp = peer.Offer();
        var digest = sdp[sdp.IndexOf("sha-256 ", StringComparison.Ordinal)..][8..103];
        var wrong = (digest[0] == 'A' ? 'B' : 'A') + digest[1..];
        var answer = await server.Media.Offer(
            new TransportOffer("room", "anna", null, TransportPurpose.Meet, sdp.Replace(digest, wrong, StringComparison.Ordinal), new Dictionary<string, string>(), null), default);
        peer.Accept(answer.Sdp);
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
        Pump.Until(() => !server.Log.Ended.IsEmpty, peer);
        Assert.Equal(TransportEnd.HandshakeFailed, server.Log.Ended.Single().Reason);
        Assert.Empty(server.Log.Connected);
    }

    [Fact]
    public async Task RestartIce_NewCredentials_AnswersAFragmentThatWorks()
    {
        await using var server = new LiveServer();
        using var peer = await server.Call("room", "anna");
        var id = server.Log.Connected.Single().Transport;
        var old = peer.Answer!;
        peer.RestartIce();
        var fragment = $"a=ice-ufrag:{peer.Ice.Ufrag}\r\na=ice-pwd:{peer.Ice.Password}\r\n";
        var answer = await server.Media.RestartIce(id, fragment, default);
        Assert.Null(answer.Problem);
        Assert.Equal(2, answer.Version);
        var again = await server.Media.RestartIce(id, fragment, default);
        Assert.Equal((2, answer.Sdp), (again.Version, again.Sdp));
        Assert.Contains("a=ice-lite", answer.Sdp, StringComparison.Ordinal);
        Assert.DoesNotContain(old.Ufrag, answer.Sdp, StringComparison.Ordinal);
        Assert.Equal(MediaProblemKind.Invalid, (await server.Media.RestartIce(id, "a=candidate:1 1 udp 1 1.2.3.4 5 typ host\r\n", default)).Problem!.Kind);
        Assert.Equal(MediaProblemKind.TransportNotFound, (await server.Media.RestartIce(new TransportId(640), fragment, default)).Problem!.Kind);
    }

    [Fact]
    public async Task Renegotiation_MoreLines_KeepsTheConnection()
    {
        await using var server = new LiveServer();
        using var peer = await server.Call("room", "anna");
        var id = server.Log.Connected.Single().Transport;
        var ufrag = peer.Answer!.Ufrag;
        peer.Add("video", sends: true);
        await server.Join(peer, "room", "anna", transport: id);
        Assert.Equal(ufrag, peer.Answer!.Ufrag);
        Assert.Equal(peer.Lines.Count, peer.Answer.Description.Media.Count);
        Assert.Empty(server.Log.Ended);
        Assert.Single(server.Log.Connected);
    }

    [Fact]
    public async Task Dispose_LiveCalls_SaysGoodbyeAndFreesThePorts()
    {
        var server = new LiveServer(new MediaOptions { Workers = 2, Addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback] });
        using var anna = await server.Call("room", "anna");
        using var ben = await server.Call("other", "ben", tcp: true);
        var port = server.Media.Endpoints[0].Port;
        await server.DisposeAsync();
        Assert.All(server.Log.Ended, e => Assert.Equal(TransportEnd.Stopped, e.Reason));
        Assert.Equal(2, server.Log.Ended.Count);
        Pump.Until(() => anna.IsClosed && ben.IsClosed, anna, ben);
        await using var again = new LiveServer(new MediaOptions { Workers = 1, Port = port });
        using var late = new TestPeer();
        Assert.Equal(MediaProblemKind.Stopped, (await server.Offer(late, "room", "late")).Problem!.Kind);
        Assert.False(await server.Media.CloseTransport(new TransportId(64)));
        await server.Media.CloseRoom("room");
    }

    [Fact]
    public async Task Rooms_OnTwoWorkers_AreSpread()
    {
        await using var server = new LiveServer(new MediaOptions { Workers = 2 });
        using var anna = await server.Call("one", "anna");
        using var ben = await server.Call("two", "ben");
        Assert.NotSame(server.Media.Fleet.Of("one"), server.Media.Fleet.Of("two"));
        Assert.Equal(2, server.Media.ReadCounters().Rooms);
        Assert.Equal(2, server.Media.Endpoints.Select(e => e.Port).Distinct().Count());
    }

    [Fact]
    public async Task Call_ByIpv6_Works()
    {
        await using var server = new LiveServer(new MediaOptions { Workers = 1, Addresses = [IPAddress.IPv6Loopback] });
        using var peer = await server.Call("room", "anna");
        using var other = await server.Call("room", "ben", tcp: true);
        Assert.Equal(2, server.Log.Connected.Count);
    }

    [Fact]
    public void Start_OptionOutOfRange_SaysWhich()
    {
        Assert.Throws<ArgumentException>(() => Start(new MediaOptions { Workers = 65 }));
        Assert.Throws<ArgumentException>(() => Start(new MediaOptions { Addresses = [] }));
        Assert.Throws<ArgumentException>(() => Start(new MediaOptions { Addresses = [IPAddress.Any] }));
        Assert.Throws<ArgumentException>(() => Start(new MediaOptions { Port = 65535, Workers = 2 }));
        Assert.Throws<ArgumentException>(() => Start(new MediaOptions { ConsentTimeout = TimeSpan.Zero }));
    }

    private static MediaServer Start(MediaOptions options) =>
        MediaServer.Start(options, new MediaLog(), TimeProvider.System, NullLogger<MediaServer>.Instance);
}
