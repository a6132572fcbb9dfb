using System.Net;
using System.Net.Sockets;
using Guichet.Media.Transports;
using Guichet.Media.Transports.SharedPort;
using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Network;

namespace Guichet.Media.Tests.Transports.SharedPort;

/// <summary>A shared port without threads: the test moves it, and sees what would be handed to whom.</summary>
internal sealed class Switchboard : ISwitchboard, IDisposable
{
    private readonly Poller _poller = new();
    private readonly TcpDoor _door;

    public Switchboard()
    {
        var listener = TcpDoor.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        Endpoint = (IPEndPoint)listener.LocalEndPoint!;
        Callers = new Callers(_poller, this, Drops);
        _door = new TcpDoor(listener, Callers, _poller);
    }

    public IPEndPoint Endpoint { get; }

    public DropCounters Drops { get; } = new();

    public Callers Callers { get; }

    public List<Socket> Tls { get; } = [];

    public List<(int Worker, RemoteAddress From, byte[] Heard, Socket Socket)> Media { get; } = [];

    /// <summary>Handles whatever has arrived.</summary>
    public void Settle(long nowUs = 0)
    {
        for (var rounds = 0; _poller.Wait(0) is > 0 and var ready; rounds++)
        {
            Assert.True(rounds < 1000, "Something is ready for ever: nobody takes it or closes it.");
            _poller.Dispatch(ready, nowUs);
        }
    }

    /// <summary>Waits for the next thing to arrive, and handles it.</summary>
    public void Await(long nowUs = 0)
    {
        _poller.Dispatch(_poller.Wait(5000), nowUs);
        Settle(nowUs);
    }

    public TcpLink Connect(long nowUs = 0)
    {
        var link = new TcpLink(Endpoint);
        Await(nowUs);
        return link;
    }

    void ISwitchboard.TakeTls(int fd) => Tls.Add(Own(fd));

    void ISwitchboard.TakeMedia(int worker, int fd, in RemoteAddress from, ReadOnlyMemory<byte> heard) =>
        Media.Add((worker, from, heard.ToArray(), Own(fd)));

    public void Dispose()
    {
        _door.Dispose();
        Callers.Dispose();
        foreach (var socket in Tls.Concat(Media.Select(m => m.Socket))) socket.Dispose();
        _poller.Dispose();
    }

    private static Socket Own(int fd)
    {
        Assert.True(TcpDoor.TryOwn(fd, out var socket));
        socket.Blocking = true;
        return socket;
    }
}
