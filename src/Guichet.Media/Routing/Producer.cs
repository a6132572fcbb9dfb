using System.Diagnostics.CodeAnalysis;
using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Speakers;

namespace Guichet.Media.Routing;

/// <summary>A track that a client sends: one m-line, in one layer or several, and its subscribers.</summary>
sealed class Producer
{
    const long ReachIntervalUs = 500_000;
    const long DemandIntervalUs = 50_000;

    LevelMeter _level;
    LayerDemand _demand = new();
    Layer[] _layers = [];
    long _nextReachUs, _nextDemandUs;
    int _run;
    bool _hadOneLayer;

    public Producer(Peer peer, NegotiatedSection section)
    {
        Peer = peer;
        Take(section);
    }

    public Peer Peer { get; }

    public NegotiatedSection Section { get; private set; }

    /// <summary>The client understands the short request for a key frame (PLI).</summary>
    public bool TakesPictureLoss { get; private set; }

    public List<Consumer> Consumers { get; } = [];

    /// <summary>A shared screen: it comes first, and its pictures may be few but not small.</summary>
    public bool IsScreen => Section.Label == TrackLabels.Screen;

    /// <summary>In the order of the offer, which says nothing of their size.</summary>
    public ReadOnlySpan<Layer> Layers => _layers;

    /// <summary>Mean over the last 400 ms; more is louder.</summary>
    public int Loudness => _level.Loudness;

    /// <summary>It comes in one layer; browsers agree on three, and send one in a call of two. While none comes, as when a publisher has
    /// to send so little that it skips pictures, it is as it was.</summary>
    internal bool HasOneLayer(long nowUs)
    {
        int alive = 0;
        foreach (Layer layer in _layers)
        {
            for (int quality = 0; quality < layer.Qualities.Count; quality++) alive += layer.Qualities.View(quality, nowUs).IsAlive ? 1 : 0;
        }
        return alive == 0 ? _hadOneLayer : _hadOneLayer = alive == 1;
    }

    /// <summary>Media has come.</summary>
    public bool HasMedia
    {
        get
        {
            foreach (Layer layer in _layers)
            {
                if (layer.Current is not null) return true;
            }
            return false;
        }
    }

    public void Renegotiate(NegotiatedSection section)
    {
        Take(section);
        foreach (Layer layer in _layers) layer.Renegotiated();
    }

    /// <summary>Asks the client for what is missing and for key frames that are due.</summary>
    public void Tick(long nowUs)
    {
        if (nowUs >= _nextReachUs) Reach(nowUs);
        foreach (Layer layer in _layers) layer.Tick(nowUs);
    }

    /// <summary>What anybody watches of the picture: the publisher need not send more.</summary>
    internal TrackDemand Demand => new(
        Section.Mid, _demand.Told.Width, _demand.Told.Height,
        [.. Section.Rids.Where((_, i) => (_demand.Told.Layers & 1u << i) != 0)]);

    /// <summary>Whether <see cref="Demand"/> is another one now.</summary>
    internal bool UpdateDemand(long nowUs)
    {
        if (Section.Kind != MediaKind.Video || nowUs < _nextDemandUs) return false;
        _nextDemandUs = nowUs + DemandIntervalUs;
        WantedLayers wanted = default;
        foreach (Consumer consumer in Consumers) wanted = wanted.With(consumer.Wanted(nowUs));
        if (!_demand.Update(wanted, _layers.Length, nowUs)) return false;
        for (int i = 0; i < _layers.Length; i++) _layers[i].Qualities.Tell((_demand.Told.Layers & 1u << i) != 0);
        return true;
    }

    /// <summary>Whether somebody speaks on this track.</summary>
    public bool UpdateLevel(long nowUs)
    {
        if (Section.Kind != MediaKind.Audio) return false;
        _level.Update(nowUs);
        return _level.IsSpeaking;
    }

    /// <summary>The track ends.</summary>
    internal void Close()
    {
        foreach (Layer layer in _layers) layer.Close();
    }

    /// <summary>Numbers the beginnings of all layers, so that no two are taken for one another.</summary>
    internal int NextRun() => ++_run;

    internal void Accepted(in MediaPacket media, long nowUs)
    {
        if (media.Extensions.AudioLevel is var level and not PacketExtensions.None) _level.Heard(level, nowUs);
        Peer.Router.Forward(this, media, nowUs);
    }

    /// <summary>What is kept for repair is kept as long as the farthest subscriber needs.</summary>
    void Reach(long nowUs)
    {
        _nextReachUs = nowUs + ReachIntervalUs;
        long farthestUs = 0;
        foreach (Consumer consumer in Consumers) farthestUs = Math.Max(farthestUs, consumer.RoundTripUs);
        foreach (Layer layer in _layers)
        {
            layer.Cache?.Reach(farthestUs);
            layer.Cache?.Trim(nowUs);
        }
    }

    [MemberNotNull(nameof(Section))]
    void Take(NegotiatedSection section)
    {
        Section = section;
        TakesPictureLoss = section.Codecs.Any(c => c.Feedback.HasFlag(CodecFeedback.PictureLoss));
        Grow();
    }

    /// <summary>Layers that are there stay: an offer that names fewer sends on fewer.</summary>
    void Grow()
    {
        int known = _layers.Length, wanted = Math.Max(known, Math.Max(Section.Rids.Count, 1));
        if (known == wanted) return;
        Array.Resize(ref _layers, wanted);
        for (int i = known; i < wanted; i++) _layers[i] = new(this, i);
    }
}
