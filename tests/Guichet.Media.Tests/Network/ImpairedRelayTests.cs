using System.Net;
using System.Net.Sockets;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Guichet.Testing.Time;

namespace Guichet.Media.Tests.Network;

/// <summary>The relay that stands between real browsers and the server, here with our own peers.</summary>
public sealed class ImpairedRelayTests : IAsyncDisposable
{
    private readonly LiveServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Call_ThroughTheRelay_Connects_OutlivesANewAddress_AndNotAnOutage()
    {
        using var peer = new TestPeer();
        await _server.Join(peer, "room", "anna");
        using var relay = new ImpairedRelay(new IPEndPoint(IPAddress.Loopback, 0), peer.Answer!.Candidate("udp"), Mild, Mild, seed: 3);
        peer.Use(new UdpLink(relay.Front));
        Pump.Until(() => peer.IsConnected && !_server.Log.Connected.IsEmpty, peer);
        Assert.True(relay.Counts is { Up: > 2, Down: > 2, Peers: 1 });

        var port = peer.MappedPort;
        Assert.NotEqual(((IPEndPoint)peer.Link!.Socket!.LocalEndPoint!).Port, port);
        relay.MovePeers();
        Pump.Until(() => peer.MappedPort != port, peer);

        relay.Change(ImpairmentProfile.Outage, ImpairmentProfile.Outage, seed: 4);
        var lost = relay.Counts.UpLost;
        peer.Use(peer.Link);
        Pump.Until(() => relay.Counts.UpLost > lost, peer);
    }

    [Fact]
    public void EachPeer_HasALineOfItsOwn()
    {
        // A datagram of a thousand bytes takes a second, and nothing more may wait behind it.
        var narrow = new ImpairmentProfile { BitsPerSecond = 8_000, QueueMs = 0 };
        using var server = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var relay = new ImpairedRelay(new IPEndPoint(IPAddress.Loopback, 0), (IPEndPoint)server.Client.LocalEndPoint!, narrow, narrow, seed: 1, new ManualTime());
        using UdpClient anna = new(), ben = new();
        foreach (var peer in (UdpClient[])[anna, anna, ben]) peer.Send(new byte[1000], 1000, relay.Front);
        SpinWait.SpinUntil(() => relay.Counts.Up == 3);
        Assert.Equal((3, 1, 2), (relay.Counts.Up, relay.Counts.UpLost, relay.Counts.Peers));
    }

    private static ImpairmentProfile Mild { get; } = new() { DelayMs = 2, JitterMs = 2 };
}
