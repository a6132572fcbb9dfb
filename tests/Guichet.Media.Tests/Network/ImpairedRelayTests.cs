using System.Net;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

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

    private static ImpairmentProfile Mild { get; } = new() { DelayMs = 2, JitterMs = 2 };
}
