using System.Net;
using System.Net.Sockets;

namespace Guichet.Media.Transports.Sockets;

/// <summary>The bound sockets of one worker: on each address one of UDP and one listener of TCP, all with the same port number.</summary>
internal sealed class WorkerPorts : IDisposable
{
    private const int TriesForAFreePort = 64;

    private readonly List<Socket> _udp = [], _tcp = [];

    public IReadOnlyList<Socket> Udp => _udp;

    public IReadOnlyList<Socket> Tcp => _tcp;

    public IReadOnlyList<IPEndPoint> EndPoints => [.. _udp.Select(s => (IPEndPoint)s.LocalEndPoint!)];

    /// <param name="port">0 takes any number that is free everywhere.</param>
    /// <exception cref="MediaStartException">In one sentence for the person who starts the program.</exception>
    public static WorkerPorts Open(IReadOnlyList<IPAddress> addresses, int port, bool tcp)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ports = new WorkerPorts();
            try
            {
                ports.Bind(addresses, port, tcp);
                return ports;
            }
            catch (MediaStartException failure)
            {
                ports.Dispose();
                // A free UDP number may be taken on another address or by TCP: then the next number.
                if (port != 0 || failure.Failure != MediaStartFailure.PortInUse || attempt == TriesForAFreePort) throw;
            }
        }
    }

    /// <summary>The listener that media shares with TLS.</summary>
    /// <exception cref="MediaStartException">Saying that it is this one.</exception>
    public static Socket OpenShared(IPEndPoint at)
    {
        try
        {
            return TcpDoor.Listen(at);
        }
        catch (SocketException e)
        {
            throw Explain(e, at, "TCP", "port for TLS", shared: true);
        }
    }

    public void Dispose()
    {
        foreach (var socket in _udp.Concat(_tcp)) socket.Dispose();
    }

    private void Bind(IReadOnlyList<IPAddress> addresses, int port, bool tcp)
    {
        foreach (var address in addresses)
        {
            _udp.Add(Try(UdpPort.Bind, new IPEndPoint(address, port), "UDP"));
            port = ((IPEndPoint)_udp[0].LocalEndPoint!).Port;
            if (tcp) _tcp.Add(Try(TcpDoor.Listen, new IPEndPoint(address, port), "TCP"));
        }
    }

    private static Socket Try(Func<IPEndPoint, Socket> open, IPEndPoint at, string protocol)
    {
        try
        {
            return open(at);
        }
        catch (SocketException e)
        {
            throw Explain(e, at, protocol, "media port");
        }
    }

    private static MediaStartException Explain(SocketException e, IPEndPoint at, string protocol, string what, bool shared = false)
    {
        var (failure, text) = e.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => (
                MediaStartFailure.PortInUse, $"{protocol} port {at.Port} on {at.Address} is in use by another program; stop it or choose another {what}."),
            SocketError.AccessDenied => (
                MediaStartFailure.NotPermitted, $"This user may not open {protocol} port {at.Port} on {at.Address}; ports below 1024 need a permission."),
            _ => (
                MediaStartFailure.AddressNotAvailable, $"{at.Address} is not an address of this machine that {protocol} can use ({e.Message})."),
        };
        return new MediaStartException(failure, text, e) { IsSharedPort = shared };
    }
}
