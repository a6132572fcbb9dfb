using Guichet.Media.Layers;
using Guichet.Media.Negotiation;
using Guichet.Media.Routing;

namespace Guichet.Media.Congestion;

/// <summary>Who gets how much of a client's line: sound all that it needs, then pictures. Each gets its smallest layer before the most
/// important one gets more; where not even those fit, fewer pictures a second, and then the least important ones pause. Says nothing as
/// long as the line was never found full.</summary>
sealed class LineShares(Peer peer)
{
    const long IntervalUs = 100_000, SoundWindowUs = 1_000_000;

    /// <summary>The rest is for repairs.</summary>
    const double ForMedia = 0.95;

    /// <summary>A paused picture comes back when there is so much more than it needs at least.</summary>
    const double Return = 1.25;

    /// <summary>A publisher of one layer is asked to send less, and takes its time: meanwhile its picture goes on, unless a queue grows that
    /// would swallow the sound too. Then it pauses until that is gone.</summary>
    const long PatienceUs = 4_000_000;

    /// <summary>It breathes around what it was told; what it may take is a little more than that.</summary>
    const double Breath = 1.2;

    /// <summary>What a single picture is thought to want of which the publisher sends as much as it is told.</summary>
    const long FullPictureBits = 2_000_000;

    const double AsTold = 0.6, Doubt = 0.9;

    SteadyRate _steady = new();
    Share[] _shares = [];
    int _count;
    long _nextUs, _soundTurnUs, _soundBytes, _soundBits;

    /// <summary>What there is to send, if the line carried all of it.</summary>
    public long WantedBitsPerSecond { get; private set; }

    /// <summary>More was found than is used yet, and the last time that was wrong.</summary>
    public bool IsDoubtful => _steady.IsBurnt && _steady.BitsPerSecond < Math.Min(WantedBitsPerSecond, Doubt * peer.Downlink.BitsPerSecond);

    public void Tick(long nowUs)
    {
        if (nowUs < _nextUs) return;
        _nextUs = nowUs + IntervalUs;
        MeasureSound(nowUs);
        if (peer.Downlink.BitsPerSecond is not (> 0 and var estimate)) return;
        _steady.Update(estimate, nowUs);
        Collect(nowUs);
        long bits = (long)(ForMedia * _steady.BitsPerSecond) - _soundBits;
        long now = (long)(ForMedia * Math.Min(_steady.BitsPerSecond, peer.Downlink.Estimate!.AllowedBitsPerSecond)) - _soundBits;
        Admit(bits, nowUs);
        Deal(bits, now, nowUs);
    }

    void MeasureSound(long nowUs)
    {
        if (nowUs - _soundTurnUs < SoundWindowUs) return;
        long bytes = 0;
        foreach (Consumer consumer in peer.Consumers)
        {
            if (consumer.Section.Kind == MediaKind.Audio)
                bytes += consumer.Delivery.Bytes + (long)consumer.Delivery.PacketCount * Downlink.WireOverhead;
        }
        // More than a second ago, or an m-line that went: the new total is all that counts.
        _soundBits = bytes < _soundBytes ? _soundBits : (bytes - _soundBytes) * 8_000_000 / Math.Max(nowUs - _soundTurnUs, 1);
        (_soundBytes, _soundTurnUs) = (bytes, nowUs);
    }

    /// <summary>The pictures that are looked at, the most important first.</summary>
    void Collect(long nowUs)
    {
        if (_shares.Length < peer.Consumers.Count) _shares = new Share[peer.Consumers.Count];
        _count = 0;
        foreach (Consumer consumer in peer.Consumers)
        {
            if (consumer.Section.Kind != MediaKind.Video || consumer.Source is not { } source || !consumer.Layer.Wish.IsVisible) continue;
            Share share = new(consumer, consumer.Layer.Claim(source, nowUs));
            int at = _count++;
            for (; at > 0 && share.IsBefore(_shares[at - 1], peer.Router.Floor); at--) _shares[at] = _shares[at - 1];
            _shares[at] = share;
        }
    }

    void Admit(long bits, long nowUs)
    {
        bool drains = peer.Downlink.Estimate!.IsDraining;
        foreach (ref Share share in _shares.AsSpan(0, _count))
        {
            long least = (long)(share.Claim.Least * (share.CanSendLess ? 1 / Breath : share.IsPaused ? Return : 1));
            bool fits = least <= bits && !(drains && share.CanSendLess && share.IsPaused);
            share.IsAdmitted = fits || !drains && share.CanSendLess && !share.IsPaused && share.Consumer.Layer.Line.OverForUs(nowUs) < PatienceUs;
            if (fits) share.Consumer.Layer.Line.Fits();
            if (share.IsAdmitted) bits -= Math.Min(least, Math.Max(bits, 0));
        }
    }

    void Deal(long bits, long now, long nowUs)
    {
        long small = 0;
        foreach (ref readonly Share share in _shares.AsSpan(0, _count)) small += share.IsAdmitted ? share.Claim.Small : 0;
        bool isEnough = small <= bits;
        long reserved = 0, wanted = _soundBits, even = Math.Max(bits, 0) / Math.Max(_count, 1);
        foreach (ref readonly Share share in _shares.AsSpan(0, _count)) reserved += share.Reserve(isEnough, even);
        foreach (ref readonly Share share in _shares.AsSpan(0, _count))
        {
            reserved -= share.Reserve(isEnough, even);
            long rest = Math.Max(now - reserved, Math.Max(share.Claim.Least, 1)), room = Math.Max(bits - reserved, 1);
            wanted += share.Wanted();
            long taken = share.Consumer.Allot(share.IsAdmitted ? rest : 0, room, nowUs);
            (now, bits) = (now - taken, bits - taken);
        }
        WantedBitsPerSecond = (long)(wanted / ForMedia);
    }

    struct Share(Consumer consumer, LineClaim claim)
    {
        public readonly Consumer Consumer = consumer;
        public readonly LineClaim Claim = claim;
        public bool IsAdmitted;

        public readonly bool IsPaused => Consumer.Layer.Line.IsPaused;

        /// <summary>Its publisher sends one layer, and as much of it as its watchers' lines carry.</summary>
        public readonly bool CanSendLess => Claim.IsOnly;

        /// <summary>A shared screen, then what is shown larger, then who speaks.</summary>
        public readonly bool IsBefore(in Share other, string? floor)
        {
            Producer mine = Consumer.Source!, theirs = other.Consumer.Source!;
            if (mine.IsScreen != theirs.IsScreen) return mine.IsScreen;
            (LayerWish wish, LayerWish theirWish) = (Consumer.Layer.Wish, other.Consumer.Layer.Wish);
            (long pixels, long theirPixels) = ((long)wish.Width * wish.Height, (long)theirWish.Width * theirWish.Height);
            if (pixels != theirPixels) return pixels > theirPixels;
            return mine.Peer.Participant == floor && theirs.Peer.Participant != floor;
        }

        /// <summary>Before those that are more important get more. One that can send less will take its even part.</summary>
        public readonly long Reserve(bool isEnough, long even)
        {
            long reserve = !IsAdmitted ? 0 : isEnough ? Claim.Small : Claim.Least;
            return CanSendLess ? Math.Min(reserve, even) : reserve;
        }

        public readonly long Wanted() =>
            CanSendLess && Claim.Whole >= AsTold * Consumer.Layer.Line.RoomBitsPerSecond ? Math.Max(Claim.Whole, FullPictureBits) : Claim.Whole;
    }
}
