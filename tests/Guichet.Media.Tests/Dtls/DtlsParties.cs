using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>Two ends with certificates and contexts of their own.</summary>
public sealed class DtlsParties : IDisposable
{
    private readonly DtlsCertificate _clientCertificate = DtlsCertificate.Create(TimeProvider.System);
    private readonly DtlsCertificate _serverCertificate = DtlsCertificate.Create(TimeProvider.System);

    internal static readonly SrtpProfile[] Both = [SrtpProfile.AeadAes128Gcm, SrtpProfile.Aes128CmSha1Tag80];

    internal PeerFingerprint ClientFingerprint => Fingerprint(_clientCertificate);

    internal PeerFingerprint ServerFingerprint => Fingerprint(_serverCertificate);

    internal DtlsContext ClientContext(params SrtpProfile[] profiles) => new(_clientCertificate, profiles.Length == 0 ? Both : profiles);

    internal DtlsContext ServerContext(params SrtpProfile[] profiles) => new(_serverCertificate, profiles.Length == 0 ? Both : profiles);

    internal DtlsAssociation Client(DtlsContext context, params PeerFingerprint[] accepted) =>
        new(context, DtlsRole.Client, accepted.Length == 0 ? [ServerFingerprint] : accepted);

    internal DtlsAssociation Server(DtlsContext context, params PeerFingerprint[] accepted) =>
        new(context, DtlsRole.Server, accepted.Length == 0 ? [ClientFingerprint] : accepted);

    public void Dispose()
    {
        _clientCertificate.Dispose();
        _serverCertificate.Dispose();
    }

    private static PeerFingerprint Fingerprint(DtlsCertificate certificate) =>
        new("sha-256", Convert.FromHexString(certificate.Fingerprint.Replace(":", "", StringComparison.Ordinal)));
}
