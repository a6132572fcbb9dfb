using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>Room for one recvmmsg: 64 datagrams of 2 KiB in native memory, shared by the UDP sockets of a worker.</summary>
internal sealed unsafe class ReceiveSlab : IDisposable
{
    public const int Capacity = 64;

    private readonly byte* _rooms = (byte*)NativeMemory.AlignedAlloc(Capacity * Wire.RoomSize, 64);
    private readonly byte* _names = (byte*)NativeMemory.AllocZeroed(Capacity, RemoteAddress.SocketAddressSize);
    private readonly IoVector* _vectors = (IoVector*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(IoVector));
    private readonly MessageHeader* _headers = (MessageHeader*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(MessageHeader));

    public ReceiveSlab()
    {
        for (var i = 0; i < Capacity; i++)
        {
            _vectors[i] = new IoVector { Start = _rooms + (i * Wire.RoomSize), Length = Wire.RoomSize };
            _headers[i] = new MessageHeader { Name = _names + (i * RemoteAddress.SocketAddressSize), Vectors = _vectors + i, VectorCount = 1 };
        }
    }

    /// <summary>Takes what waits at a socket; returns how many datagrams, 0 when none.</summary>
    public int Fill(int fd)
    {
        // The kernel writes the length of each name over the room given for it.
        for (var i = 0; i < Capacity; i++) _headers[i].NameLength = RemoteAddress.SocketAddressSize;
        return Math.Max(0, Libc.ReceiveMany(fd, _headers, Capacity, Libc.DontWait, null));
    }

    public Span<byte> Datagram(int index) => new(_vectors[index].Start, (int)_headers[index].Length);

    public bool IsTruncated(int index) => (_headers[index].Flags & Libc.Truncated) != 0;

    public bool TryReadSource(int index, out RemoteAddress from) =>
        RemoteAddress.TryRead(new ReadOnlySpan<byte>(_headers[index].Name, (int)Math.Min(_headers[index].NameLength, RemoteAddress.SocketAddressSize)), out from);

    public void Dispose()
    {
        NativeMemory.AlignedFree(_rooms);
        NativeMemory.Free(_names);
        NativeMemory.Free(_vectors);
        NativeMemory.Free(_headers);
    }
}
