using System.Net;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Tests.Transports.Sockets;

/// <summary>How many connections a worker holds, and of whom.</summary>
public sealed class TcpConnectionsTests : IDatagrams, IDisposable
{
    private readonly Poller _poller = new();
    private readonly DropCounters _drops = new();
    private readonly TcpConnections _connections;

    public TcpConnectionsTests() => _connections = new TcpConnections(_poller, this, _drops);

    public void Dispose()
    {
        _connections.Dispose();
        _poller.Dispose();
    }

    [Fact]
    public void Crowd_ThatProvesNothing_MakesRoomForWhoeverComesNew()
    {
        for (var i = 0; i < TcpConnections.MaximumUnproved; i++) Admit($"10.0.{i}.1", i);
        Assert.Equal(0, _drops[DropReason.TcpTooManyConnections]);
        Admit("192.0.2.1", 1_000_000);
        Assert.Equal(TcpConnections.MaximumUnproved, _connections.Count);
        Assert.Equal(1, _drops[DropReason.TcpTooManyConnections]);
        _connections.Tick(TcpConnections.ProofTimeoutUs + TcpConnections.MaximumUnproved);
        Assert.Equal(1, _connections.Count);
    }

    [Fact]
    public void Addresses_OfOneSubscribersNetwork_CountAsOne()
    {
        for (var i = 1; i <= TcpConnections.MaximumUnprovedPerHost + 4; i++) Admit($"2001:db8:0:1::{i:x}", 0);
        Assert.Equal(TcpConnections.MaximumUnprovedPerHost, _connections.Count);
        Assert.Equal(4, _drops[DropReason.TcpTooManyConnections]);
        Admit("2001:db8:0:2::1", 0);
        Assert.Equal(TcpConnections.MaximumUnprovedPerHost + 1, _connections.Count);
    }

    [Fact]
    public void Connection_ThatTheSystemDoesNotWatch_IsClosedAndCounted()
    {
        using var refused = new LooseDescriptor();
        _connections.Admit(refused.Number, RemoteAddress.From(new IPEndPoint(IPAddress.Loopback, 4000)), 0);
        Assert.False(refused.IsOpen);
        Assert.Equal((0, 1L), (_connections.Count, _drops[DropReason.TcpTooManyConnections]));
        Admit("192.0.2.1", 0);
        Assert.Equal(1, _connections.Count);
    }

    void IDatagrams.Receive(Wire wire, in RemoteAddress from, Span<byte> datagram, long nowUs) => Assert.Fail("Nothing was sent.");

    void IDatagrams.Lost(Wire wire)
    {
    }

    // Something that nothing ever arrives on.
    private void Admit(string from, long nowUs) => _connections.Admit(
        Libc.EventFd(0, Libc.CloseOnExec | Libc.NonBlocking), RemoteAddress.From(new IPEndPoint(IPAddress.Parse(from), 4000)), nowUs);
}
