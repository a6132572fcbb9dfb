using System.Runtime.CompilerServices;

namespace Guichet.Media.Srtp;

/// <summary>Remembers which of the last 1024 indices of a stream were seen (RFC 3711 section 3.3.2). Checked before, moved after authentication.</summary>
internal struct ReplayWindow
{
    internal const int Size = 1024;

    private Bits _seen;
    private long _highest;

    public ReplayWindow() => _highest = -1;

    /// <summary>-1 while nothing was seen.</summary>
    internal readonly long Highest => _highest;

    /// <summary>True when <paramref name="index"/> was not seen and is not too old to know.</summary>
    internal readonly bool IsFresh(long index) =>
        index > _highest || (index >= 0 && index > _highest - Size && !IsSet(index));

    internal void Mark(long index)
    {
        if (index > _highest)
            Advance(index);
        _seen[Word(index)] |= Bit(index);
    }

    private void Advance(long index)
    {
        if (index - _highest >= Size)
            ((Span<ulong>)_seen).Clear();
        else
            for (long i = _highest + 1; i < index; i++)
                _seen[Word(i)] &= ~Bit(i);
        _highest = index;
    }

    private readonly bool IsSet(long index) => (_seen[Word(index)] & Bit(index)) != 0;

    private static int Word(long index) => (int)(index & (Size - 1)) >> 6;

    private static ulong Bit(long index) => 1UL << (int)(index & 63);

    [InlineArray(Size / 64)]
    private struct Bits
    {
        private ulong _first;
    }
}
