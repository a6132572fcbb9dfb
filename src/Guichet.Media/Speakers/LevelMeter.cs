using System.Runtime.CompilerServices;

namespace Guichet.Media.Speakers;

/// <summary>How loud somebody was over the last 400 ms, from the levels of RFC 6464 that come with each audio packet. Pure.</summary>
struct LevelMeter
{
    /// <summary>-35 dBov: speech, not breath or a fan.</summary>
    const int LoudLevel = 35;
    const int Silence = 127;
    const long BucketUs = 100_000;

    /// <summary>Share of a second that begins speech, and below which it ends.</summary>
    const int BeginPercent = 40, EndPercent = 10;

    Buckets _buckets;
    int _newest;
    long _newestUs;

    public bool IsSpeaking { get; private set; }

    /// <summary>Mean loudness, 0 to 127; more is louder.</summary>
    public int Loudness { get; private set; }

    /// <param name="level">The extension's octet: the upper bit is voice activity, the rest -dBov.</param>
    public void Heard(int level, long nowUs)
    {
        Turn(nowUs);
        ref Bucket bucket = ref _buckets[_newest];
        int quiet = level & 0x7F;
        bucket.Packets++;
        bucket.Loudness += Silence - quiet;
        if (quiet <= LoudLevel) bucket.Loud++;
    }

    /// <summary>Looks anew; silence, too, takes time to show.</summary>
    public void Update(long nowUs)
    {
        Turn(nowUs);
        int packets = 0, loud = 0, loudness = 0;
        foreach (Bucket bucket in (ReadOnlySpan<Bucket>)_buckets)
        {
            packets += bucket.Packets;
            loud += bucket.Loud;
            loudness += bucket.Loudness;
        }
        Loudness = packets == 0 ? 0 : loudness / packets;
        int percent = packets < Buckets.Count ? 0 : 100 * loud / packets;
        IsSpeaking = percent >= (IsSpeaking ? EndPercent : BeginPercent);
    }

    void Turn(long nowUs)
    {
        if (_newestUs == 0 || nowUs - _newestUs > BucketUs * Buckets.Count)
        {
            _buckets = default;
            _newestUs = nowUs;
        }
        while (nowUs - _newestUs >= BucketUs)
        {
            _newest = (_newest + 1) % Buckets.Count;
            _buckets[_newest] = default;
            _newestUs += BucketUs;
        }
    }

    struct Bucket
    {
        public int Packets;
        public int Loud;
        public int Loudness;
    }

    [InlineArray(Count)]
    struct Buckets
    {
        public const int Count = 4;
        Bucket _first;
    }
}
