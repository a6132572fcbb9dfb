using Guichet.Media.Negotiation;
using Guichet.Media.Routing;

namespace Guichet.Media.Congestion;

/// <summary>The most that a publisher's watchers can use of what it sends. Of one layer the server can make no smaller one, so the publisher
/// is told what the best of their lines carries (REMB, which browsers obey beside transport-wide feedback): in a call of two the
/// camera follows the other's line. With several layers each watcher gets what fits, and nothing is said.</summary>
struct WatchersCap()
{
    public const long None = long.MaxValue;

    const long IntervalUs = 100_000, AgainUs = 1_000_000, NoticeUs = 200_000;
    const double Notice = 0.1;

    /// <summary>Of what the line leaves: headers come on top of what a publisher counts, and its pictures are not all of one size.</summary>
    const double OfRoom = 0.92;
    const long SoundBits = 60_000, LeastPictureBits = 80_000;

    /// <summary>What is as good as no limit; said a few times, since one may be lost.</summary>
    const long LiftedBits = 10_000_000;

    const int TimesLifted = 5;

    long _told = None, _toldUs, _nextUs;
    int _toLift;

    /// <returns>Bits per second that the client should be told now that it may send; 0 when it need not be told anything.</returns>
    public long TakeDue(IReadOnlyList<Producer> producers, long nowUs)
    {
        if (nowUs < _nextUs) return 0;
        _nextUs = nowUs + IntervalUs;
        long cap = Of(producers, nowUs);
        if (cap == None && _told == None && _toLift == 0) return 0;
        bool isNews = cap < _told * (1 - Notice) || cap > _told * (1 + Notice);
        if (nowUs - _toldUs < (isNews ? NoticeUs : AgainUs)) return 0;
        _toLift = cap != None ? TimesLifted : _toLift - 1;
        (_told, _toldUs) = (cap, nowUs);
        return cap == None ? LiftedBits : cap;
    }

    public static long Of(IReadOnlyList<Producer> producers, long nowUs)
    {
        long all = 0;
        for (int i = 0; i < producers.Count; i++)
        {
            Producer producer = producers[i];
            if (producer.Section.Kind != MediaKind.Video || !producer.HasMedia) continue;
            long most = producer.HasOneLayer(nowUs) ? Most(producer) : None;
            if (most == None) return None;
            all += Math.Max(most, LeastPictureBits);
        }
        return all == 0 ? None : all + SoundBits;
    }

    static long Most(Producer producer)
    {
        long most = 0;
        foreach (Consumer consumer in producer.Consumers) most = consumer.Layer.Wish.IsVisible ? Math.Max(most, consumer.Layer.Line.RoomBitsPerSecond) : most;
        return most == 0 || most >= LiftedBits ? None : (long)(OfRoom * most);
    }
}
