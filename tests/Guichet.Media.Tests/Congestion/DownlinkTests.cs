using Guichet.Media.Routing;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Tests.Congestion;

/// <summary>Transport-wide numbers out, feedback in.</summary>
public sealed class DownlinkTests
{
    readonly Scene _scene = new();
    readonly Seat _anna;
    readonly LineClient _ben = new(new(2));

    public DownlinkTests()
    {
        _anna = _scene.Join("anna", new(1));
        _ben.Step(_scene.NowUs);
        _ben.Peer = _scene.Router.AddPeer("ben", TransportPurpose.Meet, LineClient.Numbered(_ben.Client.Media(1)), _ben, null, _scene.NowUs);
    }

    [Fact]
    public void EveryPacket_SoundPictureAndRepair_HasTheNextNumber()
    {
        Play(20);
        ushort repaired = _ben.Sent.Last(p => p.Ssrc == _ben.Client.VideoSlot(0)).Sequence;
        byte[] nack = new byte[16];
        for (int i = 0; i < 2; i++)
        {
            _ben.Peer.ReceiveRtcp(nack.AsSpan(0, RtcpWriter.Nack(nack, 1, _ben.Client.VideoSlot(0), [repaired])), _scene.NowUs);
            Play(5);
        }
        // What is asked for again goes twice.
        Assert.Equal(3, _ben.Sent.Count(p => p.Ssrc == _ben.Client.RtxSlot(0)));
        Assert.Equal(3, _ben.Sent.Select(p => p.Ssrc).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, _ben.Sent.Count).Select(i => (ushort)i), _ben.Sent.Select(Number));
    }

    [Fact]
    public void Line_WithoutFeedback_IsUnknown()
    {
        _ben.GivesFeedback = false;
        _ben.Line.BitsPerSecond = 100_000;
        Play(200);
        Assert.Equal(0, _ben.Peer.DownlinkBitsPerSecond);
    }

    [Fact]
    public void Line_ThatCarriesAll_IsUnknown()
    {
        Play(200);
        Assert.Equal(0, _ben.Peer.DownlinkBitsPerSecond);
    }

    [Fact]
    public void NarrowLine_IsSeen()
    {
        Play(50);
        _ben.Line.BitsPerSecond = 300_000;
        Play(50);
        Assert.InRange(_ben.Peer.DownlinkBitsPerSecond, 150_000, 330_000);
    }

    [Fact]
    public void FeedbackThatEnds_HalvesWhatIsThoughtOfTheLine()
    {
        Play(50);
        _ben.Line.BitsPerSecond = 400_000;
        Play(50);
        long before = _ben.Peer.DownlinkBitsPerSecond;
        _ben.GivesFeedback = false;
        Play(90);
        Assert.InRange(_ben.Peer.DownlinkBitsPerSecond, 100_000, before / 2);
    }

    [Fact]
    public void NonsenseFeedback_ChangesNothing()
    {
        Play(50);
        byte[] buffer = new byte[1_200];
        int length = TransportFeedbackWriter.Write(buffer, 1, 2, 0, 40_000, [new(40_000, 5), new(60_000, 6)], out _);
        for (int i = 0; i < 100; i++) _ben.Peer.ReceiveRtcp(buffer.AsSpan(0, length), _scene.NowUs);
        Play(50);
        Assert.Equal(0, _ben.Peer.DownlinkBitsPerSecond);
    }

    /// <summary>Frames of 20 ms: sound, and a picture of 3 kB: 1.3 Mbit/s.</summary>
    void Play(int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            uint at = (uint)(_scene.NowUs / 1_000);
            _anna.Send(_anna.Client.Audio(at * 48));
            bool key = _anna.Peer.Producers[1].Layers[0].Current is null;
            for (int n = 0; n < 3; n++) _anna.Send(_anna.Client.Video(at * 90, key && n == 0, size: 1_000));
            for (int n = 0; n < 2; n++)
            {
                _scene.Pass(10);
                _ben.Step(_scene.NowUs);
            }
        }
    }

    ushort Number(SentPacket packet)
    {
        Assert.True(TransportSequence.TryRead(packet.Extensions[_ben.Client.Ids.TransportSequence], out ushort number));
        return number;
    }
}
