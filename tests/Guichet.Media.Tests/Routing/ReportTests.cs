using Guichet.Media.Reports;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

public sealed class ReportTests
{
    readonly Scene _scene = new();
    readonly Seat _anna;
    readonly Seat _ben;

    public ReportTests()
    {
        _anna = _scene.Join("anna", new(1));
        _ben = _scene.Join("ben", new(2, firefox: true));
    }

    [Fact]
    public void EachSsrc_IsReportedWithin100Milliseconds_ThenEachSecond()
    {
        _anna.Send(_anna.Client.Audio(0));
        _anna.Send(_anna.Client.Video(0, key: true));
        _scene.Pass(100);
        Assert.Equal([_anna.Client.AudioSsrc, _anna.Client.VideoSsrc], _anna.Egress.Blocks.Select(b => b.Ssrc));
        for (int i = 1; i <= 50; i++)
        {
            _anna.Send(_anna.Client.Audio((uint)(i * 960)));
            _scene.Pass(20);
        }
        Assert.Equal(2, _anna.Egress.Blocks.Count(b => b.Ssrc == _anna.Client.AudioSsrc));
        Assert.All(_anna.Egress.Rtcp, compound => Assert.NotEmpty(compound));
    }

    [Fact]
    public void Report_TellsWhenTheLastSenderReportCame()
    {
        _anna.Send(_anna.Client.Audio(0));
        ulong ntp = NtpTime.FromMicroseconds(3_900_000_000_000_000);
        _anna.SendRtcp(into => RtcpWriter.SenderReport(into, new(_anna.Client.AudioSsrc, ntp, 0, 1, 4), []));
        _scene.Pass(50);
        ReportBlock block = Assert.Single(_anna.Egress.Blocks);
        Assert.Equal(unchecked((uint)(ntp >> 16)), block.LastSenderReport);
        Assert.Equal(NtpTime.CompactDuration(50_000), block.DelaySinceLastSenderReport);
    }

    [Fact]
    public void Arrivals_AreReportedForAllStreams()
    {
        for (int i = 0; i < 10; i++)
        {
            _anna.Send(_anna.Client.Audio((uint)(i * 960)));
            _anna.Send(_anna.Client.Video((uint)(i * 3000), key: i == 0));
        }
        _anna.Send(_anna.Client.Padding(_anna.Client.Vp8.RtxPayloadType!.Value, _anna.Client.RtxSsrc, 500));
        _scene.Pass(110);
        List<ushort[]> statuses = _anna.Egress.Feedback((in RtcpPacket packet, out ushort[] numbers) =>
        {
            numbers = [];
            if (!TransportFeedback.TryRead(packet, out TransportFeedback feedback)) return false;
            foreach (PacketStatus status in feedback) numbers = [.. numbers, status.Sequence];
            return true;
        });
        Assert.Equal(Enumerable.Range(0, 21).Select(i => (ushort)i), statuses.SelectMany(s => s));
    }

    [Fact]
    public void SenderReports_KeepSoundAndPictureInStep()
    {
        for (int i = 0; i < 3; i++)
        {
            _anna.Send(_anna.Client.Audio((uint)(70_000 + i * 960)));
            _anna.Send(_anna.Client.Video((uint)(5_000 + i * 3000), key: i == 0));
        }
        // The publisher: at one instant its sound clock shows 70,000 and its picture clock 5,000.
        const long Instant = 3_900_000_000_000_000;
        _anna.SendRtcp(into => RtcpWriter.SenderReport(into, new(_anna.Client.AudioSsrc, NtpTime.FromMicroseconds(Instant), 70_000, 1, 4), []));
        _scene.Pass(500);
        _anna.SendRtcp(into => RtcpWriter.SenderReport(into, new(_anna.Client.VideoSsrc, NtpTime.FromMicroseconds(Instant + 500_000), 50_000, 1, 4), []));
        _scene.Pass(1_100);
        SenderReport sound = _ben.Egress.Reports.Last(r => r.Ssrc == _ben.Client.AudioSlot(0));
        SenderReport picture = _ben.Egress.Reports.Last(r => r.Ssrc == _ben.Client.VideoSlot(0));
        SentPacket firstSound = _ben.Egress.Sent(_ben.Client.AudioSlot(0))[0], firstPicture = _ben.Egress.Sent(_ben.Client.VideoSlot(0))[0];
        double soundAt = NtpTime.ToMicroseconds(sound.Ntp) - (sound.RtpTimestamp - firstSound.Timestamp) / 48_000.0 * 1e6;
        double pictureAt = NtpTime.ToMicroseconds(picture.Ntp) - (picture.RtpTimestamp - firstPicture.Timestamp) / 90_000.0 * 1e6;
        Assert.InRange(soundAt - pictureAt, -50, 50);
        Assert.Equal(3u, sound.Packets);
        Assert.Equal(12u, sound.Octets);
    }

    [Fact]
    public void SenderReports_BeforeThePublishers_AreNotInvented()
    {
        _anna.Send(_anna.Client.Audio(0));
        _scene.Pass(3_000);
        Assert.Empty(_ben.Egress.Reports);
    }

