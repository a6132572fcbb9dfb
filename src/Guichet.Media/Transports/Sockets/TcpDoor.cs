using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>Takes the connections that a door accepts; the descriptor is the taker's to close.</summary>
internal interface IArrivals
{
    void Admit(int fd, in RemoteAddress from, long nowUs);
}

/// <summary>A listener for ICE-TCP (RFC 6544): a worker's on one announced address, or the port that media shares with TLS.</summary>
internal sealed class TcpDoor : IReady, IDisposable
{
    private const int Backlog = 512;
    private const int AcceptsPerWake = 16;
    private const int ConnectionAborted = 103;

    private readonly Socket _listener;
    private readonly int _fd;
    private readonly IArrivals _arrivals;
    private readonly Poller _poller;
    private readonly ulong _watch;
    private bool _paused;

    /// <param name="listener">Bound and listening; owned from here on.</param>
    public TcpDoor(Socket listener, IArrivals arrivals, Poller poller)
    {
        (_listener, _arrivals, _poller) = (listener, arrivals, poller);
        _fd = (int)listener.Handle;
        _watch = poller.Add(_fd, this);
    }

    /// <param name="at">"::" takes IPv4 too, where others take only what they say.</param>
    /// <exception cref="SocketException">The address or port is not to be had.</exception>
    public static Socket Listen(IPEndPoint at)
    {
        var listener = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (at.AddressFamily == AddressFamily.InterNetworkV6) listener.DualMode = at.Address.Equals(IPAddress.IPv6Any);
            listener.Blocking = false;
            listener.NoDelay = true; // inherited by what is accepted
            listener.Bind(at);
            listener.Listen(Backlog);
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>A socket of the base library over an accepted descriptor, which belongs to it or is closed; false when the connection has gone meanwhile.</summary>
    public static bool TryOwn(int fd, [NotNullWhen(true)] out Socket? socket)
    {
        var handle = new SafeSocketHandle(fd, ownsHandle: true);
        try
        {
            socket = new Socket(handle);
            return true;
        }
        catch (SocketException)
        {
            socket = null;
            handle.Dispose();
            return false;
        }
    }

    public unsafe void OnReady(uint events, long nowUs)
    {
        var name = stackalloc byte[RemoteAddress.SocketAddressSize];
        for (var i = 0; i < AcceptsPerWake; i++)
        {
            uint length = RemoteAddress.SocketAddressSize;
            var fd = Libc.Accept(_fd, name, &length, Libc.NonBlocking | Libc.CloseOnExec);
            if (fd >= 0)
            {
                if (RemoteAddress.TryRead(new ReadOnlySpan<byte>(name, (int)length), out var from)) _arrivals.Admit(fd, from.Unmapped(), nowUs);
                else _ = Libc.Close(fd);
                continue;
            }
            var error = Marshal.GetLastPInvokeError();
            if (error is Libc.Interrupted or ConnectionAborted) continue;
            if (error != Libc.WouldBlock) Pause();
            return;
        }
    }

    /// <summary>Takes connections again after the process had run out of descriptors.</summary>
    public void Tick()
    {
        if (!_paused) return;
        _paused = false;
        _poller.Modify(_fd, _watch, Libc.Readable);
    }

    /// <summary>Frees the port under a thread that hangs. From any thread.</summary>
    public void Sever() => Descriptor.Sever(_fd);

    public void Dispose()
    {
        _poller.Remove(_fd, _watch);
        _listener.Dispose();
    }

    // A level-triggered listener that cannot accept would wake the thread for ever.
    private void Pause()
    {
        _paused = true;
        _poller.Modify(_fd, _watch, 0);
    }
}
