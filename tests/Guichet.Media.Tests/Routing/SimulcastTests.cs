using Guichet.Media.Layers;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

public sealed class SimulcastTests
{
    const int FrameUs = 33_000;

    readonly Scene _scene = new();
    readonly SimulcastCamera _camera;
    readonly Seat _anna;
    readonly Seat _ben;
    readonly bool[] _stopped = new bool[3];
    int _asked;

    public SimulcastTests()
    {
        FakeClient client = new(1);
        _camera = new(client);
        _anna = _scene.Join("anna", client, _camera.Media());
        _ben = _scene.Join("ben", new(2));
    }

    [Fact]
    public void Subscriber_GetsTheLargestLayer_AsLongAsItsPageSaysNothing()
    {
        Play(60);
        Assert.All(Sent(_ben).TakeLast(20), packet => Assert.Equal(0, packet.Layer));
        AssertContinuous(Sent(_ben));
    }

    [Theory]
    [InlineData(1280, 720, 0)]
    [InlineData(640, 360, 1)]
    [InlineData(200, 112, 2)]
    public void TileSize_DecidesTheLayer_WithoutAHole(int width, int height, int layer)
    {
        Play(30);
        _ben.Peer.Wish("3", new(true, width, height, long.MaxValue), _scene.NowUs);
        Play(30);
        Assert.All(Sent(_ben).TakeLast(20), packet => Assert.Equal(layer, packet.Layer));
        AssertContinuous(Sent(_ben));
    }

    [Fact]
    public void Switch_WaitsForAKeyFrame_AndTheOldLayerGoesOn()
    {
        Play(30);
        _ben.Peer.Wish("3", new(true, 200, 112, long.MaxValue), _scene.NowUs);
        Assert.Contains(_camera.Ssrc(2), Asked());
        int before = Sent(_ben).Count;
        Play(5, answers: false);
        Assert.Equal(10, Sent(_ben).Count - before);
        Assert.All(Sent(_ben).Skip(before), packet => Assert.Equal(0, packet.Layer));
        Play(2);
        Assert.Equal(2, Sent(_ben)[^1].Layer);
        Seen first = Sent(_ben).First(packet => packet.Layer == 2);
        Assert.True(first.Vp8.IsKeyFrame);
        AssertContinuous(Sent(_ben));
    }

    [Fact]
    public void Hidden_GetsNothing_AndComesBackWithAKeyFrame()
    {
        Play(30);
        _ben.Peer.Wish("3", LayerWish.Everything with { IsVisible = false }, _scene.NowUs);
        int before = Sent(_ben).Count;
        Play(30);
        Assert.Equal(before, Sent(_ben).Count);
        _ben.Peer.Wish("3", LayerWish.Everything, _scene.NowUs);
        Play(30);
        Assert.True(Sent(_ben)[before].Vp8.IsKeyFrame);
        AssertContinuous(Sent(_ben));
    }

    [Fact]
    public void LayerThatStops_IsLeftWithinHalfASecond()
    {
        Play(30);
        _stopped[0] = true;
        int before = Sent(_ben).Count;
        Play(18);
        Assert.Equal(1, Sent(_ben)[^1].Layer);
        Assert.True(Sent(_ben).Count > before);
        _stopped[0] = false;
        Play(40);
        Assert.Equal(0, Sent(_ben)[^1].Layer);
        AssertContinuous(Sent(_ben));
    }

    /// <summary>Asked for a key frame of a layer that it has paused, a browser makes one of the others, each time.</summary>
    [Fact]
    public void LayerThatStopped_IsNotAskedForKeyFrames_UntilItComesAgain()
    {
        Play(30);
        _ben.Peer.Wish("3", new(true, 640, 360, long.MaxValue), _scene.NowUs);
        _stopped[1] = true;
        Play(60);
        int before = Requests(1);
        Play(60);
        Assert.Equal(before, Requests(1));
        _stopped[1] = false;
        Play(60);
        Assert.Equal(1, Sent(_ben)[^1].Layer);
    }

