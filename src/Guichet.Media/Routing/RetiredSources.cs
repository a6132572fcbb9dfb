using Guichet.Media.Negotiation;

namespace Guichet.Media.Routing;

/// <summary>SSRCs that a client gave up. SRTP knows 64 of a client and keeps the window that tells a replay: the latest stay, since
/// a browser that switches an m-line on again may take its old SSRC up, numbers and all. The others make room, and are not
/// wanted any more: without its window a replayed packet would look like a fresh one.</summary>
sealed class RetiredSources(Peer peer)
{
    internal const int Kept = 16;
    const int Refused = 256;

    readonly List<uint> _kept = [];
    readonly List<uint> _refused = [];

    public void Add(uint ssrc)
    {
        _kept.Add(ssrc);
        if (_kept.Count <= Kept) return;
        peer.Egress.Forget(_kept[0]);
        _refused.Add(_kept[0]);
        _kept.RemoveAt(0);
        if (_refused.Count > Refused) _refused.RemoveAt(0);
    }

    /// <summary>Whether packets of this SSRC are taken: not once it is forgotten, unless the client itself names it in its offer.</summary>
    public bool TryReturn(uint ssrc, NegotiatedSection section)
    {
        bool named = section.Sources.Any(source => source.Ssrc == ssrc || source.RtxSsrc == ssrc);
        if (!named && _refused.Contains(ssrc)) return false;
        _refused.Remove(ssrc);
        _kept.Remove(ssrc);
        return true;
    }
}
