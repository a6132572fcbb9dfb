namespace Guichet.Media.Retransmission;

/// <summary>Notes what is missing from a publisher's stream and says when to ask for it. Works on extended sequence numbers
/// and passed time. Pure, bounded, no allocation after the first loss.</summary>
sealed class NackGenerator
{
    /// <summary>With more missing at once a key frame is cheaper than the repair.</summary>
    public const int Capacity = 128;

    /// <summary>Packets that overtake each other on the way are no loss.</summary>
    public const long ReorderGuardUs = 8_000;

    /// <summary>On a way where they come later than that, the wait is as long as the latest needed, up to this, for so long.</summary>
    public const long LongestGuardUs = 60_000;
    const long GuardMemoryUs = 10_000_000;

    /// <summary>Browsers keep what they sent for a second or three round trips: older packets come no more.</summary>
    public const long KeptUs = 1_000_000;
    const int MaximumTries = 10;
    const long MinimumRetryUs = 20_000;
    const int MaximumBackOff = 4;
    const long RepeatUs = 20_000;

    /// <summary>With a wait as long as this a second question comes too late for the eye: already the first goes twice.</summary>
    const long FarUs = 140_000;

    // Made with the first loss: most streams have none.
    Missing[] _missing = [];
    long _highest = long.MinValue;
    long _highestUs;
    long _guardUs = ReorderGuardUs;
    long _guardedUs;
    long _backedOffUs;
    int _backOff;

    public int Count { get; private set; }

    /// <summary>A packet came. False: so many are missing that all were given up, and a key frame is needed.</summary>
    /// <param name="isRepair">It came because it was asked for.</param>
    public bool Received(long sequence, long nowUs, bool isRepair = false)
    {
        if (_highest == long.MinValue) (_highest, _highestUs) = (sequence, nowUs);
        if (sequence <= _highest)
        {
            Remove(sequence, nowUs, isRepair);
            return true;
        }
        (long first, long silenceUs) = (_highest + 1, nowUs - _highestUs);
        (_highest, _highestUs) = (sequence, nowUs);
        return Add(first, sequence, silenceUs, nowUs);
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
    /// after a round trip and a fifth, then after a quarter longer each time: the round trip may have grown. Ten questions at most.</summary>
    /// <param name="hasGivenUp">Something comes no more: a key frame is needed.</param>
    public int TakeDue(long nowUs, long roundTripUs, Span<ushort> into, out bool hasGivenUp)
    {
        hasGivenUp = false;
        int due = 0, kept = 0;
        for (int i = 0; i < Count; i++)
        {
            Missing one = _missing[i];
            bool isDue = nowUs >= one.NextUs;
            if (nowUs - one.SinceUs > KeptUs + roundTripUs || isDue && one.Tries >= MaximumTries)
            {
                hasGivenUp = true;
                continue;
            }
            if (isDue && due < into.Length)
            {
                into[due++] = unchecked((ushort)one.Sequence);
                one = one.Asked(nowUs, RetryAfter(roundTripUs));
            }
            _missing[kept++] = one;
        }
        Count = kept;
        return due;
    }

    /// <summary>How long the answer took, if the number was asked for once: of more questions nobody can tell which one was answered
    /// (Karn's algorithm, RFC 6298 section 3).</summary>
    public bool TryMeasure(long sequence, long nowUs, out long roundTripUs)
    {
        int at = Find(sequence);
        roundTripUs = at < 0 ? 0 : nowUs - _missing[at].FirstUs;
        return at >= 0 && _missing[at].IsAskedOnce;
    }

    long RetryAfter(long roundTripUs) => Math.Max(roundTripUs + roundTripUs / 5, MinimumRetryUs) << _backOff;

    bool Add(long first, long end, long silenceUs, long nowUs)
    {
        if (end - first > Capacity - Count)
        {
            Count = 0;
            return false;
        }
        if (first < end && _missing.Length == 0) _missing = new Missing[Capacity];
        if (nowUs - _guardedUs > GuardMemoryUs) _guardUs = ReorderGuardUs;
        // The way was broken for longer than packets are kept: asked for once, in case it was only a pause.
        int tries = silenceUs > KeptUs ? MaximumTries - 1 : 0;
        for (long sequence = first; sequence < end; sequence++)
            _missing[Count++] = new(sequence, nowUs, nowUs + _guardUs, tries);
        return true;
    }

    void Remove(long sequence, long nowUs, bool isRepair)
    {
        int at = Find(sequence);
        if (at < 0) return;
        long lateUs = nowUs - _missing[at].SinceUs;
        if (isRepair) Answered(_missing[at], nowUs);
        else if (lateUs > ReorderGuardUs) Guard(lateUs, nowUs);
        Array.Copy(_missing, at + 1, _missing, at, Count - at - 1);
        Count--;
    }

    /// <summary>An answer that comes too soon after the last question answers one before: the way is longer than thought. The next questions
    /// wait twice as long, so that one of them tells how long. Raised once for all that were on their way together.</summary>
    void Answered(in Missing one, long nowUs)
    {
        if (one.IsAskedOnce) _backOff = 0;
        else if (one.IsTooSoon(nowUs) && one.FirstUs > _backedOffUs) (_backOff, _backedOffUs) = (Math.Min(_backOff + 1, MaximumBackOff), nowUs);
    }

    /// <summary>It was only late: the next that is as late is waited for.</summary>
    void Guard(long lateUs, long nowUs)
    {
        _guardUs = Math.Min(Math.Max(_guardUs, lateUs + lateUs / 4), LongestGuardUs);
        _guardedUs = nowUs;
    }

    int Find(long sequence)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_missing[i].Sequence == sequence) return i;
        }
        return -1;
    }

    /// <param name="SinceUs">When a later one came.</param>
    /// <param name="NextUs">When to ask.</param>
    readonly record struct Missing(long Sequence, long SinceUs, long NextUs, int Tries)
    {
        /// <summary>When it was asked for, 0 before.</summary>
        public long FirstUs { get; private init; }

        public bool IsAskedOnce { get; private init; }

        long LastUs { get; init; }

        long WaitUs { get; init; }

        bool IsToBeRepeated { get; init; }

        public bool IsTooSoon(long nowUs) => nowUs - LastUs < WaitUs / 2;

        /// <summary>The first question goes once, on a short way. Where it was lost, or its answer, each further one goes twice, a little apart.</summary>
        public Missing Asked(long nowUs, long firstWaitUs)
        {
            if (IsToBeRepeated) return this with { IsToBeRepeated = false, NextUs = nowUs + WaitUs - RepeatUs };
            bool isFirst = FirstUs == 0;
            long waitUs = isFirst ? firstWaitUs : WaitUs + WaitUs / 4;
            bool isRepeated = waitUs > (isFirst ? FarUs : 2 * RepeatUs);
            return this with
            {
                FirstUs = isFirst ? nowUs : FirstUs,
                LastUs = nowUs,
                IsAskedOnce = isFirst,
                IsToBeRepeated = isRepeated,
                WaitUs = waitUs,
                NextUs = nowUs + (isRepeated ? RepeatUs : waitUs),
                Tries = Tries + 1,
            };
        }
    }
}
