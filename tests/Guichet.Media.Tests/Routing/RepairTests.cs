using Guichet.Media.Reports;
using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

public sealed class RepairTests
{
    readonly Scene _scene = new();

    [Fact]
    public void Missing_IsAskedForOnce_ForAllSubscribers_AndForwardedWhenRepaired()
    {
        (Seat anna, Seat ben) = Pair();
        Seat cleo = _scene.Join("cleo", new(3));
        Play(anna, 2);
        ushort lost = anna.Client.Lose();
        anna.Send(anna.Client.Video(9_000));
        ben.SendNack(ben.Client.VideoSlot(0), Next(ben, 0));
        cleo.SendNack(cleo.Client.VideoSlot(0), Next(cleo, 0));
        _scene.Pass(20);
        Assert.Equal([lost], Assert.Single(anna.Egress.Nacks));
        anna.Send(anna.Client.Repair(lost, 6_000));
        SentPacket[] sent = ben.Egress.Sent(ben.Client.VideoSlot(0));
        Assert.Equal((-1, 3_000), (unchecked((short)(sent[^1].Sequence - sent[^2].Sequence)), unchecked((int)(sent[^2].Timestamp - sent[^1].Timestamp))));
        _scene.Pass(1_000);
        Assert.Single(anna.Egress.Nacks);
    }

