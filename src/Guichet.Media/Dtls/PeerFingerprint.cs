using System.Security.Cryptography;

namespace Guichet.Media.Dtls;

/// <summary>One <c>a=fingerprint</c> of the peer's SDP (RFC 8122).</summary>
/// <param name="Algorithm">"sha-256", "sha-384" or "sha-512", in any case; weaker ones were refused in the SDP and never match here.</param>
internal sealed record PeerFingerprint(string Algorithm, byte[] Value)
{
    internal const int LongestDigest = 64;

    /// <summary>Bits of the hash; 0 for one we do not take.</summary>
    internal int Strength => Algorithm.ToLowerInvariant() switch { "sha-256" => 256, "sha-384" => 384, "sha-512" => 512, _ => 0 };

    internal bool Matches(ReadOnlySpan<byte> digest) => Strength == digest.Length * 8 && CryptographicOperations.FixedTimeEquals(Value, digest);

    /// <summary>
    /// RFC 8122 section 5: of several, those of the strongest hash decide, and one of them must match. None given matches nothing.
    /// </summary>
    /// <param name="digest">Writes the certificate's digest of so many bits and returns its length in bytes.</param>
    internal static bool AnyMatches(IReadOnlyList<PeerFingerprint> accepted, CertificateDigest digest)
    {
        int strongest = accepted.Count == 0 ? 0 : accepted.Max(a => a.Strength);
        if (strongest == 0)
            return false;
        Span<byte> value = stackalloc byte[LongestDigest];
        value = value[..digest(strongest, value)];
        bool any = false;
        foreach (PeerFingerprint fingerprint in accepted)
            any |= fingerprint.Matches(value);
        return any;
    }
}

internal delegate int CertificateDigest(int bits, Span<byte> into);
