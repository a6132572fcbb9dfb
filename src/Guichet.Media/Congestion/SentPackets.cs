namespace Guichet.Media.Congestion;

/// <summary>When each packet of a transport went out and how large it was, by its transport-wide number, until the client has said what
/// came of it. Eight bytes a packet: numbers and times wrap, since nothing older than the ring is asked for.</summary>
sealed class SentPackets
{
    /// <summary>Feedback with more statuses tells nothing more.</summary>
    public const int Most = 2048;

    /// <summary>A second of twice the packets that one good picture and its sound take.</summary>
    const int First = 512;

    /// <summary>An answer may take so long: a packet that is younger is not written over while the ring may grow.</summary>
    const uint WantedUs = 1_000_000;

    Sent[] _sent = new Sent[First];

    public int Capacity => _sent.Length;

    public void Add(ushort sequence, int bytes, long nowUs)
    {
        uint now = unchecked((uint)nowUs);
        Sent over = _sent[sequence & (_sent.Length - 1)];
        if (over.State == State.Open && unchecked(now - over.AtUs) < WantedUs && _sent.Length < Most) Grow();
        _sent[sequence & (_sent.Length - 1)] = new(now, sequence, State.Open, bytes);
    }

    /// <summary>The packet arrived. What is told of it again means nothing.</summary>
    /// <param name="wasLost">It was reported lost before.</param>
    public bool TryTake(ushort sequence, long nowUs, out long sentUs, out int bytes, out bool wasLost)
    {
        ref Sent sent = ref _sent[sequence & (_sent.Length - 1)];
        bool isKnown = sent.State != State.Done && sent.Sequence == sequence;
        (sentUs, bytes, wasLost) = (nowUs - unchecked((uint)nowUs - sent.AtUs), sent.Bytes, sent.State == State.Lost);
        if (isKnown) sent = default;
        return isKnown;
    }

    /// <returns>False when that is no news.</returns>
    public bool TryLose(ushort sequence)
    {
        ref Sent sent = ref _sent[sequence & (_sent.Length - 1)];
        if (sent.State != State.Open || sent.Sequence != sequence) return false;
        sent = new(sent.AtUs, sent.Sequence, State.Lost, sent.Bytes);
        return true;
    }

    void Grow()
    {
        Sent[] old = _sent;
        _sent = new Sent[old.Length * 2];
        foreach (Sent sent in old)
        {
            if (sent.State != State.Done) _sent[sent.Sequence & (_sent.Length - 1)] = sent;
        }
    }

    enum State { Done, Open, Lost }

    readonly struct Sent(uint atUs, ushort sequence, State state, int bytes)
    {
        const int StateShift = 14, MostBytes = (1 << StateShift) - 1;

        public readonly uint AtUs = atUs;
        public readonly ushort Sequence = sequence;
        readonly ushort _bytes = (ushort)((int)state << StateShift | Math.Min(bytes, MostBytes));

        public State State => (State)(_bytes >> StateShift);

        public int Bytes => _bytes & MostBytes;
    }
}
