using Guichet.Media.Dtls;
using Guichet.Media.Interop;

namespace Guichet.Media.Tests.Dtls;

/// <summary>Two ends, each with its own certificate.</summary>
public sealed class DtlsParties : IDisposable
{
    private readonly DtlsCertificate _clientCertificate = DtlsCertificate.Create(TimeProvider.System);
    private readonly DtlsCertificate _serverCertificate = DtlsCertificate.Create(TimeProvider.System);

    internal static readonly SrtpProfile[] BothProfiles = [SrtpProfile.AeadAes128Gcm, SrtpProfile.Aes128CmSha1Tag80];

    internal DtlsContext ClientContext(params SrtpProfile[] profiles) => new(_clientCertificate, profiles.Length == 0 ? BothProfiles : profiles);

    internal DtlsContext ServerContext(params SrtpProfile[] profiles) => new(_serverCertificate, profiles.Length == 0 ? BothProfiles : profiles);

    internal DtlsAssociation Client(DtlsContext context, bool lingers = false) =>
        new(context, DtlsRole.Client, [Fingerprint(_serverCertificate, 256)]) { Lingers = lingers };

    internal DtlsAssociation Server(DtlsContext context, bool lingers = false) =>
        new(context, DtlsRole.Server, [ClientFingerprint(256)]) { Lingers = lingers };

    internal DtlsAssociation Server(DtlsContext context, params PeerFingerprint[] accepted) => new(context, DtlsRole.Server, accepted);

    internal PeerFingerprint ClientFingerprint(int bits) => Fingerprint(_clientCertificate, bits);

    internal DtlsLink Connected(DtlsContext clients, DtlsContext servers, bool clientLingers = false, bool serverLingers = false)
    {
        DtlsLink link = new(Client(clients, clientLingers), Server(servers, serverLingers));
        link.Client.Start(0);
        link.Carry(0);
        Assert.True(link.BothConnected, link.Client.FailureDetail + link.Server.FailureDetail);
        return link;
    }

    public void Dispose()
    {
        _clientCertificate.Dispose();
        _serverCertificate.Dispose();
    }

    private static PeerFingerprint Fingerprint(DtlsCertificate certificate, int bits)
    {
        byte[] digest = new byte[bits / 8];
        Assert.Equal(digest.Length, OpenSslDigest.OfCertificate(certificate.Certificate, bits, digest));
        return new($"sha-{bits}", digest);
    }
}
