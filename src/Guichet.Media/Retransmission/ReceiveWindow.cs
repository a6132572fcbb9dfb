using System.Numerics;

namespace Guichet.Media.Retransmission;

/// <summary>Which of the last packets came already: an original that was late and its repair are one packet. The SRTP replay
/// window cannot know that, since they come on two SSRCs.</summary>
sealed class ReceiveWindow
{
    const int Size = 1024;
    const int WordBits = 64;

    readonly ulong[] _words = new ulong[Size / WordBits];
    long _highest = long.MinValue;

    /// <summary>False: it was here before, or is too old to tell.</summary>
    public bool TryMark(long sequence)
    {
        if (_highest == long.MinValue || sequence - _highest >= Size) Clear(sequence);
        else if (sequence > _highest) Advance(sequence);
        else if (_highest - sequence >= Size) return false;
        ref ulong word = ref _words[Word(sequence)];
        bool fresh = (word & Bit(sequence)) == 0;
        word |= Bit(sequence);
        return fresh;
    }

    public void Restart() => _highest = long.MinValue;

    void Clear(long sequence)
    {
        Array.Clear(_words);
        _highest = sequence;
    }

    void Advance(long sequence)
    {
        for (long passed = _highest + 1; passed <= sequence; passed++) _words[Word(passed)] &= ~Bit(passed);
        _highest = sequence;
    }

    static int Word(long sequence) => (int)(sequence & (Size - 1)) / WordBits;

    static ulong Bit(long sequence) => BitOperations.RotateLeft(1UL, (int)(sequence & (WordBits - 1)));
}
