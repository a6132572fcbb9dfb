using System.Net;
using System.Net.Sockets;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Testing.Network;

/// <summary>A cable between a test peer and a worker without threads: what is sent waits until the test lets it arrive.</summary>
public sealed class VirtualLink : ILink
{
    private readonly DelayLine<byte[]> _toServer = new(ImpairmentProfile.None, 0), _toPeer = new(ImpairmentProfile.None, 0);
    private readonly RemoteAddress _address;
    private readonly Func<long> _nowUs;

    internal VirtualLink(VirtualWire wire, IPEndPoint peer, Func<long> nowUs)
    {
        (Wire, _address, _nowUs) = (wire, RemoteAddress.From(peer), nowUs);
        wire.Plug(_address, this);
    }

    /// <summary>Of datagrams on their way to the server: true lets it through. Null lets all through.</summary>
    public Func<byte[], bool>? Uplink { get; set; }

    /// <summary>The same on the way to the peer.</summary>
    public Func<byte[], bool>? Downlink { get; set; }

    public bool IsClosed => false;

    public Socket? Socket => null;

    /// <summary>Datagrams that were sent to the peer, read or not.</summary>
    public int Delivered { get; private set; }

    internal VirtualWire Wire { get; }

    internal ref readonly RemoteAddress Address => ref _address;

    public void Send(ReadOnlySpan<byte> datagram)
    {
        var copy = datagram.ToArray();
        if (Uplink?.Invoke(copy) ?? true) _toServer.Put(copy, copy.Length, _nowUs());
    }

    /// <summary>The network between is so from now on, each way.</summary>
    public void Impair(ImpairmentProfile up, ImpairmentProfile down, int seed = 1)
    {
        _toServer.Change(up, seed);
        _toPeer.Change(down, seed + 1);
    }

    public bool TryReceive(Span<byte> into, out int length)
    {
        length = 0;
        if (!_toPeer.TryTake(_nowUs(), out var datagram)) return false;
        datagram.CopyTo(into);
        length = datagram.Length;
        return true;
    }

    public void Dispose() => Wire.Unplug(_address);

    /// <summary>Hands what waits to the server; returns how many datagrams.</summary>
    internal int Deliver(IDatagrams server, long nowUs)
    {
        var count = 0;
        for (; _toServer.TryTake(nowUs, out var datagram); count++) server.Receive(Wire, _address, datagram, nowUs);
        return count;
    }

    internal void Arrive(byte[] datagram)
    {
        if (!(Downlink?.Invoke(datagram) ?? true)) return;
        Delivered++;
        _toPeer.Put(datagram, datagram.Length, _nowUs());
    }
}

/// <summary>The server's end: one of its sockets.</summary>
internal sealed class VirtualWire : Wire
{
    private readonly byte[] _room = new byte[RoomSize];
    private readonly Dictionary<RemoteAddress, VirtualLink> _links = [];

    /// <summary>Datagrams to addresses where nobody is.</summary>
    public int Astray { get; private set; }

    public override Span<byte> Rent() => _room;

    public override void Send(int length, in RemoteAddress to, Traffic traffic)
    {
        if (_links.TryGetValue(to, out var link)) link.Arrive(_room[..length]);
        else Astray++;
    }

    public void Plug(in RemoteAddress at, VirtualLink link) => _links[at] = link;

    public void Unplug(in RemoteAddress at) => _links.Remove(at);
}
