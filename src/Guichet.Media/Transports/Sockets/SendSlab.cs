using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>Datagrams that wait for one sendmmsg: packets are sealed straight into native memory, headers are built once.</summary>
internal sealed unsafe class SendSlab : IDisposable
{
    public const int Capacity = 64;

    private readonly byte* _rooms = (byte*)NativeMemory.AlignedAlloc(Capacity * Wire.RoomSize, 64);
    private readonly byte* _names = (byte*)NativeMemory.AllocZeroed(Capacity, RemoteAddress.SocketAddressSize);
    private readonly IoVector* _vectors = (IoVector*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(IoVector));
    private readonly MessageHeader* _headers = (MessageHeader*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(MessageHeader));
    private readonly DropCounters _drops;

    public SendSlab(DropCounters drops)
    {
        _drops = drops;
        for (var i = 0; i < Capacity; i++)
        {
            _vectors[i].Start = _rooms + (i * Wire.RoomSize);
            _headers[i] = new MessageHeader { Name = _names + (i * RemoteAddress.SocketAddressSize), Vectors = _vectors + i, VectorCount = 1 };
        }
    }

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>The room of the next datagram. Never called when full.</summary>
    public Span<byte> Next => new(_vectors[Count].Start, Wire.RoomSize);

    public void Push(int length, in RemoteAddress to)
    {
        _vectors[Count].Length = (nuint)length;
        _headers[Count].NameLength = (uint)to.WriteSocketAddress(new Span<byte>(_headers[Count].Name, RemoteAddress.SocketAddressSize));
        Count++;
    }

    /// <summary>Sends what waits. A full socket buffer drops the rest; one address that the kernel refuses drops that packet only.</summary>
    public void Flush(int fd)
    {
        var from = 0;
        while (from < Count)
        {
            var sent = Libc.SendMany(fd, _headers + from, (uint)(Count - from), Libc.DontWait | Libc.NoSignal);
            if (sent > 0)
            {
                from += sent;
                continue;
            }
            var error = Marshal.GetLastPInvokeError();
            if (error == Libc.Interrupted) continue;
            if (error == Libc.WouldBlock)
            {
                _drops.Count(DropReason.SendBufferFull, Count - from);
                break;
            }
            _drops.Count(DropReason.SendFailed);
            from++;
        }
        Count = 0;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_rooms);
        NativeMemory.Free(_names);
        NativeMemory.Free(_vectors);
        NativeMemory.Free(_headers);
    }
}
