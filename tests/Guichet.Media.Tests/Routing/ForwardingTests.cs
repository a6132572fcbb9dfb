using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

public sealed class ForwardingTests
{
    readonly Scene _scene = new();
    readonly Seat _anna;
    readonly Seat _ben;

    public ForwardingTests()
    {
        _anna = _scene.Join("anna", new(1));
        _ben = _scene.Join("ben", new(2, firefox: true));
    }

    [Fact]
    public void Audio_ComesOutInTheSubscribersTerms()
    {
        _anna.Send(_anna.Client.Audio(48_000, level: 30));
        SentPacket packet = Assert.Single(_ben.Egress.Rtp.Select(SentPacket.Read));
        Assert.Equal((_ben.Client.AudioSlot(0), (byte)109), (packet.Ssrc, packet.PayloadType));
        Assert.Equal([0x80 | 30], packet.Extensions[_ben.Client.Ids.AudioLevel]);
        Assert.Equal("2"u8.ToArray(), packet.Extensions[_ben.Client.Ids.Mid]);
        Assert.DoesNotContain(_ben.Client.Ids.TransportSequence, packet.Extensions.Keys);
        Assert.Equal([1, 2, 3, 100], packet.Payload);
        Assert.Empty(_anna.Egress.Rtp);
        Assert.Equal(1, _scene.Counters.PacketsForwarded);
    }

    [Fact]
    public void Video_BeginsWithAKeyFrame()
    {
        _anna.Send(_anna.Client.Video(0));
        _anna.Send(_anna.Client.Video(3_000));
        Assert.Empty(_ben.Egress.Rtp);
        _anna.Send(_anna.Client.Video(6_000, key: true));
        _anna.Send(_anna.Client.Video(9_000));
        SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
        Assert.Equal(2, sent.Length);
        Assert.Equal([120, 120], sent.Select(p => (int)p.PayloadType));
        Assert.Equal(1, unchecked((ushort)(sent[1].Sequence - sent[0].Sequence)));
        Assert.Equal(3_000u, unchecked(sent[1].Timestamp - sent[0].Timestamp));
    }

    [Fact]
    public void Subscriber_NotYetConnected_GetsNothing()
    {
        _ben.Egress.IsConnected = false;
        _anna.Send(_anna.Client.Audio(0));
        Assert.Equal(0, _ben.Egress.Count);
    }

    [Fact]
    public void SourceSwitch_KeepsSsrcAndGoesOnInNumberAndTime()
    {
        Watch(_anna, 30);
        SentPacket last = _ben.Egress.Sent(_ben.Client.VideoSlot(0))[^1];
        _scene.Router.RemovePeer(_anna.Peer, _scene.NowUs);
        _scene.Pass(1_000);
        Seat cleo = _scene.Join("cleo", new(3));
        cleo.Send(cleo.Client.Video(123));
        cleo.Send(cleo.Client.Video(4_000_000, key: true));
        SentPacket next = _ben.Egress.Sent(_ben.Client.VideoSlot(0))[^1];
        Assert.Equal(1, unchecked((ushort)(next.Sequence - last.Sequence)));
        Assert.InRange(unchecked(next.Timestamp - last.Timestamp), 90_000u, 95_000u);
    }

    [Fact]
    public void NewSsrc_OnTheSameSection_TakesOverWhenTheOldIsSilent()
    {
        Watch(_anna, 5);
        SentPacket last = _ben.Egress.Sent(_ben.Client.VideoSlot(0))[^1];
        _anna.Client.VideoSsrc = 77;
        _anna.Client.VideoSequence = 4_000;
        _anna.Send(_anna.Client.Video(0, key: true, mid: "1"));
        Assert.Equal(last.Sequence, _ben.Egress.Sent(_ben.Client.VideoSlot(0))[^1].Sequence);
        _scene.Pass(400);
        _anna.Send(_anna.Client.Video(3_000, key: true, mid: "1"));
        Assert.Equal(1, unchecked((ushort)(_ben.Egress.Sent(_ben.Client.VideoSlot(0))[^1].Sequence - last.Sequence)));
    }

