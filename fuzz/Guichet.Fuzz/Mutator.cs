namespace Guichet.Fuzz;

/// <summary>Changes inputs at random, the same way for the same seed.</summary>
public sealed class Mutator(int seed, IReadOnlyList<byte[]> dictionary, int maximumLength)
{
    private static readonly byte[] TellingOctets = [0, 1, 2, 3, 4, 0x0F, 0x10, 0x1F, 0x20, 0x40, 0x7F, 0x80, 0x81, 0xBE, 0xC0, 0xFE, 0xFF];

    private readonly Random _random = new(seed);
    private readonly byte[] _spare = new byte[maximumLength];

    /// <summary>Below <paramref name="limit"/>, from the same stream as the mutations.</summary>
    public int Choose(int limit) => _random.Next(limit);

    /// <summary>Puts a changed copy of <paramref name="input"/> into the buffer.</summary>
    /// <param name="other">A second input to splice with.</param>
    /// <param name="into">As long as the longest input allowed.</param>
    /// <returns>Octets.</returns>
    public int Mutate(ReadOnlySpan<byte> input, ReadOnlySpan<byte> other, Span<byte> into)
    {
        var length = Math.Min(input.Length, into.Length);
        input[..length].CopyTo(into);
        for (var changes = 1 + _random.Next(4); changes > 0; changes--)
        {
            length = Change(into, length, other);
        }

        return length;
    }

    private int Change(Span<byte> bytes, int length, ReadOnlySpan<byte> other)
    {
        if (length == 0)
        {
            return Insert(bytes, length, other[.._random.Next(other.Length + 1)]);
        }

        switch (_random.Next(11))
        {
            case 0:
                bytes[_random.Next(length)] ^= (byte)(1 << _random.Next(8));
                return length;
            case 1:
                bytes[_random.Next(length)] = (byte)_random.Next(256);
                return length;
            case 2:
                bytes[_random.Next(length)] = TellingOctets[_random.Next(TellingOctets.Length)];
                return length;
            case 3:
                return SetWord(bytes, length);
            case 4:
                return _random.Next(length + 1);
            case 5:
                return Remove(bytes, length);
            case 6:
                return Repeat(bytes, length);
            case 7:
                return Splice(bytes, length, other);
            case 8 when dictionary.Count > 0:
                return Insert(bytes, length, dictionary[_random.Next(dictionary.Count)]);
            case 9:
                return Swap(bytes, length);
            default:
                bytes[_random.Next(Math.Min(length, 32))] = (byte)_random.Next(256);
                return length;
        }
    }

    /// <summary>Length fields are 16-bit words: small, huge, and near the length that is there.</summary>
    private int SetWord(Span<byte> bytes, int length)
    {
        if (length < 2)
        {
            return length;
        }

        var at = _random.Next(length - 1);
        var word = _random.Next(4) switch { 0 => _random.Next(5), 1 => 0xFFFF - _random.Next(5), 2 => length - _random.Next(24), _ => length / 4 };
        bytes[at] = (byte)((word >> 8) & 0xFF);
        bytes[at + 1] = (byte)(word & 0xFF);
        return length;
    }

    private int Remove(Span<byte> bytes, int length)
    {
        var (start, count) = Range(length);
        bytes[(start + count)..length].CopyTo(bytes[start..]);
        return length - count;
    }

    private int Repeat(Span<byte> bytes, int length)
    {
        var (start, count) = Range(length);
        bytes.Slice(start, count).CopyTo(_spare);
        return Insert(bytes, length, _spare.AsSpan(0, count));
    }

    private int Splice(Span<byte> bytes, int length, ReadOnlySpan<byte> other)
    {
        var keep = _random.Next(length + 1);
        var tail = other[_random.Next(other.Length + 1)..];
        tail = tail[..Math.Min(tail.Length, bytes.Length - keep)];
        tail.CopyTo(bytes[keep..]);
        return keep + tail.Length;
    }

    private int Swap(Span<byte> bytes, int length)
    {
        var (start, count) = Range(length);
        bytes.Slice(start, count).Reverse();
        return length;
    }

    private int Insert(Span<byte> bytes, int length, ReadOnlySpan<byte> piece)
    {
        piece = piece[..Math.Min(piece.Length, bytes.Length - length)];
        var at = _random.Next(length + 1);
        bytes[at..length].CopyTo(bytes[(at + piece.Length)..]);
        piece.CopyTo(bytes[at..]);
        return length + piece.Length;
    }

    private (int Start, int Count) Range(int length)
    {
        var start = _random.Next(length);
        return (start, 1 + _random.Next(Math.Min(length - start, 1 + _random.Next(64))));
    }
}
