using System.Net.Sockets;
using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Guichet.Testing.Time;

namespace Guichet.Media.Tests.Transports;

/// <summary>Passive ICE-TCP on real connections.</summary>
public sealed class TcpTests
{
    [Fact]
    public async Task Connection_ThatProvesNothing_IsClosedAfterFiveSeconds()
    {
        var time = new ManualTime();
        await using var server = new LiveServer(time: time);
        using var stranger = new TcpLink(server.Media.Endpoints[0]);
        Pump.Until(() => Open(server) == 1);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(stranger.Socket.Poll(50_000, SelectMode.SelectRead));
        time.Advance(TimeSpan.FromSeconds(0.2));
        WaitForClose(stranger);
        Assert.Equal(1, server.Dropped("tcp-unproved"));
    }

    [Theory]
    [InlineData(new byte[] { 0, 0 }, "tcp-bad-frame")]
    [InlineData(new byte[] { 0xFF, 0xFF }, "tcp-bad-frame")]
    [InlineData(new byte[] { 0, 3, 22, 254, 253 }, "tcp-unproved")]
    [InlineData(new byte[] { 0, 1, 128 }, "tcp-unproved")]
    public async Task Connection_WhoseFirstFrameIsNoProof_IsClosedAtOnce(byte[] bytes, string reason)
    {
        await using var server = new LiveServer();
        using var stranger = new TcpLink(server.Media.Endpoints[0]);
        stranger.SendRaw(bytes);
        WaitForClose(stranger);
        Assert.Equal(1, server.Dropped(reason));
    }

    [Fact]
    public async Task Connection_HttpRequest_IsClosed()
    {
        await using var server = new LiveServer();
        using var stranger = new TcpLink(server.Media.Endpoints[0]);
        stranger.SendRaw("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
        WaitForClose(stranger);
    }

    [Fact]
    public async Task Connections_OfOneStranger_AreFew()
    {
        await using var server = new LiveServer();
        var links = Enumerable.Range(0, TcpConnections.MaximumUnprovedPerHost + 5).Select(_ => new TcpLink(server.Media.Endpoints[0])).ToList();
        Pump.Until(() => server.Dropped("tcp-too-many-connections") == 5);
        Assert.Equal(TcpConnections.MaximumUnprovedPerHost, Open(server));
        foreach (var link in links) link.Dispose();
        Pump.Until(() => Open(server) == 0);
    }

    [Fact]
    public async Task Frames_ByteByByte_AreAsGoodAsAnyOther()
    {
        await using var server = new LiveServer();
        using var peer = new TestPeer();
        await server.Join(peer, "room", "anna");
        using var link = new TcpLink(peer.Answer!.Candidate("tcp"));
        var check = peer.Checks.Write();
        foreach (var part in new byte[] { 0, (byte)check.Length }.Concat(check)) link.SendRaw([part]);
        var answer = new byte[2048];
        Pump.Until(() => link.TryReceive(answer, out _));
        Assert.Equal([0x01, 0x01], answer[..2]);
    }

    [Fact]
    public async Task Reader_ThatStopsReading_LosesMediaAndNotTheOthersTheirs()
    {
        await using var server = new LiveServer();
        using var anna = await server.Call("room", "anna");
        using var slow = await server.Call("room", "slow", tcp: true);
        using var ben = await server.Call("room", "ben");
        ushort number = 0;
        byte[] picture = [0x10, 0x02, .. new byte[1000]];
        Pump.Until(() =>
        {
            for (var i = 0; i < 20; i++) anna.SendRtp(anna.Lines[1], ++number, number * 3000u, picture, marker: true);
            return server.Dropped("tcp-backlog") > 0;
        }, anna, ben);
        var before = ben.Rtp.Count;
        Pump.Until(() =>
        {
            anna.SendRtp(anna.Lines[1], ++number, number * 3000u, picture, marker: true);
            return ben.Rtp.Count > before + 10;
        }, anna, ben);
        Assert.Equal(0, server.Dropped("unexpected-exception"));
    }

    [Fact]
    public async Task Peer_WhoseConnectionBreaks_GoesOnByUdp()
    {
        await using var server = new LiveServer();
        using var peer = await server.Call("room", "anna", tcp: true);
        peer.Link!.Dispose();
        var before = peer.ChecksAnswered;
        peer.Use(new UdpLink(peer.Answer!.Candidate("udp")));
        Pump.Until(() => peer.ChecksAnswered > before && Open(server) == 0, peer);
        Assert.Empty(server.Log.Ended);
    }

    private static int Open(LiveServer server) => server.Media.Fleet.OpenConnections;

    private static void WaitForClose(TcpLink link)
    {
        var buffer = new byte[2048];
        Pump.Until(() =>
        {
            link.TryReceive(buffer, out _);
            return link.IsClosed;
        });
    }
}
