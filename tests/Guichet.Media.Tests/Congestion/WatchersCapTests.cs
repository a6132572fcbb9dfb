using Guichet.Media.Routing;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Congestion;

/// <summary>A call of two: a camera of one layer, whose publisher sends what it is told.</summary>
public sealed class WatchersCapTests
{
    const long Wide = 10_000_000, Camera = 1_700_000;

    readonly Scene _scene = new();
    readonly Seat _anna;
    readonly LineClient _ben;
    int _frame;
    long _told = Camera, _followsAfterUs;
    readonly Queue<(long Bits, long AtUs)> _following = new();
    bool _skips;

    public WatchersCapTests()
    {
        _anna = _scene.Join("anna", new(1));
        _ben = Watcher(2);
    }

    [Fact]
    public void WideLine_SaysNothing()
    {
        Play(5);
        Assert.Empty(Caps());
    }

    [Fact]
    public void NarrowLine_MakesTheCameraFollow_AndLetsItGoAgain()
    {
        Play(5);
        _ben.Line.BitsPerSecond = 500_000;
        Play(15);
        Assert.InRange(_told, 150_000, 520_000);
        Assert.True(_ben.Line.QueueUs(_scene.NowUs) < 200_000);
        _ben.Line.BitsPerSecond = Wide;
        Play(14);
        Assert.True(_told >= Camera, $"{_told}");
    }

    [Theory]
    [InlineData(250_000)]
    [InlineData(400_000)]
    [InlineData(900_000)]
    public void NarrowLine_IsUsed_FromTheTenthSecondOn(long bits)
    {
        Play(5);
        _ben.Line.BitsPerSecond = bits;
        Play(10);
        long since = _scene.NowUs;
        Play(10);
        long came = _ben.Received.Where(p => p.ArrivedUs >= since).Sum(p => (p.Packet.Payload.Length + 64L) * 8) / 10;
        Assert.InRange(came, 0.7 * bits, bits);
        Assert.True(_ben.WorstDelayMs(since, _scene.NowUs) < 400, $"{_ben.WorstDelayMs(since, _scene.NowUs)} ms");
    }

    /// <summary>A publisher follows only after half a second, and half a second of the old rate would fill the queue of the line.</summary>
    [Fact]
    public void SuddenlyNarrow_PausesThePicture_AndTheSoundGoesThrough()
    {
        _followsAfterUs = 500_000;
        Play(5);
        _ben.Line.BitsPerSecond = 400_000;
        _ben.Line.QueueBytes = 400_000 / 8 / 2;
        long narrowUs = _scene.NowUs;
        Play(10);
        Assert.Equal(0, _ben.SoundLost(narrowUs, _scene.NowUs - 1_000_000));
        Assert.True(_ben.WorstDelayMs(narrowUs + 1_500_000, _scene.NowUs) < 300, $"{_ben.WorstDelayMs(narrowUs + 1_500_000, _scene.NowUs)} ms");
        Assert.NotEmpty(_ben.Layers(0, narrowUs + 2_000_000));
    }

    /// <summary>It has to send so little that it skips pictures for a while: that is no reason to let it go.</summary>
    [Fact]
    public void PublisherThatSkipsPictures_IsStillHeldBack()
    {
        Play(5);
        _ben.Line.BitsPerSecond = 400_000;
        Play(10);
        _skips = true;
        Play(1);
        Assert.All(Caps(), cap => Assert.InRange(cap, 100_000UL, 500_000UL));
        Assert.NotEmpty(Caps());
    }

    [Fact]
    public void TwoWatchers_TheBetterLineCounts()
    {
        LineClient cleo = Watcher(3);
        Play(5);
        _ben.Line.BitsPerSecond = 500_000;
        Play(10);
        Assert.Empty(Caps());
        cleo.Line.BitsPerSecond = 800_000;
        Play(15, cleo);
        Assert.InRange(_told, 300_000, 850_000);
    }

    /// <summary>It would drown the sound.</summary>
    [Fact]
    public void PublisherThatDoesNotFollow_IsPaused()
    {
        Play(5);
        _ben.Line.BitsPerSecond = 500_000;
        Play(20, obeys: false);
        long since = _scene.NowUs - 5_000_000;
        Assert.Empty(_ben.Layers(0, since));
        Assert.Equal(0, _ben.SoundLost(since, _scene.NowUs - 500_000));
        Assert.Contains(_ben.Received, p => p.SentUs > since);
        _ben.Line.BitsPerSecond = Wide;
        Play(10, obeys: false);
        Assert.NotEmpty(_ben.Layers(0, _scene.NowUs - 1_000_000));
    }

    LineClient Watcher(int seed)
    {
        LineClient watcher = new(new(seed));
        watcher.Line.BitsPerSecond = Wide;
        watcher.Step(_scene.NowUs);
        watcher.Peer = _scene.Router.AddPeer(
            $"watcher {seed}", TransportPurpose.Meet, LineClient.Numbered(watcher.Client.Media(1, microphone: false, camera: false)), watcher, null, _scene.NowUs);
        return watcher;
    }

    void Play(int seconds, LineClient? other = null, bool obeys = true)
    {
        for (long end = _scene.NowUs + seconds * 1_000_000L; _scene.NowUs < end; _frame++)
        {
            uint at = (uint)(_scene.NowUs / 1_000);
            if (_frame % 2 == 0) _anna.Send([.. _anna.Client.Audio(at * 48), .. new byte[76]]);
            if (_frame % 4 == 0 && !_skips) SendPicture(at, obeys ? _told : Camera);
            _scene.Pass(10);
            _ben.Step(_scene.NowUs);
            other?.Step(_scene.NowUs);
        }
    }

    /// <summary>25 a second, in packets of a thousand bytes.</summary>
    void SendPicture(uint at, long bits)
    {
        foreach (ulong cap in Caps()) _following.Enqueue((Math.Min((long)cap - 60_000, Camera), _scene.NowUs + _followsAfterUs));
        while (_following.TryPeek(out var next) && next.AtUs <= _scene.NowUs) _told = _following.Dequeue().Bits;
        bool key = _anna.Peer.Producers[1].Layers[0].Current is null || _anna.Egress.PictureLosses > 0;
        _anna.Egress.Rtcp.Clear();
        long bytes = bits / 8 / 25;
        for (long left = bytes; left > 0; left -= 1_000) _anna.Send(_anna.Client.Video(at * 90, key && left == bytes, (int)Math.Clamp(left, 20, 1_000)));
    }

    List<ulong> Caps() => _anna.Egress.Feedback((in RtcpPacket packet, out ulong bits) =>
    {
        bool isCap = Remb.TryRead(packet, out Remb remb);
        bits = remb.BitsPerSecond;
        return isCap;
    });
}