    [Fact]
    public void Quality_MeasuresLossAndRoundTripBothWays()
    {
        _ben.Send(_ben.Client.Audio(0));
        for (int i = 0; i < 101; i++)
        {
            if (i % 10 == 5) _anna.Client.AudioSequence++;
            _anna.Send(_anna.Client.Audio((uint)(i * 960)));
            _scene.Pass(19);
        }
        ushort highest = _anna.Egress.Sent(_anna.Client.AudioSlot(0))[^1].Sequence;
        uint sent = NtpTime.Compact(_scene.NowUs - 80_000);
        _anna.SendRtcp(into => RtcpWriter.ReceiverReport(into, 1, [new(_anna.Client.AudioSlot(0), 0, 0, highest, 0, 0, 0)]));
        _anna.SendRtcp(into => RtcpWriter.ReceiverReport(into, 1, [new(_anna.Client.AudioSlot(0), 0, 5, highest + 50u, 0, sent, 0)]));
        _scene.Pass(2_000);
        TransportQuality first = _scene.Events.Qualities.First(q => q.Peer == _anna.Peer).Quality;
        TransportQuality last = _scene.Events.Qualities.Last(q => q.Peer == _anna.Peer).Quality;
        Assert.InRange(first.UpLoss, 0.08, 0.1);
        Assert.InRange(first.UpBitsPerSecond, 10_000, 20_000);
        Assert.Equal(0.1, last.DownLoss, 3);
        Assert.InRange(last.RoundTrip!.Value.TotalMilliseconds, 79, 81);
    }

    [Fact]
    public void Minute_IsToldWhenItIsOver_AndTheRestWhenThePeerEnds()
    {
        for (int i = 0; i < 3_200; i++)
        {
            if (i % 10 == 5) _anna.Client.AudioSequence++;
            _anna.Send(_anna.Client.Audio((uint)(i * 960)));
            _scene.Pass(20);
        }
        TransportMinute minute = Assert.Single(_scene.Events.Minutes, m => m.Peer == _anna.Peer).Minute;
        Assert.InRange(minute.Length.TotalSeconds, 60, 61);
        Assert.InRange(minute.Up.LossShare, 0.08, 0.1);
        Assert.InRange(minute.Up.SoundBitsPerSecond, 10_000, 20_000);
        Assert.Equal(0, minute.Up.PictureBitsPerSecond);
        Assert.InRange(Assert.Single(_scene.Events.Minutes, m => m.Peer == _ben.Peer).Minute.Down.SoundBitsPerSecond, 9_000, 20_000);
        _scene.Router.RemovePeer(_anna.Peer, _scene.NowUs);
        Assert.InRange(_scene.Events.Minutes.Last(m => m.Peer == _anna.Peer).Minute.Length.TotalSeconds, 2, 5);
    }

    [Fact]
    public void KeyFrame_IsAskedForAtJoin_AndManyAskersAreOne()
    {
        _anna.Send(_anna.Client.Video(0, key: true));
        _scene.Pass(1_000);
        int before = _anna.Egress.PictureLosses;
        for (int i = 0; i < 20; i++) _scene.Join($"viewer {i}", new(10 + i));
        Assert.Equal(before + 1, _anna.Egress.PictureLosses);
        _anna.Send(_anna.Client.Video(3_000, key: true));
        _ben.SendPictureLoss(_ben.Client.VideoSlot(0));
        _ben.SendPictureLoss(_ben.Client.VideoSlot(0));
        Assert.Equal(before + 1, _anna.Egress.PictureLosses);
        _scene.Pass(200);
        Assert.Equal(before + 2, _anna.Egress.PictureLosses);
    }

    [Fact]
    public void KeyFrame_AskedForByFir_IsPassedOn()
    {
        _anna.Send(_anna.Client.Video(0, key: true));
        _scene.Pass(1_000);
        int before = _anna.Egress.PictureLosses;
        _ben.SendRtcp(into => RtcpWriter.FullIntra(into, 1, new(_ben.Client.VideoSlot(0), 1)));
        Assert.Equal(before + 1, _anna.Egress.PictureLosses);
    }

    [Fact]
    public void Leaving_SaysGoodbyeForItsSlots()
    {
        _anna.Send(_anna.Client.Audio(0));
        _scene.Router.RemovePeer(_ben.Peer, _scene.NowUs);
        List<uint[]> byes = _ben.Egress.Feedback((in RtcpPacket packet, out uint[] ssrcs) =>
        {
            ssrcs = [];
            if (!Bye.TryRead(packet, out Bye bye)) return false;
            foreach (uint ssrc in bye) ssrcs = [.. ssrcs, ssrc];
            return true;
        });
        Assert.Equal([_ben.Client.AudioSlot(0)], byes.SelectMany(b => b));
    }

    [Fact]
    public void Feedback_WithoutReducedSize_HasAReportAndANameInFront()
    {
        FakeClient client = new(7) { ReducedSize = false };
        Seat cleo = _scene.Join("cleo", client);
        cleo.Send(client.Video(0, key: true));
        client.Lose();
        cleo.Send(client.Video(3_000));
        _scene.Pass(10);
        byte[] compound = cleo.Egress.Rtcp.First(c => c.AsSpan().IndexOf([(byte)0x81, RtcpType.TransportFeedback]) >= 0);
        Assert.Equal((RtcpType.ReceiverReport, RtcpType.SourceDescription), (compound[1], compound[9]));
    }

    [Fact]
    public void Speakers_AreToldLoudestFirst_AndOnlyOnChange()
    {
        for (int i = 0; i < 60; i++)
        {
            _anna.Send(_anna.Client.Audio((uint)(i * 960), level: 30));
            _ben.Send(_ben.Client.Audio((uint)(i * 960), level: 15));
            _scene.Pass(20);
        }
        Assert.Equal(["ben", "anna"], _scene.Events.Speakers[^1]);
        int told = _scene.Events.Speakers.Count;
        Assert.InRange(told, 1, 2);
        _scene.Pass(2_000);
        Assert.Equal(told + 1, _scene.Events.Speakers.Count);
        Assert.Empty(_scene.Events.Speakers[^1]);
    }
}
