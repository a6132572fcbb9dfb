using Guichet.Media.Transports;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Ice;

/// <summary>RFC 7675 as an ICE-lite server has it: an authenticated check is the consent.</summary>
public sealed class ConsentTests : IDisposable
{
    private const string Home = "192.0.2.10:4000", Elsewhere = "198.51.100.7:5000";

    private static readonly byte[] _report = [0x80, 201, 0, 1, 0, 0, 0, 1];

    private readonly VirtualServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Sending_ThirtySecondsAfterTheLastProof_Stops()
    {
        using var peer = _server.Call("anna", Home);
        var link = (VirtualLink)peer.Link!;
        _server.Run(3000);
        link.Uplink = _ => false;
        _server.Run(26_000);
        var before = link.Delivered;
        Transport.SendRtcp(_report);
        Assert.Equal(before + 1, link.Delivered);
        _server.Run(5000);
        before = link.Delivered;
        for (var i = 0; i < 100; i++) Transport.SendRtcp(_report);
        _server.Run(5000);
        Assert.Equal(before, link.Delivered);
        Assert.True(_server[DropReason.SendWithoutConsent] >= 100);
        Assert.False(Transport.IsConnected);
    }

    [Fact]
    public void Proof_AfterAGap_LetsMediaFlowAgain()
    {
        using var peer = _server.Call("anna", Home);
        var link = (VirtualLink)peer.Link!;
        link.Uplink = _ => false;
        _server.Run(45_000);
        Assert.False(Transport.IsConnected);
        _server.Plug(peer, Elsewhere);
        _server.Run(20);
        Assert.True(Transport.IsConnected);
        Assert.Empty(_server.Log.Ended);
    }

    [Fact]
    public void Transport_AMinuteWithoutProof_EndsAndTheRoomWithIt()
    {
        using var peer = _server.Call("anna", Home);
        ((VirtualLink)peer.Link!).Uplink = _ => false;
        _server.Run(62_000);
        Assert.Equal(TransportEnd.NoConsent, Assert.Single(_server.Log.Ended).Reason);
        Assert.Empty(_server.Worker.Rooms.Transports);
        Assert.Empty(_server.Worker.Rooms.Routers);
        Assert.Null(_server.Worker.Ice.Find(_server.Wire, ((VirtualLink)peer.Link!).Address));
    }

    [Fact]
    public void Transport_NeverProved_EndsAfterThirtySeconds()
    {
        using var peer = new TestPeer();
        _server.Join(peer, "anna");
        _server.Run(29_000);
        Assert.Empty(_server.Log.Ended);
        _server.Run(2000);
        Assert.Equal(TransportEnd.NoConsent, Assert.Single(_server.Log.Ended).Reason);
    }

    [Fact]
    public void Transport_ProvedButNoHandshake_EndsAfterThirtySeconds()
    {
        using var peer = new TestPeer();
        _server.Join(peer, "anna");
        var link = _server.Plug(peer, Home);
        link.Uplink = datagram => datagram[0] < 4;
        _server.Run(31_000);
        Assert.Equal(TransportEnd.HandshakeFailed, Assert.Single(_server.Log.Ended).Reason);
    }

    [Fact]
    public void Server_WhateverHappens_SendsNothingToAnAddressThatProvedNothing()
    {
        using var active = new VirtualServer(prefersActive: true);
        using var peer = new TestPeer();
        active.Join(peer, "anna");
        var stranger = active.Cable(Elsewhere);
        foreach (var first in Enumerable.Range(0, 256)) active.Receive(stranger, [(byte)first, .. new byte[100]]);
        active.Receive(stranger, (peer.Checks with { ServerPassword = "guessed guessed guessed" }).Write());
        active.Run(5000);
        Assert.Equal(0, stranger.Delivered);
        Assert.Equal(0, active.Wire.Astray);
    }

    private Transport Transport => _server.Worker.Rooms.Transports.Single();
}
