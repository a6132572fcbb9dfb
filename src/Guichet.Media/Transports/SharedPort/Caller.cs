using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Transports.SharedPort;

/// <summary>
/// A connection to the shared port that has not said yet what it is. For TLS nothing is read: the bytes stay in the socket for whoever
/// gets it. For media the first frame is read, since its worker stands in it, and goes along with the connection.
/// </summary>
internal sealed unsafe class Caller : IReady
{
    private readonly Callers _owner;
    private readonly int _fd;
    private ulong _watch;
    private byte[] _heard = [];
    private int _filled;

    public Caller(int fd, in RemoteAddress remote, Callers owner, long nowUs) => (_fd, Remote, _owner, OpenedUs) = (fd, remote, owner, nowUs);

    public RemoteAddress Remote { get; }

    public long OpenedUs { get; }

    /// <summary>False when the system watches no more: the descriptor is still the caller's to close.</summary>
    public bool TryWatch() => _owner.Poller.TryAdd(_fd, this, out _watch);

    public void OnReady(uint events, long nowUs)
    {
        if (_heard.Length == 0 && !Begin()) return;
        if (Read(_heard.AsSpan(_filled), Libc.DontWait) is not (> 0 and var got)) return;
        _filled += got;
        if (_filled < TcpConnection.LengthSize) return;
        var length = BinaryPrimitives.ReadUInt16BigEndian(_heard);
        if (length is 0 or > Wire.RoomSize) Refuse(DropReason.TcpBadFrame);
        else if (_filled < TcpConnection.LengthSize + length) return;
        else if (FirstBytes.Refusal(_heard.AsSpan(TcpConnection.LengthSize, length), out var worker) is { } reason) Refuse(reason);
        else Connect(worker);
    }

    public void Refuse(DropReason reason)
    {
        _owner.Drops.Count(reason);
        Close();
    }

    public void Close()
    {
        Leave();
        _ = Libc.Close(_fd);
    }

    /// <summary>Looks at the first byte without taking it. True when it begins a frame.</summary>
    private bool Begin()
    {
        Span<byte> first = stackalloc byte[1];
        if (Read(first, Libc.DontWait | Libc.Peek) <= 0) return false;
        switch (FirstBytes.Of(first[0]))
        {
            case Speech.Media:
                _heard = GC.AllocateUninitializedArray<byte>(TcpConnection.LengthSize + Wire.RoomSize);
                return true;
            case Speech.Tls:
                Leave();
                _owner.Switchboard.TakeTls(_fd);
                return false;
            default:
                Refuse(DropReason.TcpUnknownProtocol);
                return false;
        }
    }

    private void Connect(int worker)
    {
        Leave();
        _owner.Switchboard.TakeMedia(worker, _fd, Remote, _heard.AsMemory(0, _filled));
    }

    // From here on nothing of this descriptor is ours but the duty to hand it over or close it.
    private void Leave()
    {
        _owner.Poller.Remove(_fd, _watch);
        _owner.Left(this);
    }

    /// <returns>0 or less: nothing now, or the connection has ended and is closed.</returns>
    private int Read(Span<byte> into, int flags)
    {
        nint got;
        fixed (byte* p = into) got = Libc.Receive(_fd, p, (nuint)into.Length, flags);
        if (got > 0) return (int)got;
        var error = got == 0 ? 0 : Marshal.GetLastPInvokeError();
        if (error is not (Libc.WouldBlock or Libc.Interrupted)) Close();
        return 0;
    }
}
