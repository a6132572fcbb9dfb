using Guichet.Media.Layers;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtcp;
using Guichet.Testing.Measuring;

namespace Guichet.Media.Tests.Routing;

/// <summary>A publisher in three layers that sends what it is told to, and those who watch it.</summary>
public sealed class DemandTests
{
    const int FrameMs = 33, Slow = 12_000;

    readonly Scene _scene = new();
    readonly SimulcastCamera _camera;
    readonly Seat _anna;
    readonly Seat _ben;
    readonly bool[] _sends = [true, true, true];
    int _asked;

    public DemandTests()
    {
        FakeClient client = new(1);
        _camera = new(client);
        _anna = _scene.Join("anna", client, _camera.Media());
        _ben = _scene.Join("ben", new(2));
    }

    [Fact]
    public void LargestAndSmallest_AreWanted_OfWhoeverShowsItLarge()
    {
        Play(Slow);
        Assert.Equal(["h", "l"], Told.Rids);
        Assert.Equal(("1", int.MaxValue), (Told.Mid, Told.Width));
    }

    [Theory]
    [InlineData(640, 360, 1, "m", "l")]
    [InlineData(200, 112, 2, "l")]
    public void SmallTile_StopsWhatIsLarger_AfterTenSeconds(int width, int height, int layer, params string[] rids)
    {
        Play(1_000);
        Show(_ben, width, height);
        Play(9_000);
        Assert.Empty(_scene.Events.Wanted);
        Play(2_500);
        Assert.Equal(rids, Told.Rids);
        Assert.Equal((width, height), (Told.Width, Told.Height));
        Assert.All(Layers(_ben, 1_000), sent => Assert.Equal(layer, sent));
    }

    /// <summary>The layer begins with the key frame that a browser makes when it starts one; the old one goes on until then.</summary>
    [Fact]
    public void TileThatGrows_IsToldAtOnce_AndShownWithTheFirstKeyFrame()
    {
        Show(_ben, 200, 112);
        Play(Slow);
        Show(_ben, 1280, 720);
        _scene.Pass(100);
        Assert.Equal(["h", "l"], Told.Rids);
        int asked = Asked().Count();
        Play(FrameMs);
        Assert.Equal(0, Sent(_ben)[^1].Payload[^1]);
        Assert.Equal(asked, Asked().Count());
        Assert.All(Layers(_ben, 1_000), layer => Assert.Equal(0, layer));
    }

    [Fact]
    public void SeveralWatchers_GetWhatAllOfThemNeed()
    {
        Seat cleo = _scene.Join("cleo", new(3));
        Seat player = _scene.Join("player", new(4), new FakeClient(4).Media(1, microphone: false, camera: false), TransportPurpose.Play, "anna");
        Show(_ben, 200, 112);
        Show(cleo, 640, 360);
        Play(Slow);
        // The player says nothing of sizes: with it all are wanted, as in the beginning.
        Assert.Empty(_scene.Events.Wanted);
        _scene.Router.RemovePeer(player.Peer, _scene.NowUs);
        Play(Slow);
        Assert.Equal(["m", "l"], Told.Rids);
        Assert.Equal((640, 360), (Told.Width, Told.Height));
    }

    [Fact]
    public void NobodyWatches_AllStops_AndComesForTheNextOne()
    {
        Show(_ben, 0, 0);
        Play(Slow);
        Assert.Equal((0, 0, 0), (Told.Width, Told.Height, Told.Rids.Count));
        Play(5_000);
        Show(_ben, 640, 360);
        _scene.Pass(100);
        Assert.Equal(["m", "l"], Told.Rids);
        Assert.Contains(1, Layers(_ben, 1_000));
    }

    [Fact]
    public void Alone_NothingIsSent_UntilSomebodyComes()
    {
        _scene.Router.RemovePeer(_ben.Peer, _scene.NowUs);
        Play(Slow);
        Assert.Empty(Told.Rids);
        Seat cleo = _scene.Join("cleo", new(3));
        _scene.Pass(100);
        Assert.NotEmpty(Told.Rids);
        Assert.NotEmpty(Layers(cleo, 500));
    }

