using Guichet.Media.Dtls;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Measuring;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Transports;

public sealed class EarlyHellosTests
{
    private readonly DropCounters _drops = new();
    private readonly EarlyHellos _early;
    private readonly VirtualWire _wire = new();

    public EarlyHellosTests() => _early = new EarlyHellos(_drops);

    [Fact]
    public void Hello_BeforeItsAddressProvedItself_IsAnsweredWithTheProof()
    {
        using var server = new VirtualServer();
        using var anna = new TestPeer(new PeerOptions { GreetsEarly = true });
        server.Join(anna, "anna");
        var link = server.Plug(anna, "192.0.2.10:4000");
        var hellos = 0;
        link.Uplink = datagram =>
        {
            // Nothing comes before the hello. What the client repeats, by the machine's clock, does not get there: the early one must do.
            return DtlsRecords.BeginsHandshake(datagram) ? ++hellos == 1 : hellos > 0;
        };
        server.RunUntil(() => anna.IsConnected);
        Assert.Equal(0, server[DropReason.DtlsFromStranger]);
    }

    [Fact]
    public void Hello_OfAnotherAddress_IsNotGivenToTheOneThatProvedItself()
    {
        Assert.True(_early.TryKeep(_wire, Address(1), Hello(1), 0));
        Assert.False(_early.TryTake(_wire, Address(2), 0, out _));
        Assert.False(_early.TryTake(new VirtualWire(), Address(1), 0, out _));
        Assert.True(_early.TryTake(_wire, Address(1), 0, out _));
    }

    [Fact]
    public void Hello_InTwoPieces_ComesBackInOrderAndOnce()
    {
        Assert.True(_early.TryKeep(_wire, Address(1), Hello(1), 0));
        Assert.True(_early.TryKeep(_wire, Address(1), Hello(2), 10));
        Assert.False(_early.TryKeep(_wire, Address(1), Hello(3), 20));
        Assert.True(_early.TryTake(_wire, Address(1), 30, out var first));
        Assert.Equal(Hello(1), first.ToArray());
        Assert.True(_early.TryTake(_wire, Address(1), 30, out var second));
        Assert.Equal(Hello(2), second.ToArray());
        Assert.False(_early.TryTake(_wire, Address(1), 30, out _));
        Assert.Equal(0, _drops[DropReason.DtlsFromStranger]);
    }

    [Fact]
    public void Hello_OlderThanASecond_IsCountedAndGone()
    {
        _early.TryKeep(_wire, Address(1), Hello(1), 0);
        Assert.False(_early.TryTake(_wire, Address(1), 1_000_000, out _));
        Assert.Equal(1, _drops[DropReason.DtlsFromStranger]);
        _early.TryKeep(_wire, Address(1), Hello(1), 0);
        Assert.True(_early.TryKeep(_wire, Address(1), Hello(2), 1_000_000));
        Assert.Equal(2, _drops[DropReason.DtlsFromStranger]);
        Assert.True(_early.TryTake(_wire, Address(1), 1_000_001, out var fresh));
        Assert.Equal(Hello(2), fresh.ToArray());
    }

    [Fact]
    public void Datagram_ThatIsNoHello_OrTooLong_IsNotKept()
    {
        Assert.False(_early.TryKeep(_wire, Address(1), [22, 0xFE, 0xFF], 0));
        Assert.False(_early.TryKeep(_wire, Address(1), [.. Hello(1).Select((b, i) => i == DtlsRecords.HeaderLength ? (byte)2 : b)], 0));
        Assert.False(_early.TryKeep(_wire, Address(1), [.. Hello(1), .. new byte[EarlyHellos.MaximumLength]], 0));
        Assert.False(_early.TryTake(_wire, Address(1), 0, out _));
    }

    [Fact]
    public void Flood_FromAHundredThousandAddresses_TakesNoMoreRoomAndIsCounted()
    {
        const int Strangers = 100_000;
        var hello = Hello(1);
        _early.TryKeep(_wire, Address(0), hello, 0);
        var came = 0;
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (var i = 0; i < Strangers; i++, came++) _early.TryKeep(_wire, Address(came + 1), hello, came);
        }));
        Assert.Equal(came + 1 - EarlyHellos.Addresses, _drops[DropReason.DtlsFromStranger]);
        // Whoever comes last still finds room: a flood takes the head start away, never the call.
        Assert.True(_early.TryTake(_wire, Address(came), came, out _));
        Assert.False(_early.TryTake(_wire, Address(1), came, out _));
    }

    private static byte[] Hello(byte mark)
    {
        var hello = new byte[100];
        (hello[0], hello[1], hello[2]) = (DtlsRecords.Handshake, 0xFE, 0xFF);
        (hello[12], hello[DtlsRecords.HeaderLength], hello[99]) = (87, DtlsRecords.ClientHello, mark);
        return hello;
    }

    private static RemoteAddress Address(int number)
    {
        Span<byte> name = stackalloc byte[16];
        name.Clear();
        name[0] = 2;
        BitConverter.TryWriteBytes(name[4..], number);
        RemoteAddress.TryRead(name, out var address);
        return address;
    }
}
