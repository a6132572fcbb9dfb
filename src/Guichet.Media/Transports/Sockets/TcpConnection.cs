using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>One ICE-TCP connection: frames of two length bytes and a packet (RFC 4571) in both directions.</summary>
internal sealed unsafe class TcpConnection : Wire, IReady
{
    public const int LengthSize = 2;

    /// <summary>Unsent bytes above which media is dropped; control goes on up to <see cref="MaximumBacklog"/>, then the connection ends.</summary>
    public const int MediaBacklog = 48 << 10, MaximumBacklog = 64 << 10;

    /// <summary>What the kernel may hold unsent of a connection: the rest waits here, where it can be dropped.</summary>
    public const int UnsentInKernel = 16 << 10;

    private const int ReadSize = 8 << 10;
    private const int ReadsPerWake = 8;

    private readonly TcpConnections _owner;
    private readonly int _fd;
    private ulong _watch;
    private readonly byte[] _read = GC.AllocateUninitializedArray<byte>(ReadSize);
    private int _filled;
    private byte[] _unsent = [];
    private int _unsentLength;
    private bool _proved, _closed;

    public TcpConnection(int fd, in RemoteAddress remote, TcpConnections owner, long nowUs)
    {
        (_fd, Remote, _owner, OpenedUs) = (fd, remote, owner, nowUs);
        // Otherwise seconds of old media would lie in the kernel, in front of everything that comes after a pause.
        TcpOptions.LimitUnsent(fd, UnsentInKernel);
    }

    public RemoteAddress Remote { get; }

    public long OpenedUs { get; }

    /// <summary>False when the system watches no more: the descriptor is still the caller's to close.</summary>
    public bool TryWatch() => _owner.Poller.TryAdd(_fd, this, out _watch);

    public override Span<byte> Rent() => _owner.Room.AsSpan(LengthSize);

    public override void Prove()
    {
        if (_proved) return;
        _proved = true;
        _owner.Proved(this);
    }

    public override void Forsake() => Close();

    public override void Send(int length, in RemoteAddress to, Traffic traffic)
    {
        if (_closed) return;
        if (traffic == Traffic.Media && _unsentLength > MediaBacklog)
        {
            _owner.Drops.Count(DropReason.TcpBacklog);
            return;
        }
        BinaryPrimitives.WriteUInt16BigEndian(_owner.Room, checked((ushort)length));
        var frame = _owner.Room.AsSpan(0, LengthSize + length);
        var sent = _unsentLength > 0 ? 0 : Write(frame);
        if (sent < frame.Length && !_closed) Keep(frame[sent..]);
    }

    /// <summary>Takes what was read of the connection before it came here: at most what <see cref="ReadSize"/> holds.</summary>
    public void Hear(ReadOnlySpan<byte> heard, long nowUs)
    {
        heard.CopyTo(_read.AsSpan(_filled));
        _filled += heard.Length;
        Deliver(nowUs);
    }

    public void OnReady(uint events, long nowUs)
    {
        if ((events & Libc.Writable) != 0) Drain();
        if ((events & (Libc.Readable | Libc.Error | Libc.HangUp)) == 0) return;
        for (var i = 0; i < ReadsPerWake && !_closed; i++)
        {
            if (!Fill()) return;
            Deliver(nowUs);
        }
    }

    public void Close()
    {
        if (_closed) return;
        _closed = true;
        _owner.Poller.Remove(_fd, _watch);
        _ = Libc.Close(_fd);
        _owner.Closed(this);
        _owner.Datagrams.Lost(this);
    }

    private bool Fill()
    {
        nint got;
        fixed (byte* p = _read) got = Libc.Receive(_fd, p + _filled, (nuint)(ReadSize - _filled), Libc.DontWait);
        if (got > 0)
        {
            _filled += (int)got;
            return true;
        }
        var error = got == 0 ? 0 : Marshal.GetLastPInvokeError();
        if (error is not (Libc.WouldBlock or Libc.Interrupted)) Close();
        return false;
    }

    private void Deliver(long nowUs)
    {
        var at = 0;
        while (!_closed && _filled - at >= LengthSize)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(_read.AsSpan(at));
            if (length is 0 or > RoomSize)
            {
                Refuse(DropReason.TcpBadFrame);
                return;
            }
            if (_filled - at - LengthSize < length) break;
            _owner.Datagrams.Receive(this, Remote, _read.AsSpan(at + LengthSize, length), nowUs);
            at += LengthSize + length;
            if (_proved) continue;
            // The first frame is an authenticated check, or whoever is there has no business here.
            Refuse(DropReason.TcpUnproved);
            return;
        }
        _read.AsSpan(at, _filled - at).CopyTo(_read);
        _filled -= at;
    }

    private void Refuse(DropReason reason)
    {
        if (_closed) return;
        _owner.Drops.Count(reason);
        Close();
    }

    private int Write(ReadOnlySpan<byte> bytes)
    {
        nint sent;
        fixed (byte* p = bytes) sent = Libc.Send(_fd, p, (nuint)bytes.Length, Libc.DontWait | Libc.NoSignal);
        if (sent >= 0) return (int)sent;
        if (Marshal.GetLastPInvokeError() is not (Libc.WouldBlock or Libc.Interrupted)) Close();
        return 0;
    }

    // What was begun must be finished: half a frame would shift every one after it.
    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (_unsentLength + rest.Length > MaximumBacklog)
        {
            Refuse(DropReason.TcpBacklog);
            return;
        }
        if (_unsent.Length == 0) _unsent = GC.AllocateUninitializedArray<byte>(MaximumBacklog);
        if (_unsentLength == 0) _owner.Poller.Modify(_fd, _watch, Libc.Readable | Libc.Writable);
        rest.CopyTo(_unsent.AsSpan(_unsentLength));
        _unsentLength += rest.Length;
    }

    private void Drain()
    {
        var sent = Write(_unsent.AsSpan(0, _unsentLength));
        if (_closed) return;
        _unsent.AsSpan(sent, _unsentLength - sent).CopyTo(_unsent);
        _unsentLength -= sent;
        if (_unsentLength == 0) _owner.Poller.Modify(_fd, _watch, Libc.Readable);
    }
}