    [Fact]
    public void Line_LeavesTemporalLayersOut_WithoutAHole()
    {
        Play(60);
        long all = _anna.Peer.Producers[1].Layers[0].Qualities.View(0, _scene.NowUs).BitsPerSecond;
        foreach (double share in (double[])[0.75, 1.5, 0.75, 1.5])
        {
            _ben.Peer.Wish("3", LayerWish.Everything with { BitsPerSecond = (long)(all * share) }, _scene.NowUs);
            int before = Sent(_ben).Count;
            Play(24);
            Assert.Equal(share > 1 ? 2 : 1, Sent(_ben).Skip(before + 8).Max(packet => packet.Vp8.TemporalLayer!.Value));
        }
        Assert.All(Sent(_ben).TakeLast(20), packet => Assert.Equal(0, packet.Layer));
        AssertContinuous(Sent(_ben));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Resent_AfterASwitch_IsTheSameToTheByte(bool rtx)
    {
        Seat cleo = _scene.Join("cleo", new(3, rtx));
        Play(30);
        cleo.Peer.Wish("3", new(true, 640, 360, long.MaxValue), _scene.NowUs);
        Play(5);
        cleo.Peer.Wish("3", LayerWish.Everything, _scene.NowUs);
        Play(5);
        SentPacket[] sent = cleo.Egress.Sent(cleo.Client.VideoSlot(0));
        SentPacket[] last = [.. sent.TakeLast(22)];
        Assert.Equal(2, last.Select(packet => packet.Payload[^1]).Distinct().Count());
        foreach (SentPacket packet in last)
        {
            cleo.SendNack(cleo.Client.VideoSlot(0), packet.Sequence);
            SentPacket again = SentPacket.Read(cleo.Egress.Rtp[^1]);
            if (rtx) Assert.Equal([(byte)(packet.Sequence >> 8), (byte)(packet.Sequence & 0xFF), .. packet.Payload], again.Payload);
            else Assert.Equal(packet.Bytes, again.Bytes);
            Assert.Equal(packet.Timestamp, again.Timestamp);
        }
    }

    [Fact]
    public void Lost_OnTheWayUp_IsAskedForAndRepairedOnItsLayer()
    {
        Play(30);
        foreach (byte[] packet in _camera.Frame(0, _scene.NowUs).Skip(1)) _anna.Send(packet);
        List<byte[]> lost = _camera.Frame(0, _scene.NowUs);
        _anna.Send(lost[1]);
        _scene.Pass(20);
        int before = Sent(_ben).Count;
        _anna.Send(_camera.Repair(0, lost[0]));
        Assert.Equal(before + 1, Sent(_ben).Count);
    }

    [Fact]
    public void ManySubscribers_EachHasItsOwnLayer()
    {
        Seat cleo = _scene.Join("cleo", new(3));
        _ben.Peer.Wish("3", new(true, 200, 100, long.MaxValue), _scene.NowUs);
        Play(30);
        Assert.Equal(2, Sent(_ben)[^1].Layer);
        Assert.Equal(0, Sent(cleo)[^1].Layer);
        AssertContinuous(Sent(_ben));
        AssertContinuous(Sent(cleo));
    }

    /// <summary>Frames of all layers that go; a key frame where one was asked for.</summary>
    void Play(int frames, bool answers = true)
    {
        for (int i = 0; i < frames; i++)
        {
            HashSet<uint> asked = answers ? [.. Asked()] : [];
            if (answers) _asked = _anna.Egress.Feedback<PictureLossIndication>(PictureLossIndication.TryRead).Count;
            for (int layer = 2; layer >= 0; layer--)
            {
                if (_stopped[layer]) continue;
                bool key = asked.Contains(_camera.Ssrc(layer)) || _anna.Peer.Producers[1].Layers[layer].Current is null;
                foreach (byte[] packet in _camera.Frame(layer, _scene.NowUs, key)) _anna.Send(packet);
            }
            _scene.Pass(FrameUs / 1_000);
        }
    }

    int Requests(int layer) =>
        _anna.Egress.Feedback<PictureLossIndication>(PictureLossIndication.TryRead).Count(loss => loss.MediaSsrc == _camera.Ssrc(layer));

    IEnumerable<uint> Asked() =>
        _anna.Egress.Feedback<PictureLossIndication>(PictureLossIndication.TryRead).Skip(_asked).Select(loss => loss.MediaSsrc);

    static List<Seen> Sent(Seat seat) => [.. seat.Egress.Sent(seat.Client.VideoSlot(0)).Select(Seen.Of)];

    /// <summary>What a decoder and its jitter buffer see: numbers without a hole, pictures one after the other, base frames counted, time
    /// that goes on, and key frames where the layer changes.</summary>
    static void AssertContinuous(List<Seen> sent)
    {
        for (int i = 1; i < sent.Count; i++)
        {
            (Seen before, Seen now) = (sent[i - 1], sent[i]);
            Assert.Equal(unchecked((ushort)(before.Packet.Sequence + 1)), now.Packet.Sequence);
            int step = now.Vp8.StartsFrame ? 1 : 0;
            Assert.Equal((before.Vp8.PictureId + step) & 0x7FFF, now.Vp8.PictureId);
            int baseStep = now.Vp8.StartsFrame && now.Vp8.TemporalLayer == 0 ? 1 : 0;
            Assert.Equal(unchecked((byte)(before.Vp8.Tl0PicIdx!.Value + baseStep)), now.Vp8.Tl0PicIdx);
            int time = unchecked((int)(now.Packet.Timestamp - before.Packet.Timestamp));
            Assert.True(step == 1 ? time > 0 : time == 0, $"time {time} at {i}");
            if (now.Layer != before.Layer) Assert.True(now.Vp8.IsKeyFrame);
        }
    }

    sealed record Seen(SentPacket Packet, Vp8Descriptor Vp8, int Layer)
    {
        public static Seen Of(SentPacket packet)
        {
            Assert.True(Vp8Descriptor.TryRead(packet.Payload, out Vp8Descriptor vp8));
            return new(packet, vp8, packet.Payload[^1]);
        }
    }
}
