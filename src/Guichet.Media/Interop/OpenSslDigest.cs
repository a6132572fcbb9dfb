namespace Guichet.Media.Interop;

/// <summary>Digests of what only OpenSSL holds.</summary>
internal static unsafe class OpenSslDigest
{
    /// <summary>A certificate's SHA-2 digest over its DER form.</summary>
    /// <param name="bits">256, 384 or 512.</param>
    /// <returns>Its length in bytes; 0 when OpenSSL fails.</returns>
    internal static int OfCertificate(nint certificate, int bits, Span<byte> into)
    {
        uint length = 0;
        nint hash = bits switch { 256 => LibCrypto.EVP_sha256(), 384 => LibCrypto.EVP_sha384(), _ => LibCrypto.EVP_sha512() };
        fixed (byte* i = into)
            return into.Length * 8 >= bits && LibCrypto.X509_digest(certificate, hash, i, &length) == 1 ? (int)length : 0;
    }
}
