namespace Guichet.Media.Srtp;

/// <summary>Lengths in bytes that belong to a profile (RFC 3711 section 8.2, RFC 7714 section 12).</summary>
internal static class SrtpProfileSizes
{
    /// <summary>E flag and index after each SRTCP packet.</summary>
    internal const int RtcpIndexLength = 4;

    internal static int KeyLength(this SrtpProfile profile) => profile is SrtpProfile.AeadAes128Gcm or SrtpProfile.Aes128CmSha1Tag80
        ? 16 : throw new ArgumentOutOfRangeException(nameof(profile), profile, "not an SRTP profile of ours");

    internal static int SaltLength(this SrtpProfile profile) => profile == SrtpProfile.AeadAes128Gcm ? 12 : 14;

    internal static int TagLength(this SrtpProfile profile) => profile == SrtpProfile.AeadAes128Gcm ? 16 : 10;

    internal static int MaterialLength(this SrtpProfile profile) => 2 * (profile.KeyLength() + profile.SaltLength());
}
