using Guichet.Media.Negotiation;

namespace Guichet.Media.Routing;

/// <summary>Who is seen where: fills each peer's slots with the others' tracks, leaves those that are filled as they are, and tells
/// what changed or what is short.</summary>
sealed class SlotAssignment(IRoutingEvents events)
{
    readonly Dictionary<Peer, Told> _told = [];

    /// <summary>The peer's m-lines may be others: it is told again in any case.</summary>
    public void Renegotiated(Peer peer) => _told.Remove(peer);

    public void Forget(Peer peer) => _told.Remove(peer);

    public void Assign(IReadOnlyList<Peer> peers, long nowUs)
    {
        foreach (Peer peer in peers) Assign(peer, peers, nowUs);
    }

    /// <summary>The slots of one: enough where the others' tracks are the same as before.</summary>
    public void Assign(Peer peer, IReadOnlyList<Peer> peers, long nowUs)
    {
        Producer[] wanted = [.. Wanted(peer, peers)];
        foreach (Consumer consumer in peer.Consumers)
        {
            if (consumer.Source is { } source && (!consumer.Section.Sends || !wanted.Contains(source))) consumer.Detach();
        }
        int[] missing = Fill(peer, wanted, nowUs);
        Tell(peer, missing);
    }

    /// <summary>Everybody else's tracks; for a player those of its publisher.</summary>
    static IEnumerable<Producer> Wanted(Peer peer, IReadOnlyList<Peer> peers) => peer.Purpose switch
    {
        TransportPurpose.Meet => peers.Where(p => p.Participant != peer.Participant).SelectMany(p => p.Producers),
        TransportPurpose.Play => Published(peer, peers)?.Producers ?? [],
        _ => [],
    };

    static Peer? Published(Peer peer, IReadOnlyList<Peer> peers) =>
        peers.FirstOrDefault(p => p.Producers.Count > 0 && (peer.Publisher is null || p.Participant == peer.Publisher));

    static int[] Fill(Peer peer, Producer[] wanted, long nowUs)
    {
        int[] missing = new int[2];
        foreach (Producer producer in wanted)
        {
            if (peer.Consumers.Exists(c => c.Source == producer)) continue;
            if (BestFree(peer, producer) is { } free) free.Attach(producer, nowUs);
            else missing[(int)producer.Section.Kind]++;
        }
        return missing;
    }

    /// <summary>Beside the track that it belongs to, so that both play in step; else where no other pair is torn.</summary>
    static Consumer? BestFree(Peer peer, Producer producer) =>
        peer.Consumers.Where(c => c.Source is null && c.Section.Sends && c.Section.Kind == producer.Section.Kind).MinBy(free =>
            peer.Consumers.Find(c => c != free && c.Section.Slot!.Stream == free.Section.Slot!.Stream)?.Source switch
            {
                { } beside when BelongTogether(beside, producer) => 0,
                null => 1,
                _ => 2,
            });

    static bool BelongTogether(Producer a, Producer b) =>
        a.Peer == b.Peer && a.Section.Kind != b.Section.Kind && a.Section.Stream == b.Section.Stream;

    void Tell(Peer peer, int[] missing)
    {
        Slot[] slots = [.. peer.Consumers.Where(c => c.Section.Sends).Select(ToSlot)];
        bool known = _told.TryGetValue(peer, out Told? told);
        if (!known || !told!.Slots.SequenceEqual(slots)) events.SlotsChanged(peer, slots);
        (int audio, int video) = (missing[(int)MediaKind.Audio], missing[(int)MediaKind.Video]);
        bool isShort = peer.Purpose == TransportPurpose.Meet && audio + video > 0;
        if (isShort && (!known || told!.Audio != audio || told.Video != video)) events.SlotsNeeded(peer, audio, video);
        _told[peer] = new(slots, audio, video);
    }

    static Slot ToSlot(Consumer consumer) =>
        new(consumer.Section.Mid, consumer.Source?.Peer.Participant, consumer.Source?.Section.Label);

    sealed record Told(Slot[] Slots, int Audio, int Video);
}
