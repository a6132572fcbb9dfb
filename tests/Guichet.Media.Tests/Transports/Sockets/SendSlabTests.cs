using System.Net;
using System.Net.Sockets;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Tests.Transports.Sockets;

public sealed class SendSlabTests : IDisposable
{
    private const int SocketLevel = 1, NoChecksum = 11;

    private readonly DropCounters _drops = new();
    private readonly SendSlab _slab;
    private readonly Socket _sender = Open(), _anna = Open(), _ben = Open();

    public SendSlabTests() => _slab = new SendSlab(_drops, merges: true);

    public void Dispose()
    {
        _slab.Dispose();
        _sender.Dispose();
        _anna.Dispose();
        _ben.Dispose();
    }

    [Fact]
    public void Flush_OfAFrame_ArrivesAsTheDatagramsThatWerePushed()
    {
        PushFrame();
        AssertFrameArrives(_anna);
        AssertFrameArrives(_ben);
        Assert.True(_slab.Merges);
    }

    /// <summary>A socket without checksums cannot cut messages: the kernel answers EINVAL, as a device without it would answer EIO.</summary>
    [Fact]
    public void Flush_WhereTheSocketRefusesSegments_SendsSinglyFromThenOnAndLosesNothing()
    {
        _sender.SetRawSocketOption(SocketLevel, NoChecksum, BitConverter.GetBytes(1));
        for (var i = 0; i < 2; i++)
        {
            PushFrame();
            AssertFrameArrives(_anna);
            AssertFrameArrives(_ben);
            Assert.False(_slab.Merges);
        }
        Assert.Equal(0, _drops[DropReason.SendFailed]);
    }

    [Fact]
    public void Flush_ToAnAddressThatTheKernelRefuses_DropsThatOneOnly()
    {
        Push(RemoteAddress.From(new IPEndPoint(IPAddress.Broadcast, 9)), 100, 1);
        Push(RemoteAddress.From(new IPEndPoint(IPAddress.Broadcast, 9)), 100, 2);
        PushFrame();
        AssertFrameArrives(_anna);
        AssertFrameArrives(_ben);
        Assert.Equal(2, _drops[DropReason.SendFailed]);
        Assert.True(_slab.Merges);
    }

    private void PushFrame()
    {
        foreach (var (length, mark) in ((int, byte)[])[(1200, 1), (1200, 2), (300, 3), (1100, 4)])
        {
            Push(RemoteAddress.From((IPEndPoint)_anna.LocalEndPoint!), length, mark);
            Push(RemoteAddress.From((IPEndPoint)_ben.LocalEndPoint!), length, mark);
        }
        _slab.Flush((int)_sender.Handle);
        Assert.Equal(0, _slab.Count);
    }

    private void Push(in RemoteAddress to, int length, byte mark)
    {
        _slab.Next[..length].Fill(mark);
        _slab.Push(length, to);
    }

    private static void AssertFrameArrives(Socket at)
    {
        var into = new byte[2048];
        foreach (var (length, mark) in ((int, byte)[])[(1200, 1), (1200, 2), (300, 3), (1100, 4)])
        {
            Assert.Equal(length, at.Receive(into));
            Assert.True(into.AsSpan(0, length).IndexOfAnyExcept(mark) < 0);
        }
        Assert.Equal(0, at.Available);
    }

    private static Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
