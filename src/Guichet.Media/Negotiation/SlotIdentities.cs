namespace Guichet.Media.Negotiation;

/// <summary>Gives each m-line that the server sends on its SSRCs and its MediaStream, once and for the transport's life. The
/// first audio and the first video slot share a stream, then the second ones...: a browser plays what shares a stream in step.</summary>
sealed class SlotIdentities
{
    readonly Dictionary<string, SlotIdentity> _known = [];
    readonly int[] _count = new int[2];

    public SlotIdentities(NegotiatedMedia? previous, Offer offer, LocalParameters local)
    {
        foreach (NegotiatedSection section in previous?.Sections ?? [])
        {
            if (section.Slot is null) continue;
            _known.Add(section.Mid, section.Slot);
            _count[(int)section.Kind]++;
        }
        IEnumerable<uint> ours = _known.Values.SelectMany(slot => new[] { slot.Ssrc, slot.RtxSsrc });
        IEnumerable<uint> theirs = offer.Description.Media.SelectMany(media => media.Sources.Ssrcs).Select(source => source.Ssrc);
        Ssrcs = new(local.SessionId, local.SessionVersion, [previous?.ReportSsrc ?? 0, .. ours, .. theirs]);
    }

    public SsrcSource Ssrcs { get; }

    public SlotIdentity? Of(string mid, MediaKind kind, bool sends)
    {
        if (_known.TryGetValue(mid, out SlotIdentity? known)) return known;
        if (!sends) return null;
        int number = _count[(int)kind]++;
        uint rtx = kind == MediaKind.Video ? Ssrcs.Next() : 0;
        string stream = FormattableString.Invariant($"slot-{number}");
        return _known[mid] = new(Ssrcs.Next(), rtx, stream, stream + (kind == MediaKind.Audio ? "-audio" : "-video"));
    }
}
