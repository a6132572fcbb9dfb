namespace Guichet.Protocols.Rtp;

/// <summary>Reads bits, the highest first. Behind the end it reads zeros and says so.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>More was read than there is.</summary>
    public readonly bool IsOverrun => _at > _bytes.Length * 8;

    /// <param name="count">0 to 24.</param>
    public int Read(int count)
    {
        var value = 0;
        for (; count > 0; count--)
        {
            var octet = _at >> 3;
            var bit = octet < _bytes.Length ? (_bytes[octet] >> (7 - (_at & 7))) & 1 : 0;
            value = (value << 1) | bit;
            _at++;
        }

        return value;
    }

    public void Skip(int count) => _at += count;

    public bool ReadFlag() => Read(1) != 0;

    /// <summary>One of <paramref name="values"/> values, 0 and up, in as few bits as it needs: ns(n) of the AV1 specification.</summary>
    public int ReadOneOf(int values)
    {
        var width = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)values);
        var shorter = (1 << width) - values;
        var value = Read(width - 1);
        return value < shorter ? value : (value << 1) - shorter + Read(1);
    }
}