    /// <summary>What is asked for is not taken for a layer that a browser cannot keep up: it need not prove itself first.</summary>
    [Fact]
    public void LayerThatTheBrowserPaused_StillHasToProveItself()
    {
        Play(1_000);
        _sends[0] = false;
        Play(2_000);
        _sends[0] = true;
        Assert.All(Layers(_ben, 500), layer => Assert.Equal(1, layer));
    }

    /// <summary>It is wanted in vain, and that does not stop what comes.</summary>
    [Fact]
    public void LayerThatNeverCame_StaysWanted()
    {
        _sends[0] = false;
        Show(_ben, 200, 112);
        Play(Slow);
        Assert.Equal(["h", "l"], Told.Rids);
    }

    /// <summary>Whose line lets nothing through needs the smallest when it opens.</summary>
    [Fact]
    public void LineThatIsFull_WantsTheSmallest()
    {
        Play(1_000);
        foreach (Guichet.Media.Routing.Consumer consumer in _ben.Peer.Consumers) consumer.Allot(0, 0, _scene.NowUs);
        Play(Slow);
        Assert.Equal(["l"], Told.Rids);
    }

    [Fact]
    public void DemandThatStays_AllocatesNothing()
    {
        Play(Slow);
        int told = _scene.Events.Wanted.Count;
        (_anna.Egress.Keeps, _ben.Egress.Keeps) = (false, false);
        Assert.Equal(0, Allocation.Of(() => _scene.Pass(1_000)));
        Assert.Equal(told, _scene.Events.Wanted.Count);
    }

    [Fact]
    public void Encoder_ByWhip_IsNotTold()
    {
        Scene alone = new();
        FakeClient client = new(5);
        alone.Join("encoder", client, client.Media(0), TransportPurpose.Publish);
        alone.Pass(Slow);
        Assert.Empty(alone.Events.Wanted);
    }

    TrackDemand Told => Assert.Single(_scene.Events.Wanted[^1].Tracks);

    void Show(Seat seat, int width, int height) => seat.Peer.Wish("3", LayerWish.Of(width, height), _scene.NowUs);

    /// <summary>Frames of the layers that are wanted; a key frame where a layer starts and where one is asked for.</summary>
    void Play(int milliseconds)
    {
        for (long end = _scene.NowUs + milliseconds * 1_000L; _scene.NowUs < end;)
        {
            HashSet<uint> asked = [.. Asked().Skip(_asked)];
            _asked = Asked().Count();
            for (int layer = 2; layer >= 0; layer--)
            {
                if (!_sends[layer] || !Wants(layer)) continue;
                bool starts = _scene.NowUs - _lastUs[layer] > 3 * FrameMs * 1_000;
                foreach (byte[] packet in _camera.Frame(layer, _scene.NowUs, starts || asked.Contains(_camera.Ssrc(layer)))) _anna.Send(packet);
                _lastUs[layer] = _scene.NowUs;
            }
            _scene.Pass(FrameMs);
        }
    }

    readonly long[] _lastUs = new long[3];

    bool Wants(int layer) => _scene.Events.Wanted.LastOrDefault(told => told.Peer == _anna.Peer).Tracks is not { } tracks
        || tracks[0].Rids.Contains(SimulcastCamera.Rids[layer]);

    /// <returns>Which layers a viewer gets in the next while.</returns>
    int[] Layers(Seat seat, int milliseconds)
    {
        int before = Sent(seat).Length;
        Play(milliseconds);
        return [.. Sent(seat).Skip(before).Select(packet => (int)packet.Payload[^1])];
    }

    IEnumerable<uint> Asked() =>
        _anna.Egress.Feedback<PictureLossIndication>(PictureLossIndication.TryRead).Select(loss => loss.MediaSsrc);

    static SentPacket[] Sent(Seat seat) => seat.Egress.Sent(seat.Client.VideoSlot(0));
}