    [Fact]
    public void Goodbye_LetsTheNextSsrcTakeOverAtOnce()
    {
        Watch(_anna, 5);
        int before = _ben.Egress.Rtp.Count;
        _anna.SendRtcp(into => RtcpWriter.Bye(into, _anna.Client.VideoSsrc));
        _anna.Client.VideoSsrc = 77;
        _anna.Send(_anna.Client.Video(0, key: true, mid: "1"));
        Assert.Equal(before + 1, _ben.Egress.Rtp.Count);
    }

    [Fact]
    public void PaddingOnly_IsLeftOut_WithoutAHole()
    {
        Watch(_anna, 3);
        _anna.Send(_anna.Client.Padding(96, _anna.Client.VideoSsrc, _anna.Client.Lose()));
        _anna.Send(_anna.Client.Video(90_000));
        SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
        Assert.Equal(4, sent.Length);
        Assert.Equal(1, unchecked((ushort)(sent[3].Sequence - sent[2].Sequence)));
    }

    [Fact]
    public void PaddingOnly_ThatIsLate_FillsItsNumber()
    {
        Watch(_anna, 3);
        ushort late = _anna.Client.Lose();
        _anna.Send(_anna.Client.Video(90_000));
        _anna.Send(_anna.Client.Padding(96, _anna.Client.VideoSsrc, late));
        SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
        Assert.Equal(5, sent.Length);
        Assert.Equal((-1, 0), (unchecked((short)(sent[4].Sequence - sent[3].Sequence)), sent[4].Payload.Length));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Source_IsBoundBySignalledSsrcOrMid(bool signals, bool namesMid)
    {
        FakeClient client = new(5) { Signals = signals };
        Seat cleo = _scene.Join("cleo", client);
        cleo.Send(client.Audio(0, mid: namesMid ? "0" : null));
        Assert.Single(_ben.Egress.Rtp);
    }

    [Fact]
    public void Source_WithNeither_IsBoundByItsPayloadType()
    {
        FakeClient client = new(5) { Signals = false };
        Seat cleo = _scene.Join("cleo", client);
        cleo.Send(client.Video(0, key: true));
        Assert.Single(_ben.Egress.Rtp);
    }

    [Fact]
    public void Strangers_AreCountedAndDropped()
    {
        _anna.Send(_anna.Client.Audio(0, mid: "9"));
        Assert.Equal(0, _scene.Counters.PacketsForwarded);
        byte[] unknownType = _anna.Client.Audio(0);
        unknownType[1] = 35;
        _anna.Send(unknownType);
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.UnknownPayloadType));
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.UnknownSource));
        _anna.Send([0x80, 1, 2]);
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.MalformedRtp));
        _anna.Peer.ReceiveRtcp([0x80, 200, 0, 9], _scene.NowUs);
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.MalformedRtcp));
    }

    [Fact]
    public void Sources_OfOneSection_HaveALimit()
    {
        for (uint ssrc = 1; ssrc <= 1_000; ssrc++)
        {
            _anna.Client.VideoSsrc = 1_000_000 + ssrc;
            _anna.Send(_anna.Client.Video(0, mid: "1"));
        }
        Assert.Equal(992, _scene.Counters.Dropped(RoutingDrop.TooManySources));
    }

    [Fact]
    public void EveryShortPacket_IsSurvived()
    {
        for (int length = 0; length < 64; length++)
        {
            for (int first = 0; first < 256; first++)
            {
                byte[] packet = new byte[length];
                packet.AsSpan().Fill((byte)first);
                _anna.Peer.ReceiveRtp(packet, _scene.NowUs);
                _anna.Peer.ReceiveRtcp(packet, _scene.NowUs);
            }
        }
        Watch(_anna, 3);
        Assert.Equal(3, _ben.Egress.Sent(_ben.Client.VideoSlot(0)).Length);
    }

    void Watch(Seat seat, int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            seat.Send(seat.Client.Video((uint)(i * 3_000), key: i == 0));
            _scene.Pass(33);
        }
    }
}
