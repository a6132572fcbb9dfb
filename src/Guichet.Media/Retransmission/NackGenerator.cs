namespace Guichet.Media.Retransmission;

/// <summary>Notes what is missing from a publisher's stream and says when to ask for it. Works on extended sequence numbers
/// and passed time. Pure, bounded, no allocation after the first loss.</summary>
sealed class NackGenerator
{
    /// <summary>With more missing at once a key frame is cheaper than the repair.</summary>
    public const int Capacity = 128;

    /// <summary>Packets that overtake each other on the way are no loss.</summary>
    public const long ReorderGuardUs = 8_000;

    const long GiveUpUs = 1_000_000;
    const int MaximumTries = 10;
    const long MinimumRetryUs = 20_000;

    // Made with the first loss: most streams have none.
    Missing[] _missing = [];
    long _highest = long.MinValue;

    public int Count { get; private set; }

    /// <summary>A packet came, first hand or repaired. False: so many are missing that all were given up, and a key frame is needed.</summary>
    public bool Received(long sequence, long nowUs)
    {
        if (_highest == long.MinValue) _highest = sequence;
        if (sequence <= _highest)
        {
            Remove(sequence);
            return true;
        }
        long first = _highest + 1;
        _highest = sequence;
        return Add(first, sequence, nowUs);
    }

    /// <summary>A key frame starts here: nothing before it is needed any more.</summary>
    public void KeyFrameStarted(long sequence)
    {
        int needless = 0;
        while (needless < Count && _missing[needless].Sequence < sequence) needless++;
        Array.Copy(_missing, needless, _missing, 0, Count - needless);
        Count -= needless;
    }

    /// <summary>The stream starts anew.</summary>
    public void Restart() => (Count, _highest) = (0, long.MinValue);

    /// <summary>Fills <paramref name="into"/> with the numbers to ask for now, in ascending order. A number is asked for again
    /// after a round trip and a fifth, ten times at most, within a second.</summary>
    public int TakeDue(long nowUs, long roundTripUs, Span<ushort> into)
    {
        int due = 0, kept = 0;
        for (int i = 0; i < Count; i++)
        {
            Missing one = _missing[i];
            bool isDue = nowUs >= one.NextUs;
            if (nowUs - one.SinceUs > GiveUpUs || isDue && one.Tries >= MaximumTries) continue;
            if (isDue && due < into.Length)
            {
                into[due++] = unchecked((ushort)one.Sequence);
                one = one with { AskedUs = nowUs, NextUs = nowUs + RetryAfter(roundTripUs), Tries = one.Tries + 1 };
            }
            _missing[kept++] = one;
        }
        Count = kept;
        return due;
    }

    /// <summary>When this number was asked for, if once only: the answer's delay is then a round trip.</summary>
    public bool TryGetAskedOnce(long sequence, out long askedUs)
    {
        int at = Find(sequence);
        askedUs = at < 0 ? 0 : _missing[at].AskedUs;
        return at >= 0 && _missing[at].Tries == 1;
    }

    static long RetryAfter(long roundTripUs) => Math.Max(roundTripUs + roundTripUs / 5, MinimumRetryUs);

    bool Add(long first, long end, long nowUs)
    {
        if (end - first > Capacity - Count)
        {
            Count = 0;
            return false;
        }
        if (first < end && _missing.Length == 0) _missing = new Missing[Capacity];
        for (long sequence = first; sequence < end; sequence++)
            _missing[Count++] = new(sequence, nowUs, 0, nowUs + ReorderGuardUs, 0);
        return true;
    }

    void Remove(long sequence)
    {
        int at = Find(sequence);
        if (at < 0) return;
        Array.Copy(_missing, at + 1, _missing, at, Count - at - 1);
        Count--;
    }

    int Find(long sequence)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_missing[i].Sequence == sequence) return i;
        }
        return -1;
    }

    readonly record struct Missing(long Sequence, long SinceUs, long AskedUs, long NextUs, int Tries);
}
