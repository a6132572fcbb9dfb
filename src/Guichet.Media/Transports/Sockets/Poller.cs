using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>Something that a file descriptor wakes.</summary>
internal interface IReady
{
    /// <param name="events">EPOLLIN and its kin.</param>
    void OnReady(uint events, long nowUs);
}

/// <summary>epoll, level triggered: what is not read now is told again at the next wait.</summary>
internal sealed unsafe class Poller : IDisposable
{
    private const int Batch = 64;

    // struct epoll_event is packed on x86-64 only (uapi/linux/eventpoll.h).
    private static readonly int _stride = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;
    private static readonly int _offset = _stride - 8;

    private readonly Dictionary<ulong, IReady> _targets = [];
    private readonly byte* _events = (byte*)NativeMemory.AllocZeroed(Batch * 16);
    private readonly int _epoll = Libc.EpollCreate(Libc.CloseOnExec);
    private ulong _lastKey;

    /// <summary>Watches a descriptor; the key names the watch and is never used twice, so that a stale event finds nobody.</summary>
    /// <exception cref="InvalidOperationException">The system watches no more.</exception>
    public ulong Add(int fd, IReady target) => TryAdd(fd, target, out var key)
        ? key : throw new InvalidOperationException($"epoll refuses a descriptor: {Marshal.GetLastPInvokeErrorMessage()}");

    /// <summary>As <see cref="Add"/>, for what strangers bring: false when the system watches no more (max_user_watches). The descriptor is still the caller's to close.</summary>
    public bool TryAdd(int fd, IReady target, out ulong key)
    {
        key = ++_lastKey;
        if (Control(Libc.CtlAdd, fd, key, Libc.Readable) != 0) return false;
        _targets[key] = target;
        return true;
    }

    public void Modify(int fd, ulong key, uint events) => _ = Control(Libc.CtlModify, fd, key, events);

    public void Remove(int fd, ulong key)
    {
        _targets.Remove(key);
        _ = Control(Libc.CtlDelete, fd, key, 0);
    }

    /// <summary>Waits; returns how many descriptors are ready. Negative waits without end.</summary>
    public int Wait(int timeoutMs) => Math.Max(0, Libc.EpollWait(_epoll, _events, Batch, timeoutMs));

    public void Dispatch(int ready, long nowUs)
    {
        for (var i = 0; i < ready; i++)
        {
            var entry = new ReadOnlySpan<byte>(_events + (i * _stride), _stride);
            if (_targets.TryGetValue(BitConverter.ToUInt64(entry[_offset..]), out var target)) target.OnReady(BitConverter.ToUInt32(entry), nowUs);
        }
    }

    public void Dispose()
    {
        _ = Libc.Close(_epoll);
        NativeMemory.Free(_events);
    }

    private int Control(int operation, int fd, ulong key, uint events)
    {
        Span<byte> change = stackalloc byte[16];
        BitConverter.TryWriteBytes(change, events);
        BitConverter.TryWriteBytes(change[_offset..], key);
        fixed (byte* p = change) return Libc.EpollControl(_epoll, operation, fd, p);
    }
}
