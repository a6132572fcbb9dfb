using System.Security.Cryptography;
using Guichet.Media.Interop;
using Guichet.Media.Srtp;

namespace Guichet.Media.Dtls;

/// <summary>
/// One peer's DTLS: a handshake in either role that ends in SRTP keys (RFC 5764). No socket, no thread, no clock of its own: datagrams go
/// in by <see cref="Receive"/> and come out of <see cref="TakeOutgoing"/>. Always used by one and the same thread.
/// </summary>
/// <remarks>
/// Give it only datagrams from addresses that ICE has validated: during a handshake nothing is authenticated yet. There are no cookies
/// for the same reason. OpenSSL reassembles a ClientHello that comes in pieces, in any order.
/// </remarks>
internal sealed unsafe class DtlsAssociation : IDisposable
{
    /// <summary>How long a handshake may take.</summary>
    internal const int HandshakeLimitMs = 30_000;

    [ThreadStatic] private static DtlsAssociation? _stepping; // whose SSL object OpenSSL's certificate callback speaks of

    private readonly DtlsContext _context;
    private readonly DtlsRole _role;
    private readonly IReadOnlyList<PeerFingerprint> _accepted;
    private nint _ssl;
    private nint _in;
    private nint _out;
    private bool? _verdict; // on the peer's certificate
    private long _deadlineMs;
    private SrtpKeys? _keys;

    internal DtlsAssociation(DtlsContext context, DtlsRole role, IReadOnlyList<PeerFingerprint> accepted) =>
        (_context, _role, _accepted) = (context, role, accepted);

    internal DtlsState State { get; private set; }

    internal DtlsFailure Failure { get; private set; }

    /// <summary>OpenSSL's words about a failure, for the log.</summary>
    internal string FailureDetail { get; private set; } = "";

    /// <summary>When to call <see cref="Tick"/> next; null when nothing is waited for.</summary>
    internal long? NextTickMs { get; private set; }

    /// <summary>As client: makes the ClientHello. As server: nothing, the peer begins.</summary>
    internal void Start(long nowMs)
    {
        if (State != DtlsState.New || _role != DtlsRole.Client)
            return;
        Begin(nowMs);
        Step(nowMs);
    }

    /// <summary>Takes one datagram, whatever it is. A retransmitted last flight of the peer is answered again after the handshake too.</summary>
    /// <returns>False: not DTLS, or not wanted now; nothing changed.</returns>
    internal bool Receive(ReadOnlySpan<byte> datagram, long nowMs)
    {
        if (!DtlsRecords.AreWhole(datagram))
            return false;
        if (State == DtlsState.New)
        {
            if (_role != DtlsRole.Server || !DtlsRecords.BeginsHandshake(datagram))
                return false;
            Begin(nowMs);
        }
        if (State is not (DtlsState.Handshaking or DtlsState.Connected))
            return false;
        fixed (byte* d = datagram)
            LibCrypto.BIO_write(_in, d, datagram.Length);
        Step(nowMs);
        return true;
    }

    /// <summary>Sends the last flight again when its time has come; ends a handshake that takes too long.</summary>
    internal void Tick(long nowMs)
    {
        if (State != DtlsState.Handshaking)
            return;
        _stepping = this;
        LibCrypto.ERR_clear_error();
        if (nowMs >= _deadlineMs || LibSsl.SSL_ctrl(_ssl, LibSsl.HandleTimeout, 0, null) < 0)
            Fail(DtlsFailure.TimedOut);
        SetNextTick(nowMs);
    }

    /// <summary>The next datagram to send, whole records of at most <see cref="DtlsContext.DatagramSize"/> bytes.</summary>
    /// <returns>Its length; 0 when there is none.</returns>
    internal int TakeOutgoing(Span<byte> into)
    {
        if (_out == 0)
            return 0;
        byte* run;
        int length = (int)LibCrypto.BIO_ctrl(_out, LibCrypto.BioDataPointer, 0, &run);
        int size = Math.Min(into.Length, DtlsContext.DatagramSize);
        int cut = length <= 0 ? 0 : DtlsRecords.Cut(new(run, length), size);
        if (cut == 0)
            return 0;
        fixed (byte* o = into)
            return Math.Max(0, LibCrypto.BIO_read(_out, o, cut));
    }

    /// <summary>The agreed keys, once, when Connected; the caller disposes of them.</summary>
    internal SrtpKeys TakeKeys()
    {
        SrtpKeys keys = _keys ?? throw new InvalidOperationException("there are no keys, or they were taken");
        _keys = null;
        return keys;
    }

    /// <summary>Says close_notify if there is somebody to tell. What is still to be sent can be taken afterwards.</summary>
    internal void Close()
    {
        if (State == DtlsState.Connected)
            SayGoodbye();
        if (State != DtlsState.Failed)
            State = DtlsState.Closed;
        NextTickMs = null;
        WipeKeys();
    }

    public void Dispose()
    {
        Close();
        LibSsl.SSL_free(_ssl); // frees the two BIOs as well
        (_ssl, _in, _out) = (0, 0, 0);
    }

    /// <summary>Called by OpenSSL inside a step: is this the certificate that the SDP announced?</summary>
    internal static bool AcceptsCertificate(nint certificate)
    {
        DtlsAssociation? association = _stepping;
        if (association is null || certificate == 0)
            return false;
        bool accepted = PeerFingerprint.AnyMatches(association._accepted, (bits, into) => Digest(certificate, bits, into));
        association._verdict = accepted;
        return accepted;
    }

