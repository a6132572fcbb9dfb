namespace Guichet.Media.Dtls;

/// <summary>How long to wait for the peer's flight before ours is sent again.</summary>
internal static class RetransmissionTimer
{
    /// <summary>RFC 6347 recommends 1 s; a call's first second is worth more than a few bytes, and ICE has shown the path alive.</summary>
    internal const uint First = 60_000;

    /// <summary>OpenSSL gives up after the twelfth: with this cap that is half a minute.</summary>
    internal const uint Longest = 4_000_000;

    /// <summary>The next wait in microseconds; 0 asks for the first.</summary>
    internal static uint Next(uint microseconds) => microseconds == 0 ? First : Math.Min(microseconds, Longest / 2) * 2;
}
