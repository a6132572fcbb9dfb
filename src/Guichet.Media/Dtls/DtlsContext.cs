using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Guichet.Media.Interop;

namespace Guichet.Media.Dtls;

/// <summary>OpenSSL's settings for both roles; one per worker, so that no two workers meet at its locks.</summary>
internal sealed unsafe class DtlsContext : IDisposable
{
    /// <summary>Room for a DTLS datagram that gets through every usual tunnel.</summary>
    internal const int DatagramSize = 1200;

    private nint _client;
    private nint _server;

    /// <param name="profiles">In order of preference. As DTLS server that order decides.</param>
    internal DtlsContext(DtlsCertificate certificate, IReadOnlyList<SrtpProfile> profiles)
    {
        OpenSsl.Require();
        try
        {
            _client = Create(certificate, ClientOffer(profiles));
            _server = Create(certificate, profiles);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>
    /// What to offer as DTLS client: there the browser chooses, and libwebrtc would choose AES-CM with SHA-1 before GCM, which costs more
    /// than twice the time per packet. So AEAD profiles only, where any is allowed.
    /// </summary>
    internal static IReadOnlyList<SrtpProfile> ClientOffer(IReadOnlyList<SrtpProfile> profiles) =>
        profiles.Contains(SrtpProfile.AeadAes128Gcm) ? [SrtpProfile.AeadAes128Gcm] : profiles;

    /// <summary>A new SSL object in its role, with the retransmission timer set.</summary>
    internal nint NewSsl(DtlsRole role)
    {
        nint ssl = LibSsl.SSL_new(role == DtlsRole.Client ? _client : _server);
        if (ssl == 0)
            throw new InvalidOperationException($"OpenSSL made no SSL object: {OpenSslErrors.Take()}");
        LibSsl.SSL_ctrl(ssl, LibSsl.SetMtu, DatagramSize, null);
        LibSsl.DTLS_set_timer_cb(ssl, &NextTimeout);
        if (role == DtlsRole.Client)
            LibSsl.SSL_set_connect_state(ssl);
        else
            LibSsl.SSL_set_accept_state(ssl);
        return ssl;
    }

    public void Dispose()
    {
        LibSsl.SSL_CTX_free(_client);
        LibSsl.SSL_CTX_free(_server);
        (_client, _server) = (0, 0);
    }

    private static nint Create(DtlsCertificate certificate, IReadOnlyList<SrtpProfile> profiles)
    {
        nint context = LibSsl.SSL_CTX_new(LibSsl.DTLS_method());
        bool done = context != 0
            && LibSsl.SSL_CTX_ctrl(context, LibSsl.SetMinimumVersion, LibSsl.Dtls12, null) == 1
            && SetText(context, "X25519:P-256", (c, text) => LibSsl.SSL_CTX_ctrl(c, LibSsl.SetGroupsList, 0, text) == 1)
            && SetText(context, Ciphers, (c, text) => LibSsl.SSL_CTX_set_cipher_list(c, text) == 1)
            && SetText(context, string.Join(':', profiles.Select(OpenSslName)), (c, text) => LibSsl.SSL_CTX_set_tlsext_use_srtp(c, text) == 0) // 0 is success here
            && LibSsl.SSL_CTX_use_certificate(context, certificate.Certificate) == 1
            && LibSsl.SSL_CTX_use_PrivateKey(context, certificate.Key) == 1;
        if (!done)
        {
            string reason = OpenSslErrors.Take();
            LibSsl.SSL_CTX_free(context);
            throw new InvalidOperationException($"OpenSSL refused the DTLS settings: {reason}");
        }
        LibSsl.SSL_CTX_set_verify(context, LibSsl.VerifyPeer | LibSsl.FailIfNoPeerCertificate, 0);
        LibSsl.SSL_CTX_set_cert_verify_callback(context, &VerifyCertificate, 0);
        SaveMemory(context);
        return context;
    }

    /// <summary>RSA ones too: as DTLS client the other side's certificate decides, and not all of them are browsers.</summary>
    internal const string Ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
        + "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305";

    /// <summary>Nothing is resumed and no data flows, so sessions, tickets and 16 kB buffers are waste.</summary>
    private static void SaveMemory(nint context)
    {
        LibSsl.SSL_CTX_ctrl(context, LibSsl.SetSessionCacheMode, 0, null);
        LibSsl.SSL_CTX_ctrl(context, LibSsl.SetMode, LibSsl.ReleaseBuffers, null);
        LibSsl.SSL_CTX_ctrl(context, LibSsl.SetMaxSendFragment, DatagramSize, null);
        LibSsl.SSL_CTX_set_num_tickets(context, 0);
        LibSsl.SSL_CTX_set_options(context,
            LibSsl.NoQueryMtu | LibSsl.NoTicket | LibSsl.NoCompression | LibSsl.CipherServerPreference | LibSsl.NoRenegotiation);
    }

    private static string OpenSslName(SrtpProfile profile) => profile switch
    {
        SrtpProfile.AeadAes128Gcm => "SRTP_AEAD_AES_128_GCM",
        SrtpProfile.Aes128CmSha1Tag80 => "SRTP_AES128_CM_SHA1_80",
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "not an SRTP profile of ours"),
    };

    private delegate bool Setting(nint context, byte* text);

    private static bool SetText(nint context, string text, Setting setting)
    {
        fixed (byte* t = Encoding.ASCII.GetBytes(text + '\0'))
            return setting(context, t);
    }

    /// <summary>1 accepts. Refusing here sends bad_certificate in the middle of the handshake: no key is ever derived.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int VerifyCertificate(nint store, nint argument)
    {
        const int Rejected = 28; // X509_V_ERR_CERT_REJECTED
        if (DtlsAssociation.AcceptsCertificate(LibCrypto.X509_STORE_CTX_get0_cert(store)))
            return 1;
        LibCrypto.X509_STORE_CTX_set_error(store, Rejected);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static uint NextTimeout(nint ssl, uint microseconds) => RetransmissionTimer.Next(microseconds);
}
