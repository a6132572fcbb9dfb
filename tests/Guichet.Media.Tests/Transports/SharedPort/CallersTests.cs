using System.Net;
using System.Net.Sockets;
using Guichet.Media.Ice;
using Guichet.Media.Tests.Transports.Sockets;
using Guichet.Media.Transports;
using Guichet.Media.Transports.SharedPort;
using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Transports.SharedPort;

/// <summary>How a connection to the shared port is told apart, limited and handed over: byte by byte, without threads.</summary>
public sealed class CallersTests : IDisposable
{
    private const int Worker = 37;

    private readonly Switchboard _port = new();

    public void Dispose() => _port.Dispose();

    [Fact]
    public void Check_CutAnywhere_GoesWholeToTheWorkerThatItNames()
    {
        var frame = Frame(Check());
        for (var cut = 1; cut < frame.Length; cut++)
        {
            using var link = _port.Connect();
            link.SendRaw(frame.AsSpan(0, cut));
            _port.Await();
            Assert.Equal(cut, _port.Media.Count + 1);
            link.SendRaw(frame.AsSpan(cut));
            _port.Await();
            var taken = _port.Media[^1];
            Assert.Equal(cut, _port.Media.Count);
            Assert.Equal(Worker, taken.Worker);
            Assert.Equal(frame, taken.Heard);
            Assert.Equal(RemoteAddress.From((IPEndPoint)link.Socket.LocalEndPoint!), taken.From);
        }
        Assert.Equal(0, _port.Callers.Count);
    }

    [Fact]
    public void Connection_ThatTheSystemDoesNotWatch_IsClosedAndCounted()
    {
        using var refused = new LooseDescriptor();
        _port.Callers.Admit(refused.Number, RemoteAddress.From(new IPEndPoint(IPAddress.Loopback, 4000)), 0);
        Assert.False(refused.IsOpen);
        Assert.Equal((0, 1L), (_port.Callers.Count, _port.Drops[DropReason.TcpTooManyConnections]));
    }

    [Fact]
    public void Bytes_BehindTheFirstFrame_AreNotLost()
    {
        byte[] sent = [.. Frame(Check()), 0, 40, 22, 254, 253, 1, 2];
        using var link = _port.Connect();
        link.SendRaw(sent);
        _port.Await();
        link.SendRaw([3, 4]);
        var (_, _, heard, socket) = Assert.Single(_port.Media);
        var rest = new byte[16];
        Assert.Equal(sent, heard);
        Assert.Equal([3, 4], rest[..socket.Receive(rest)]);
    }

    [Fact]
    public void Tls_IsHandedOverWithNothingRead()
    {
        byte[] hello = [22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3];
        for (var length = 1; length <= hello.Length; length++)
        {
            using var link = _port.Connect();
            link.SendRaw(hello.AsSpan(0, length));
            _port.Await();
            Assert.Equal(length, _port.Tls.Count);
            var read = new byte[64];
            Assert.Equal(hello[..length], read[.._port.Tls[^1].Receive(read)]);
        }
        Assert.Empty(_port.Media);
    }

    [Fact]
    public void FirstByte_OfNeither_ClosesAtOnce()
    {
        var refused = 0;
        for (var first = 9; first < 256; first++)
        {
            if (first == 22) continue;
            using var link = _port.Connect();
            link.SendRaw([(byte)first, 3, 1]);
            AwaitClose(link);
            Assert.Equal(++refused, _port.Drops[DropReason.TcpUnknownProtocol]);
        }
        Assert.Empty(_port.Tls);
    }

