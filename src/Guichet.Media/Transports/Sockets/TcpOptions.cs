using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>Options of a TCP descriptor that the base library does not hold (tcp(7)).</summary>
internal static unsafe partial class TcpOptions
{
    private const int Level = 6, NotSentLowWater = 25;

    /// <summary>How many bytes the kernel takes of a connection beyond those that it has sent.</summary>
    public static void LimitUnsent(int fd, int bytes) => _ = Set(fd, Level, NotSentLowWater, &bytes, sizeof(int));

    [LibraryImport("libc", EntryPoint = "setsockopt")]
    private static partial int Set(int fd, int level, int option, void* value, uint length);
}
