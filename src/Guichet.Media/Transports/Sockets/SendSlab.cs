using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>
/// Datagrams that wait for one sendmmsg: packets are sealed straight into native memory. What goes to one destination leaves as few
/// messages as may be, which the kernel cuts again (UDP_SEGMENT): its way down costs several times what sealing does.
/// </summary>
internal sealed unsafe class SendSlab : IDisposable
{
    /// <summary>Enough for two packets to each of 256 subscribers. Rooms that are never used cost no memory.</summary>
    public const int Capacity = 512;

    private readonly byte* _rooms = (byte*)NativeMemory.AlignedAlloc(Capacity * Wire.RoomSize, 64);
    private readonly byte* _names = (byte*)NativeMemory.AllocZeroed(Capacity, RemoteAddress.SocketAddressSize);
    private readonly IoVector* _vectors = (IoVector*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(IoVector));
    private readonly MessageHeader* _headers = (MessageHeader*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(MessageHeader));
    private readonly SegmentControl* _controls = (SegmentControl*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(SegmentControl));
    private readonly SendOrder _order = new(Capacity);
    private readonly DropCounters _drops;

    /// <param name="merges">The kernel knows UDP_SEGMENT.</param>
    public SendSlab(DropCounters drops, bool merges) => (_drops, Merges) = (drops, merges);

    public int Count => _order.Count;

    public bool IsFull => Count == Capacity;

    /// <summary>Whether several packets leave as one message. Once a socket refused that, it is not tried there again.</summary>
    public bool Merges { get; private set; }

    /// <summary>The room of the next datagram. Never called when full.</summary>
    public Span<byte> Next => new(RoomOf(Count), Wire.RoomSize);

    public void Push(int length, in RemoteAddress to) => _order.Push(to, length);

    /// <summary>Sends what waits. A full socket buffer drops the rest; one address that the kernel refuses drops that packet only.</summary>
    public void Flush(int fd)
    {
        var messages = Lay(_order.Arrange(Merges), 0);
        for (int at = 0, packets = 0; at < messages;)
        {
            var sent = Libc.SendMany(fd, _headers + at, (uint)(messages - at), Libc.DontWait | Libc.NoSignal);
            var error = sent > 0 ? 0 : Marshal.GetLastPInvokeError();
            for (; sent > 0; sent--) packets += PacketsIn(at++);
            if (error is 0 or Libc.Interrupted) continue;
            if (error == Libc.WouldBlock)
            {
                _drops.Count(DropReason.SendBufferFull, Count - packets);
                break;
            }
            if (PacketsIn(at) > 1 && SegmentControl.IsRefusal(error))
            {
                Merges = false;
                (messages, at) = (Lay(_order.Arrange(false), packets), 0);
                continue;
            }
            _drops.Count(DropReason.SendFailed, PacketsIn(at));
            packets += PacketsIn(at++);
        }
        _order.Clear();
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_rooms);
        NativeMemory.Free(_names);
        NativeMemory.Free(_vectors);
        NativeMemory.Free(_headers);
        NativeMemory.Free(_controls);
    }

    private byte* RoomOf(int packet) => _rooms + (packet * Wire.RoomSize);

    private int PacketsIn(int message) => (int)_headers[message].VectorCount;

    /// <summary>Writes the headers of all messages from one packet of the order on; returns how many.</summary>
    private int Lay(ReadOnlySpan<SendOrder.Run> runs, int fromPacket)
    {
        var order = _order.Order;
        for (var i = 0; i < order.Length; i++)
            _vectors[i] = new IoVector { Start = RoomOf(order[i]), Length = (nuint)_order.LengthOf(order[i]) };
        var messages = 0;
        foreach (var run in runs)
        {
            if (run.Begin >= fromPacket) Address(messages++, run, order[run.Begin]);
        }
        return messages;
    }

    private void Address(int message, SendOrder.Run run, int firstPacket)
    {
        var name = _names + (message * RemoteAddress.SocketAddressSize);
        var header = new MessageHeader
        {
            Name = name,
            NameLength = (uint)_order.DestinationOf(firstPacket).WriteSocketAddress(new Span<byte>(name, RemoteAddress.SocketAddressSize)),
            Vectors = _vectors + run.Begin,
            VectorCount = (nuint)run.Count,
        };
        if (run.Count > 1)
        {
            _controls[message] = SegmentControl.Of((ushort)_order.LengthOf(firstPacket));
            header.Control = (byte*)(_controls + message);
            header.ControlLength = (nuint)sizeof(SegmentControl);
        }
        _headers[message] = header;
    }
}
