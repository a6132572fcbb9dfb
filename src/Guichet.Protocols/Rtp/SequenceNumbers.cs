namespace Guichet.Protocols.Rtp;

/// <summary>Arithmetic of counters that wrap on purpose: 16-bit sequence numbers and 32-bit timestamps (RFC 3550, RFC 1982).</summary>
public static class SequenceNumbers
{
    /// <summary>How far <paramref name="a"/> is ahead of <paramref name="b"/>, -32768 to 32767.</summary>
    public static short Difference(ushort a, ushort b) => unchecked((short)(a - b));

    /// <summary>How far timestamp <paramref name="a"/> is ahead of <paramref name="b"/>.</summary>
    public static int Difference(uint a, uint b) => unchecked((int)(a - b));

    /// <summary>Ahead by 1 to 32767.</summary>
    public static bool IsNewer(ushort a, ushort b) => Difference(a, b) > 0;

    /// <summary>Ahead by 1 to 2^31 - 1.</summary>
    public static bool IsNewer(uint a, uint b) => Difference(a, b) > 0;

    /// <summary>The number nearest to <paramref name="last"/> whose low 16 bits are <paramref name="number"/>.</summary>
    public static long Unwrap(ushort number, long last) => last + Difference(number, unchecked((ushort)last));
}
