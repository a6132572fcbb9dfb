namespace Guichet.Media.Srtp;

/// <summary>What became of a received packet. Nothing was remembered of one that is not <see cref="Ok"/>.</summary>
internal enum SrtpResult
{
    Ok,
    /// <summary>Seen before, or older than the window of 1024.</summary>
    Replayed,
    /// <summary>Not made with the peer's key, or changed on the way.</summary>
    BadTag,
    /// <summary>Too short, not RTP/RTCP version 2, or RTCP without encryption (RFC 8827 section 6.5 wants it).</summary>
    Malformed,
    /// <summary>A new SSRC while the table is full.</summary>
    TooManySsrcs,
    /// <summary>The key has protected all it may (2^48 packets of a stream, RFC 3711 section 9.2).</summary>
    KeyExpired,
}
