using System.Runtime.InteropServices;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Tests.Transports.Sockets;

/// <summary>A descriptor that belongs to nobody, whose end can be seen, and which epoll refuses as it refuses everything when the system
/// watches no more: a file's.</summary>
internal sealed partial class LooseDescriptor : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public LooseDescriptor()
    {
        Number = Open(_path, flags: 0);
        Assert.True(IsOpen);
    }

    public int Number { get; }

    /// <summary>By the file: the number alone may be another's by now.</summary>
    public bool IsOpen => new FileInfo($"/proc/self/fd/{Number}").LinkTarget == _path;

    public void Dispose()
    {
        if (IsOpen) _ = Libc.Close(Number);
        File.Delete(_path);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