    private static int Digest(nint certificate, int bits, Span<byte> into)
    {
        uint length = 0;
        nint hash = bits switch { 256 => LibCrypto.EVP_sha256(), 384 => LibCrypto.EVP_sha384(), _ => LibCrypto.EVP_sha512() };
        fixed (byte* i = into)
            return LibCrypto.X509_digest(certificate, hash, i, &length) == 1 ? (int)length : 0;
    }

    /// <summary>Only now OpenSSL's objects are made: a transport whose peer never comes costs nothing.</summary>
    private void Begin(long nowMs)
    {
        _ssl = _context.NewSsl(_role);
        _in = LibCrypto.BIO_new(LibCrypto.BIO_s_mem());
        _out = LibCrypto.BIO_new(LibCrypto.BIO_s_mem());
        LibCrypto.BIO_ctrl(_in, LibCrypto.BioEndOfDataReturn, -1, null); // empty means "later", not "the end"
        LibSsl.SSL_set_bio(_ssl, _in, _out);
        _deadlineMs = nowMs + HandshakeLimitMs;
        State = DtlsState.Handshaking;
    }

    private void Step(long nowMs)
    {
        _stepping = this;
        LibCrypto.ERR_clear_error();
        if (State == DtlsState.Handshaking)
            StepHandshake();
        if (State == DtlsState.Connected)
            Drain();
        SetNextTick(nowMs);
    }

    private void StepHandshake()
    {
        int result = LibSsl.SSL_do_handshake(_ssl);
        if (result == 1)
            Finish();
        else if (LibSsl.SSL_get_error(_ssl, result) is not (LibSsl.WantRead or LibSsl.WantWrite))
            Fail(ReasonOfFailure());
    }

    private DtlsFailure ReasonOfFailure() =>
        (LibSsl.SSL_get_shutdown(_ssl) & LibSsl.ReceivedShutdown) != 0 ? DtlsFailure.RefusedByPeer
        : _verdict == false ? DtlsFailure.BadFingerprint
        : DtlsFailure.ProtocolError;

    private void Finish()
    {
        LibSsl.SrtpProtection* agreed = LibSsl.SSL_get_selected_srtp_profile(_ssl);
        if (_verdict != true)
            Fail(DtlsFailure.BadFingerprint);
        else if (agreed == null)
            Fail(DtlsFailure.NoSrtpProfile);
        else if (!TryExport((SrtpProfile)agreed->Id.Value))
            Fail(DtlsFailure.ProtocolError);
        else
            State = DtlsState.Connected;
    }

    /// <summary>RFC 5764 section 4.2: client key, server key, client salt, server salt.</summary>
    private bool TryExport(SrtpProfile profile)
    {
        if (profile is not (SrtpProfile.AeadAes128Gcm or SrtpProfile.Aes128CmSha1Tag80))
            return false;
        Span<byte> material = stackalloc byte[profile.MaterialLength()];
        ReadOnlySpan<byte> label = "EXTRACTOR-dtls_srtp"u8;
        bool done;
        fixed (byte* m = material, l = label)
            done = LibSsl.SSL_export_keying_material(_ssl, m, (nuint)material.Length, l, (nuint)label.Length, null, 0, 0) == 1;
        if (done)
            _keys = new(profile, material, _role == DtlsRole.Client);
        CryptographicOperations.ZeroMemory(material);
        return done;
    }

    /// <summary>
    /// After the handshake: answers a retransmitted last flight, notices close_notify, throws data away. What a stranger sends does not
    /// decrypt and OpenSSL drops it. Then the record buffers (33 kB) are given back; they return with the next datagram, if there is one.
    /// </summary>
    private void Drain()
    {
        byte* unwanted = stackalloc byte[2048];
        while (LibSsl.SSL_read(_ssl, unwanted, 2048) > 0) { }
        if ((LibSsl.SSL_get_shutdown(_ssl) & LibSsl.ReceivedShutdown) != 0)
            Close();
        LibCrypto.ERR_clear_error();
        LibSsl.SSL_free_buffers(_ssl);
    }

    /// <summary>The buffers first: OpenSSL 3.0 writes an alert without looking whether it still has them, and crashes.</summary>
    private void SayGoodbye()
    {
        LibCrypto.ERR_clear_error();
        if (LibSsl.SSL_alloc_buffers(_ssl) == 1)
            LibSsl.SSL_shutdown(_ssl);
        LibSsl.SSL_free_buffers(_ssl);
    }

    private void Fail(DtlsFailure failure)
    {
        FailureDetail = OpenSslErrors.Take();
        Failure = failure;
        State = DtlsState.Failed;
        WipeKeys();
    }

    private void WipeKeys()
    {
        _keys?.Dispose();
        _keys = null;
    }

    private void SetNextTick(long nowMs)
    {
        NextTickMs = null;
        if (State != DtlsState.Handshaking)
            return;
        LibSsl.TimeValue left;
        bool running = LibSsl.SSL_ctrl(_ssl, LibSsl.GetTimeout, 0, &left) == 1;
        long leftMs = running ? ((long)left.Seconds.Value * 1000) + (((long)left.Microseconds.Value + 999) / 1000) : HandshakeLimitMs;
        NextTickMs = Math.Min(_deadlineMs, nowMs + leftMs);
    }
}
