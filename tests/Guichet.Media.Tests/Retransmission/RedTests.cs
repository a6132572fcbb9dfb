using Guichet.Media.Routing;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Retransmission;

/// <summary>Anna sends sound with copies of it; Ben's line loses and he takes copies; Cleo's browser knows none.</summary>
public sealed class RedTests
{
    const int CleanLineMs = 20_100;

    readonly Scene _scene = new();
    readonly Seat _anna;
    readonly Seat _ben;
    readonly Seat _cleo;

    public RedTests()
    {
        FakeClient anna = new(1), ben = new(2);
        _anna = _scene.Join("anna", anna, RedClient.Media(anna));
        _ben = _scene.Join("ben", ben, RedClient.Media(ben));
        _cleo = _scene.Join("cleo", new(3, firefox: true));
    }

    [Fact]
    public void Copies_GoToThoseWhoTakeThem_AndTheSoundAloneToOthers()
    {
        Send(1, 2);
        Assert.Equal([RedClient.Type, RedClient.Type], Heard(_ben).Select(p => p.PayloadType));
        Assert.Equal(RedClient.Packet(new(9), 2)[^11..], Heard(_ben)[1].Payload[^11..]);
        Assert.Equal([109, 109], Heard(_cleo).Select(p => (int)p.PayloadType));
        Assert.Equal([RedClient.Opus(1), RedClient.Opus(2)], Heard(_cleo).Select(p => p.Payload));
        Assert.Equal([0x80 | 30], Heard(_cleo)[1].Extensions[_cleo.Client.Ids.AudioLevel]);
    }

    [Fact]
    public void Copies_EndWhenTheLineLosesNothing_AndReturnWithLoss()
    {
        Send(1);
        _scene.Pass(CleanLineMs);
        Send(2);
        Report(_ben, lost: 0);
        Report(_ben, lost: 0);
        Send(3);
        Report(_ben, lost: 1);
        Send(4);
        Assert.Equal([63, 111, 111, 63], Heard(_ben).Select(p => (int)p.PayloadType));
        Assert.Equal(RedClient.Opus(2), Heard(_ben)[1].Payload);
        AssertWhole(Heard(_ben));
    }

    [Fact]
    public void SubscriberWhoCallsOpusOtherwise_GetsNoCopies()
    {
        FakeClient dora = new(4);
        Seat seat = _scene.Join("dora", dora, RedClient.Media(dora, blocks: "109"));
        Send(1);
        Assert.Equal(RedClient.Opus(1), Assert.Single(Heard(seat)).Payload);
    }

    [Fact]
    public void LostPacket_IsTakenFromTheNext_InItsPlace()
    {
        Send(1, 2, 4, 5);
        Assert.Equal([1, 2, 3, 4, 5], Heard(_cleo).Select(p => (int)p.Payload[1]));
        Assert.Equal(Enumerable.Range(1, 5).Select(i => RedClient.Opus(i)), Heard(_cleo).Select(p => p.Payload));
        Assert.Equal([63, 63, 111, 63, 63], Heard(_ben).Select(p => (int)p.PayloadType));
        AssertWhole(Heard(_cleo));
        AssertWhole(Heard(_ben));
        Assert.Equal(1, _scene.Counters.PacketsRestored);
    }

    [Fact]
    public void LostPackets_AsManyAsThereAreCopies_AreTaken()
    {
        Send(1, 2);
        _anna.Send(RedClient.Packet(_anna.Client, 6, copies: 2));
        Assert.Equal([1, 2, 4, 5, 6], Heard(_cleo).Select(p => (int)p.Payload[1]));
        Assert.Equal([1, 2, 4, 5, 6], Heard(_cleo).Select(p => p.Sequence - Heard(_cleo)[0].Sequence + 1));
    }

    [Fact]
    public void LatePacket_ThatWasTakenFromACopy_IsNotSentTwice()
    {
        Send(1, 3, 2, 4);
        Assert.Equal([1, 2, 3, 4], Heard(_cleo).Select(p => (int)p.Payload[1]));
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.Duplicate));
    }

    /// <summary>After silence the copy is of what was sent before it, not of the packet that is missing.</summary>
    [Fact]
    public void Copy_OfAPacketThatCame_RestoresNothing()
    {
        Send(1);
        byte[] later = RedClient.Packet(_anna.Client, 2);
        (later[2], later[3]) = ((byte)((100 + 3) >> 8), 100 + 3);
        _anna.Send(later);
        Assert.Equal([1, 2], Heard(_cleo).Select(p => (int)p.Payload[1]));
        Assert.Equal(0, _scene.Counters.PacketsRestored);
    }

    [Fact]
    public void FirstPacket_RestoresNothing()
    {
        Send(7);
        Assert.Single(Heard(_cleo));
    }

    [Fact]
    public void MalformedRed_IsDropped_AndOthersGoOn()
    {
        Send(1);
        _anna.Send(Broken(2, [0xEF, 0x0F, 0x03, 0xFF, 0x6F, 1]));
        _anna.Send(Broken(3, [96, 1, 2, 3]));
        Send(5);
        Assert.Equal(2, _scene.Counters.Dropped(RoutingDrop.MalformedRtp));
        Assert.Equal([1, 4, 5], Heard(_cleo).Select(p => (int)p.Payload[1]));
    }

    [Fact]
    public void Probe_WithoutPayload_IsLeftOut()
    {
        Send(1);
        _anna.Send(_anna.Client.Padding(RedClient.Type, _anna.Client.AudioSsrc, 102));
        Send(3);
        Assert.Equal([1, 3], Heard(_cleo).Select(p => (int)p.Payload[1]));
        AssertWhole(Heard(_cleo));
        AssertWhole(Heard(_ben));
    }

    byte[] Broken(int number, byte[] payload)
    {
        _anna.Client.AudioSequence = (ushort)(100 + number);
        byte[] packet = _anna.Client.Audio((uint)number * RedClient.Ticks, payload: payload);
        packet[1] = RedClient.Type;
        return packet;
    }

    void Send(params int[] numbers)
    {
        foreach (int number in numbers) _anna.Send(RedClient.Packet(_anna.Client, number));
    }

    static SentPacket[] Heard(Seat seat) => seat.Egress.Sent(seat.Client.AudioSlot(0));

    static void AssertWhole(SentPacket[] packets)
    {
        foreach ((SentPacket before, SentPacket after) in packets.Zip(packets.Skip(1)))
            Assert.Equal(1, unchecked((ushort)(after.Sequence - before.Sequence)));
    }

    int _lost;
    uint _highest;

    void Report(Seat seat, int lost)
    {
        _lost += lost;
        _highest += 10;
        ReportBlock block = new(seat.Client.AudioSlot(0), 0, _lost, _highest, 0, 0, 0);
        seat.SendRtcp(into => RtcpWriter.ReceiverReport(into, 1, [block]));
    }
}
