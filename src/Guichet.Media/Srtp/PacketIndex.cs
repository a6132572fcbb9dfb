namespace Guichet.Media.Srtp;

/// <summary>The 48-bit packet index (roll-over counter and sequence number) of RFC 3711 section 3.3.1.</summary>
internal static class PacketIndex
{
    /// <summary>How many indices a key may protect in one stream (RFC 3711 section 9.2).</summary>
    internal const long Limit = 1L << 48;

    /// <summary>How many SRTCP packets a key may protect.</summary>
    internal const uint RtcpLimit = 1u << 31;

    /// <summary>The index nearest to <paramref name="highest"/> that ends in <paramref name="sequence"/>; negative when it lies before the stream's beginning.</summary>
    /// <param name="highest">Highest index so far, or -1 when the stream is new: then the roll-over counter is 0.</param>
    internal static long Estimate(long highest, ushort sequence) =>
        highest < 0 ? sequence : highest + unchecked((short)(sequence - (ushort)highest));
}
