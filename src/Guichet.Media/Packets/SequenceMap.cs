using System.Runtime.CompilerServices;

namespace Guichet.Media.Packets;

/// <summary>Maps a source's extended sequence numbers to a slot's, which go on without a hole whatever the source. Pure.
/// <code>
///   in   10 11 12 P  14 15   P is skipped          | another source: 900 901
///   out   7  8  9    10 11   a new segment, one less | Restart(900):   12  13
/// </code>
/// An outgoing number is never given to two packets: with AES-GCM that would be a nonce used twice (RFC 7714 section 8).
/// For that reason nothing from before <see cref="Restart"/>, or from before the oldest segment known, is mapped.</summary>
struct SequenceMap(ushort first)
{
    Segments _segments;
    int _count;
    long _highestIn;
    long _highestOut = first - 1L;

    /// <summary>The next number is given to <paramref name="firstIn"/>; what came before it can be mapped no more.</summary>
    public void Restart(long firstIn)
    {
        _segments[0] = new(firstIn, _highestOut + 1 - firstIn);
        _count = 1;
        _highestIn = firstIn - 1;
    }

    /// <summary>False: too old to be given a number.</summary>
    public bool TryMap(long input, out ushort output)
    {
        output = 0;
        if (!TryFind(input, out Segment segment)) return false;
        long extended = input + segment.Offset;
        _highestIn = Math.Max(_highestIn, input);
        _highestOut = Math.Max(_highestOut, extended);
        output = unchecked((ushort)extended);
        return true;
    }

    /// <summary>Leaves a packet out and closes up behind it. False: later ones were sent already, so that its number is
    /// taken and must be filled.</summary>
    public bool TrySkip(long input)
    {
        if (_count == 0 || input <= _highestIn) return false;
        Segment newest = _segments[_count - 1];
        if (input < newest.FirstIn) return false;
        if (input == newest.FirstIn)
        {
            _segments[_count - 1] = new(input + 1, newest.Offset - 1);
        }
        else
        {
            if (_count == Segments.Capacity) ForgetOldest();
            _segments[_count++] = new(input + 1, newest.Offset - 1);
        }
        _highestIn = input;
        return true;
    }

    /// <summary>Which packet went out under this number, for a NACK. False: none did since the restart.</summary>
    public readonly bool TryUnmap(ushort output, out long input)
    {
        long extended = _highestOut + unchecked((short)(output - (ushort)_highestOut));
        for (int i = _count - 1; i >= 0 && extended <= _highestOut; i--)
        {
            input = extended - _segments[i].Offset;
            if (input >= _segments[i].FirstIn) return true;
        }
        input = 0;
        return false;
    }

    readonly bool TryFind(long input, out Segment found)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            found = _segments[i];
            if (input >= found.FirstIn) return true;
        }
        found = default;
        return false;
    }

    void ForgetOldest()
    {
        for (int i = 1; i < _count; i++) _segments[i - 1] = _segments[i];
        _count--;
    }

    readonly record struct Segment(long FirstIn, long Offset);

    [InlineArray(Capacity)]
    struct Segments
    {
        public const int Capacity = 16;
        Segment _first;
    }
}
