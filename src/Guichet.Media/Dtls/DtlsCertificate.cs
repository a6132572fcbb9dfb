using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Guichet.Media.Interop;

namespace Guichet.Media.Dtls;

/// <summary>The server's own self-signed certificate (ECDSA P-256, RFC 8827 section 6.5), made once per process and shared by all workers.</summary>
internal sealed unsafe class DtlsCertificate : IDisposable
{
    private DtlsCertificate(nint certificate, nint key, string fingerprint) => (Certificate, Key, Fingerprint) = (certificate, key, fingerprint);

    /// <summary>For <c>a=fingerprint:sha-256</c>: "AB:CD:…" in upper case, as Firefox insists.</summary>
    internal string Fingerprint { get; }

    /// <summary>OpenSSL's X509; contexts take a reference of their own.</summary>
    internal nint Certificate { get; private set; }

    /// <summary>OpenSSL's EVP_PKEY; contexts take a reference of their own.</summary>
    internal nint Key { get; private set; }

    /// <exception cref="DllNotFoundException">OpenSSL is missing.</exception>
    internal static DtlsCertificate Create(TimeProvider clock)
    {
        OpenSsl.Require();
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DateTimeOffset now = clock.GetUtcNow();
        // Ten years: the peer trusts the fingerprint, not the dates, and a server may run long. A day back for clocks that lag.
        using X509Certificate2 certificate = new CertificateRequest("CN=guichet", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddYears(10));
        byte[] secret = key.ExportPkcs8PrivateKey();
        try
        {
            return Import(certificate.RawData, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public void Dispose()
    {
        LibCrypto.X509_free(Certificate);
        LibCrypto.EVP_PKEY_free(Key);
        (Certificate, Key) = (0, 0);
    }

    private static DtlsCertificate Import(byte[] der, byte[] pkcs8)
    {
        fixed (byte* c = der, k = pkcs8)
        {
            byte* certificateAt = c, keyAt = k;
            nint certificate = LibCrypto.d2i_X509(0, &certificateAt, der.Length);
            nint key = LibCrypto.d2i_AutoPrivateKey(0, &keyAt, pkcs8.Length);
            DtlsCertificate made = new(certificate, key, Convert.ToHexString(SHA256.HashData(der)).Chunked());
            if (certificate != 0 && key != 0)
                return made;
            made.Dispose();
            throw new InvalidOperationException($"OpenSSL refused the certificate: {OpenSslErrors.Take()}");
        }
    }
}

file static class Hexadecimal
{
    internal static string Chunked(this string hex) => string.Join(':', hex.Chunk(2).Select(pair => new string(pair)));
}
