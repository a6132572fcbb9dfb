using System.Net;
using System.Net.Sockets;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Tests.Transports;

public sealed class WorkerPortsTests
{
    [Fact]
    public void Open_TwoAddressesAnyPort_HaveOneNumberForUdpAndTcp()
    {
        using var ports = WorkerPorts.Open([IPAddress.Loopback, IPAddress.IPv6Loopback], 0, tcp: true);
        var numbers = ports.Udp.Concat(ports.Tcp).Select(s => ((IPEndPoint)s.LocalEndPoint!).Port).ToList();
        Assert.Equal(4, numbers.Count);
        Assert.Single(numbers.Distinct());
        Assert.Equal(2, ports.EndPoints.Count);
    }

    [Theory]
    [InlineData(SocketType.Dgram, ProtocolType.Udp, "UDP")]
    [InlineData(SocketType.Stream, ProtocolType.Tcp, "TCP")]
    public void Open_PortInUse_SaysSoInOneSentence(SocketType type, ProtocolType protocol, string name)
    {
        using var other = new Socket(AddressFamily.InterNetwork, type, protocol);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        if (type == SocketType.Stream) other.Listen();
        var port = ((IPEndPoint)other.LocalEndPoint!).Port;
        var failure = Assert.Throws<MediaStartException>(() => WorkerPorts.Open([IPAddress.Loopback], port, tcp: true));
        Assert.Equal(MediaStartFailure.PortInUse, failure.Failure);
        Assert.Equal($"{name} port {port} on 127.0.0.1 is in use by another program; stop it or choose another media port.", failure.Message);
    }

    [Fact]
    public void Open_AddressOfAnotherMachine_SaysSo()
    {
        var failure = Assert.Throws<MediaStartException>(() => WorkerPorts.Open([IPAddress.Parse("203.0.113.77")], 0, tcp: false));
        Assert.Equal(MediaStartFailure.AddressNotAvailable, failure.Failure);
        Assert.Contains("203.0.113.77", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Failed_LeavesNothingOpen()
    {
        using var first = WorkerPorts.Open([IPAddress.Loopback], 0, tcp: true);
        var port = first.EndPoints[0].Port;
        Assert.Throws<MediaStartException>(() => WorkerPorts.Open([IPAddress.IPv6Loopback, IPAddress.Loopback], port, tcp: true));
        using var again = WorkerPorts.Open([IPAddress.IPv6Loopback], port, tcp: true);
        Assert.Equal(port, again.EndPoints[0].Port);
    }
}
