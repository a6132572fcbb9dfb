using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>The system calls that the base library has no door to. Every signature is blittable; errno by Marshal.GetLastPInvokeError.</summary>
internal static unsafe partial class Libc
{
    public const int Peek = 0x2, DontWait = 0x40, NoSignal = 0x4000, Truncated = 0x20;
    public const uint Readable = 0x1, Writable = 0x4, Error = 0x8, HangUp = 0x10, PeerHangUp = 0x2000;
    public const int CtlAdd = 1, CtlDelete = 2, CtlModify = 3, CloseOnExec = 0x80000, NonBlocking = 0x800;
    public const int Interrupted = 4, WouldBlock = 11;

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int EpollControl(int epoll, int operation, int fd, byte* change);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int EpollWait(int epoll, byte* events, int capacity, int timeoutMs);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static partial int EventFd(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "recvmmsg", SetLastError = true)]
    public static partial int ReceiveMany(int fd, MessageHeader* headers, uint count, int flags, void* timeout);

    [LibraryImport("libc", EntryPoint = "sendmmsg", SetLastError = true)]
    public static partial int SendMany(int fd, MessageHeader* headers, uint count, int flags);

    [LibraryImport("libc", EntryPoint = "accept4", SetLastError = true)]
    public static partial int Accept(int fd, byte* address, uint* addressLength, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    public static partial nint Receive(int fd, byte* into, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    public static partial nint Send(int fd, byte* from, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int fd, void* into, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int fd, void* from, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int fd);
}

/// <summary>A file's number, which outlives the file.</summary>
internal static partial class Descriptor
{
    /// <summary>
    /// Closes what a number stands for and keeps the number taken, by something that gives and takes nothing. For a socket whose thread hangs
    /// and may wake: were the number free, it would then read from whatever file had got it.
    /// </summary>
    public static void Sever(int fd)
    {
        var nowhere = Libc.EventFd(0, Libc.CloseOnExec | Libc.NonBlocking);
        _ = Duplicate(nowhere, fd, Libc.CloseOnExec);
        _ = Libc.Close(nowhere);
    }

    [LibraryImport("libc", EntryPoint = "dup3")]
    private static partial int Duplicate(int from, int to, int flags);
}

/// <summary>struct iovec.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IoVector
{
    public byte* Start;
    public nuint Length;
}

/// <summary>struct mmsghdr on 64-bit Linux: a msghdr of 56 bytes and the length that the call reports.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal unsafe struct MessageHeader
{
    [FieldOffset(0)] public byte* Name;
    [FieldOffset(8)] public uint NameLength;
    [FieldOffset(16)] public IoVector* Vectors;
    [FieldOffset(24)] public nuint VectorCount;
    [FieldOffset(32)] public byte* Control;
    [FieldOffset(40)] public nuint ControlLength;
    [FieldOffset(48)] public int Flags;
    [FieldOffset(56)] public uint Length;
}

/// <summary>A cmsghdr with UDP_SEGMENT: into packets of which length the kernel cuts the message (udp(7)).</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct SegmentControl
{
    public const int Level = 17, Option = 103;

    private const int InputOutput = 5, Invalid = 22, NoProtocolOption = 92, NotSupported = 95;

    [FieldOffset(0)] private nuint _length;
    [FieldOffset(8)] private int _level;
    [FieldOffset(12)] private int _type;
    [FieldOffset(16)] private ushort _segment;

    public static SegmentControl Of(ushort segment) => new() { _length = 18, _level = Level, _type = Option, _segment = segment };

    /// <summary>What a kernel or device says that cannot cut a message into packets, or not for that path.</summary>
    public static bool IsRefusal(int error) => error is InputOutput or Invalid or NoProtocolOption or NotSupported;
}