    [Fact]
    public void Repaired_ThenTheLateOriginal_IsForwardedOnce()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 2);
        ushort number = anna.Client.VideoSequence;
        byte[] original = anna.Client.Video(6_000);
        anna.Send(anna.Client.Video(9_000));
        anna.Send(anna.Client.Repair(number, 6_000));
        int before = ben.Egress.Rtp.Count;
        anna.Send(original);
        Assert.Equal(before, ben.Egress.Rtp.Count);
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.Duplicate));
    }

    [Fact]
    public void Probe_OnTheRepairStream_GoesNowhereButIsReported()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 2);
        int before = ben.Egress.Rtp.Count;
        anna.Send(anna.Client.Padding(anna.Client.Vp8.RtxPayloadType!.Value, anna.Client.RtxSsrc, 500));
        _scene.Pass(100);
        Assert.Equal(before, ben.Egress.Rtp.Count);
        Assert.Contains(anna.Egress.Blocks, block => block.Ssrc == anna.Client.RtxSsrc);
    }

    [Fact]
    public void Subscriber_GetsARepairOfTheVeryPacket()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 8);
        SentPacket[] sent = ben.Egress.Sent(ben.Client.VideoSlot(0));
        ben.SendNack(ben.Client.VideoSlot(0), sent[3].Sequence, sent[6].Sequence);
        SentPacket[] repairs = ben.Egress.Sent(ben.Client.RtxSlot(0));
        Assert.Equal(2, repairs.Length);
        Assert.Equal(1, unchecked((ushort)(repairs[1].Sequence - repairs[0].Sequence)));
        foreach ((SentPacket repair, SentPacket original) in repairs.Zip([sent[3], sent[6]]))
        {
            Assert.Equal(ben.Client.Vp8.RtxPayloadType, repair.PayloadType);
            Assert.Equal([(byte)(original.Sequence >> 8), (byte)(original.Sequence & 0xFF), .. original.Payload], repair.Payload);
            Assert.Equal((original.Timestamp, original.Marker), (repair.Timestamp, repair.Marker));
        }
    }

    [Fact]
    public void SameNack_WithinARoundTrip_IsAnsweredOnce()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 3);
        ushort number = ben.Egress.Sent(ben.Client.VideoSlot(0))[1].Sequence;
        for (int i = 0; i < 5; i++) ben.SendNack(ben.Client.VideoSlot(0), number);
        Assert.Single(ben.Egress.Sent(ben.Client.RtxSlot(0)));
    }

    [Fact]
    public void SameNack_AfterARoundTrip_IsAnsweredTwice_SinceTheFirstAnswerWasLost()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 3);
        ushort number = ben.Egress.Sent(ben.Client.VideoSlot(0))[1].Sequence;
        ben.SendNack(ben.Client.VideoSlot(0), number);
        _scene.Pass(150);
        ben.SendNack(ben.Client.VideoSlot(0), number);
        SentPacket[] repairs = ben.Egress.Sent(ben.Client.RtxSlot(0));
        Assert.Equal(3, repairs.Length);
        Assert.Equal(repairs[1].Payload, repairs[2].Payload);
        Assert.Equal(1, unchecked((ushort)(repairs[2].Sequence - repairs[1].Sequence)));
    }

    /// <summary>Another round would come too late for the eye.</summary>
    [Theory]
    [InlineData(60, 1)]
    [InlineData(200, 2)]
    public void FirstNack_OnALongWay_IsAnsweredTwice(int roundTripMs, int repairs)
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 3);
        uint asked = NtpTime.Compact(_scene.NowUs - roundTripMs * 1_000);
        ben.SendRtcp(into => RtcpWriter.ReceiverReport(into, 1, [new(ben.Client.VideoSlot(0), 0, 0, 0, 0, asked, 0)]));
        ben.SendNack(ben.Client.VideoSlot(0), ben.Egress.Sent(ben.Client.VideoSlot(0))[1].Sequence);
        Assert.Equal(repairs, ben.Egress.Sent(ben.Client.RtxSlot(0)).Length);
    }

    /// <summary>Of what a long way loses too much of, everything goes again before it is asked for; three packets later, as bursts are short.</summary>
    [Theory]
    [InlineData(200, 40, 21)]
    [InlineData(200, 10, 0)]
    [InlineData(60, 40, 0)]
    public void HeavyLoss_OnALongWay_LetsEachPacketGoOnceMore(int roundTripMs, int lost, int repairs)
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 3);
        ushort newest = ben.Egress.Sent(ben.Client.VideoSlot(0))[^1].Sequence;
        Report(ben, newest, 0, roundTripMs);
        Report(ben, newest + 200u, lost, roundTripMs);
        for (int i = 3; i < 24; i++) anna.Send(anna.Client.Video((uint)(i * 3_000)));
        SentPacket[] sent = ben.Egress.Sent(ben.Client.VideoSlot(0)), again = ben.Egress.Sent(ben.Client.RtxSlot(0));
        Assert.Equal(repairs, again.Length);
        Assert.Equal(sent.SkipLast(3).TakeLast(repairs).Select(packet => packet.Payload), again.Select(packet => packet.Payload[2..]));
    }

    /// <summary>What is asked for has its half of the budget, however much is lost.</summary>
    [Fact]
    public void HeavyLoss_LeavesRoomForWhatIsAskedFor()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 3);
        ushort newest = ben.Egress.Sent(ben.Client.VideoSlot(0))[^1].Sequence;
        Report(ben, newest, 0, 200);
        Report(ben, newest + 200u, 80, 200);
        for (int i = 3; i < 103; i++) anna.Send(anna.Client.Video((uint)(i * 3_000), size: 1_000));
        int before = ben.Egress.Sent(ben.Client.RtxSlot(0)).Length;
        Assert.InRange(before, 30, 36);
        ben.SendNack(ben.Client.VideoSlot(0), ben.Egress.Sent(ben.Client.VideoSlot(0))[^1].Sequence);
        Assert.Equal(before + 2, ben.Egress.Sent(ben.Client.RtxSlot(0)).Length);
    }

    [Fact]
    public void WithoutRtx_ThePacketGoesAgainByteForByte()
    {
        Seat anna = _scene.Join("anna", new(1));
        Seat ben = _scene.Join("ben", new(2, rtx: false));
        Play(anna, 4);
        SentPacket original = ben.Egress.Sent(ben.Client.VideoSlot(0))[1];
        ben.SendNack(ben.Client.VideoSlot(0), original.Sequence);
        SentPacket again = ben.Egress.Sent(ben.Client.VideoSlot(0))[^1];
        Assert.Equal(original.Bytes, again.Bytes);
    }

    [Fact]
    public void WithoutRtx_NothingFromBeforeARenegotiationIsSentAgain()
    {
        Seat anna = _scene.Join("anna", new(1));
        Seat ben = _scene.Join("ben", new(2, rtx: false));
        Play(anna, 4);
        ushort number = ben.Egress.Sent(ben.Client.VideoSlot(0))[1].Sequence;
        _scene.Router.Renegotiate(ben.Peer, ben.Client.Media(2), _scene.NowUs);
        int before = ben.Egress.Rtp.Count;
        ben.SendNack(ben.Client.VideoSlot(0), number);
        Assert.Equal(before, ben.Egress.Rtp.Count);
    }

    [Fact]
    public void Nack_ForWhatWasNeverSent_OrForAnotherSlot_IsIgnored()
    {
        (Seat anna, Seat ben) = Pair();
        Play(anna, 3);
        ushort newest = ben.Egress.Sent(ben.Client.VideoSlot(0))[^1].Sequence;
        int before = ben.Egress.Rtp.Count;
        ben.SendNack(ben.Client.VideoSlot(0), unchecked((ushort)(newest + 1)), unchecked((ushort)(newest - 3)));
        ben.SendNack(ben.Client.VideoSlot(1), newest);
        ben.SendNack(12345, newest);
        Assert.Equal(before, ben.Egress.Rtp.Count);
    }

    [Fact]
    public void BurstTooLarge_AsksForAKeyFrame()
    {
        (Seat anna, _) = Pair();
        Play(anna, 2);
        int before = anna.Egress.PictureLosses;
        anna.Client.VideoSequence = unchecked((ushort)(anna.Client.VideoSequence + 400));
        _scene.Pass(500);
        anna.Send(anna.Client.Video(60_000));
        _scene.Pass(50);
        Assert.Equal(before + 1, anna.Egress.PictureLosses);
        Assert.Empty(anna.Egress.Nacks);
    }

    (Seat Anna, Seat Ben) Pair() => (_scene.Join("anna", new(1)), _scene.Join("ben", new(2, firefox: true)));

    void Play(Seat seat, int frames)
    {
        for (int i = 0; i < frames; i++) seat.Send(seat.Client.Video((uint)(i * 3_000), key: i == 0));
    }

    void Report(Seat seat, uint highest, int lost, int roundTripMs)
    {
        uint asked = NtpTime.Compact(_scene.NowUs - roundTripMs * 1_000);
        seat.SendRtcp(into => RtcpWriter.ReceiverReport(into, 1, [new(seat.Client.VideoSlot(0), 0, lost, highest, 0, asked, 0)]));
    }

    static ushort Next(Seat seat, int slot) => unchecked((ushort)(seat.Egress.Sent(seat.Client.VideoSlot(slot))[^1].Sequence - 1));
}