    [Fact]
    public void Frame_ThatIsNoCheck_ClosesAndSaysWhy()
    {
        var answer = Check();
        answer[0] = 1;
        (byte[] Bytes, DropReason Reason)[] all =
        [
            ([0, 0], DropReason.TcpBadFrame), ([8, 1], DropReason.TcpBadFrame), (Frame([22, 254, 253]), DropReason.StunMalformed),
            (Frame([0x80, 111, .. new byte[40]]), DropReason.StunMalformed), (Frame(answer), DropReason.StunNotRequest),
            (Frame(new PeerChecks("somebody", "else's password else's", "peer").Write()), DropReason.StunUnknownUfrag),
        ];
        foreach (var (bytes, reason) in all)
        {
            var before = _port.Drops[reason];
            using var link = _port.Connect();
            link.SendRaw(bytes);
            AwaitClose(link);
            Assert.Equal(before + 1, _port.Drops[reason]);
        }
        Assert.Empty(_port.Media);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void Connection_ThatSaysTooLittle_IsClosedAfterFiveSeconds(int said)
    {
        using var link = _port.Connect(nowUs: 1000);
        link.SendRaw(Frame(Check()).AsSpan(0, said));
        if (said > 0) _port.Await(nowUs: 4_000_000);
        _port.Callers.Tick(5_000_999);
        Assert.Equal(1, _port.Callers.Count);
        _port.Callers.Tick(5_001_000);
        Assert.Equal(0, _port.Callers.Count);
        Assert.Equal(1, _port.Drops[DropReason.TcpSilent]);
        AwaitClose(link);
    }

    [Fact]
    public void Connection_ThatGoesAway_LeavesNothing()
    {
        foreach (var said in new byte[][] { [], [0], [0, 100, 0, 1] })
        {
            var link = _port.Connect();
            link.SendRaw(said);
            if (said.Length > 0) _port.Await();
            link.Dispose();
            _port.Await();
            Assert.Equal(0, _port.Callers.Count);
        }
    }

    [Fact]
    public void Connections_OfOneAddress_AreFewAndOfAnotherStillTaken()
    {
        var links = Enumerable.Range(0, Callers.MaximumPerHost + 3).Select(_ => _port.Connect()).ToList();
        Assert.Equal(3, _port.Drops[DropReason.TcpTooManyConnections]);
        Assert.Equal(Callers.MaximumPerHost, _port.Callers.Count);
        _port.Callers.Admit(SomeDescriptor(), RemoteAddress.From(IPEndPoint.Parse("192.0.2.1:5000")), 0);
        Assert.Equal(Callers.MaximumPerHost + 1, _port.Callers.Count);
        foreach (var link in links) link.Dispose();
    }

    [Fact]
    public void Crowd_OfManyAddresses_MakesRoomForWhoeverComesNew()
    {
        for (var i = 0; i < Callers.Maximum; i++) _port.Callers.Admit(SomeDescriptor(), Stranger(i), i);
        Assert.Equal(0, _port.Drops[DropReason.TcpTooManyConnections]);
        using var link = _port.Connect(nowUs: Callers.Maximum);
        Assert.Equal(Callers.Maximum, _port.Callers.Count);
        Assert.Equal(1, _port.Drops[DropReason.TcpTooManyConnections]);
        link.SendRaw(Frame(Check()));
        _port.Await();
        Assert.Single(_port.Media);
    }

    private static byte[] Check()
    {
        var server = IceCredentials.Create(Worker);
        return new PeerChecks(server.Ufrag, server.Password, "peer").Write();
    }

    private static byte[] Frame(byte[] packet) => [(byte)(packet.Length >> 8), (byte)packet.Length, .. packet];

    private static RemoteAddress Stranger(int number) => RemoteAddress.From(new IPEndPoint(new IPAddress([10, 1, (byte)(number >> 8), (byte)(number & 255)]), 4000));

    // Something that nothing ever arrives on.
    private static int SomeDescriptor() => Libc.EventFd(0, Libc.CloseOnExec | Libc.NonBlocking);

    private void AwaitClose(TcpLink link)
    {
        _port.Settle();
        Pump.Until(() =>
        {
            _port.Settle();
            link.TryReceive(new byte[64], out _);
            return link.IsClosed;
        });
    }
}
