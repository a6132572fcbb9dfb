using System.Security.Cryptography;
using Guichet.Media.Interop;
using Guichet.Media.Srtp;

namespace Guichet.Media.Dtls;

/// <summary>
/// One peer's DTLS: a handshake in either role that ends in SRTP keys (RFC 5764). No socket, no thread: datagrams go in by
/// <see cref="Receive"/> and come out of <see cref="TakeOutgoing"/>. Always used by one and the same thread.
/// </summary>
/// <remarks>
/// Give it only datagrams from addresses that ICE has validated: during a handshake nothing is authenticated yet. There are no cookies
/// for the same reason. OpenSSL reassembles a ClientHello that comes in pieces, in any order.
/// <code>
/// New --Start/first ClientHello--> Handshaking --fingerprint right, keys--> Connected --close_notify--> Closed
///                                       '--------------------------------> Failed
/// </code>
/// OpenSSL's objects live from the first datagram to the keys: in a rush of joins they are most of what a participant costs. What is kept
/// is our last flight, for a peer that lost it and repeats its own, and the goodbyes. Only DTLS 1.3, which wants each repetition answered
/// anew, keeps them until <see cref="LingerMs"/> after the peer proved that it has the keys.
/// </remarks>
internal sealed class DtlsAssociation : IDisposable
{
    /// <summary>How long a handshake may take.</summary>
    internal const int HandshakeLimitMs = 30_000;

    /// <summary>How long a peer that has the keys is still listened to by OpenSSL: what it repeated before it had them may be on its way.</summary>
    internal const int LingerMs = 500;

    /// <summary>How often the last flight is said again: more than any peer repeats itself in a handshake's time.</summary>
    internal const int MaximumRepeats = 20;

    [ThreadStatic] private static DtlsAssociation? _stepping; // whose SSL object OpenSSL's certificate callback speaks of

    private readonly DtlsContext _context;
    private readonly DtlsRole _role;
    private readonly IReadOnlyList<PeerFingerprint> _accepted;
    private SslObject? _ssl;
    private Farewell? _farewell;
    private byte[]? _next; // a datagram that was sealed beforehand and waits to be sent
    private byte[] _flight = []; // our last one of the handshake, for as many repetitions as are left
    private int _repeats = MaximumRepeats;
    private bool? _verdict; // on the peer's certificate
    private SrtpKeys? _keys;
    private long _deadlineMs;

    internal DtlsAssociation(DtlsContext context, DtlsRole role, IReadOnlyList<PeerFingerprint> accepted) =>
        (_context, _role, _accepted) = (context, role, accepted);

    internal DtlsState State { get; private set; }

    internal DtlsFailure Failure { get; private set; }

    /// <summary>OpenSSL's words about a failure, for the log.</summary>
    internal string FailureDetail { get; private set; } = "";

    /// <summary>When to call <see cref="Tick"/> next; null when nothing is waited for.</summary>
    internal long? NextTickMs { get; private set; }

    /// <summary>Keeps OpenSSL's objects for a while after the handshake, as DTLS 1.3 needs it.</summary>
    internal bool Lingers { get; init; }

    /// <summary>Whether OpenSSL's objects are still there.</summary>
    internal bool HoldsOpenSsl => _ssl is not null;

    /// <summary>As client: makes the ClientHello. As server: nothing, the peer begins.</summary>
    internal void Start(long nowMs)
    {
        if (State != DtlsState.New || _role != DtlsRole.Client)
            return;
        Begin(nowMs);
        Step(_ssl!, nowMs);
    }

    /// <summary>Takes one datagram, whatever it is. A last flight that the peer repeats is answered again after the handshake too.</summary>
    /// <returns>False: not DTLS, or not wanted now; nothing changed.</returns>
    internal bool Receive(ReadOnlySpan<byte> datagram, long nowMs)
    {
        if (!DtlsRecords.AreWhole(datagram))
            return false;
        if (State == DtlsState.New && _role == DtlsRole.Server && DtlsRecords.BeginsHandshake(datagram))
            Begin(nowMs);
        if (State is not (DtlsState.Handshaking or DtlsState.Connected))
            return false;
        for (int length; _ssl is not null && State is (DtlsState.Handshaking or DtlsState.Connected) && !datagram.IsEmpty; datagram = datagram[length..])
        {
            length = DtlsRecords.LengthOfFirst(datagram);
            _ssl.Feed(datagram[..length]);
            Step(_ssl, nowMs);
        }
        if (_ssl is null && State == DtlsState.Connected)
            ReceiveResting(datagram);
        return true;
    }

    /// <summary>The peer proved that it has the keys: a packet of its opened. From now on OpenSSL is only kept for a short while.</summary>
    internal void PeerHasKeys(long nowMs)
    {
        if (State != DtlsState.Connected || _ssl is null || NextTickMs is not null)
            return;
        _deadlineMs = nowMs + LingerMs;
        NextTickMs = _deadlineMs;
    }

    /// <summary>Sends the last flight again when its time has come, ends a handshake that takes too long, frees what is not needed any more.</summary>
    internal void Tick(long nowMs)
    {
        if (_ssl is null || NextTickMs is null)
            return;
        if (State == DtlsState.Handshaking)
            TickHandshake(_ssl, nowMs);
        else if (nowMs >= _deadlineMs && _ssl.OutgoingLength == 0)
            Rest(_ssl);
    }

    /// <summary>The next datagram to send, whole records of at most <see cref="DtlsContext.DatagramSize"/> bytes.</summary>
    /// <returns>Its length; 0 when there is none.</returns>
    internal int TakeOutgoing(Span<byte> into)
    {
        if (_ssl is not null)
            return _ssl.TakeOutgoing(into);
        if (_next is null || _next.Length > into.Length)
            return 0;
        int length = _next.Length;
        _next.CopyTo(into);
        _next = null;
        return length;
    }

    /// <summary>The agreed keys, once, when Connected; the caller disposes of them.</summary>
    internal SrtpKeys TakeKeys()
    {
        SrtpKeys keys = _keys ?? throw new InvalidOperationException("there are no keys, or they were taken");
        _keys = null;
        return keys;
    }

    /// <summary>Says close_notify if there is somebody to tell: take it with <see cref="TakeOutgoing"/> before disposing.</summary>
    internal void Close()
    {
        if (State == DtlsState.Connected)
        {
            _ssl?.SayGoodbye();
            _next = _farewell?.Ours;
        }
        if (State is not (DtlsState.Failed or DtlsState.Closed))
            End(DtlsState.Closed);
    }

    public void Dispose()
    {
        End(State is DtlsState.Failed ? DtlsState.Failed : DtlsState.Closed);
        _ssl?.Dispose();
        (_ssl, _next) = (null, null);
    }

    /// <summary>Called by OpenSSL inside a step: is this the certificate that the SDP announced?</summary>
    internal static bool AcceptsCertificate(nint certificate)
    {
        DtlsAssociation? association = _stepping;
        if (association is null || certificate == 0)
            return false;
        bool accepted = PeerFingerprint.AnyMatches(association._accepted, (bits, into) => OpenSslDigest.OfCertificate(certificate, bits, into));
        association._verdict = accepted;
        return accepted;
    }

    /// <summary>Only now OpenSSL's objects are made: a transport whose peer never comes costs nothing.</summary>
    private void Begin(long nowMs)
    {
        _ssl = new(_context, _role);
        _deadlineMs = nowMs + HandshakeLimitMs;
        State = DtlsState.Handshaking;
    }

    private void Step(SslObject ssl, long nowMs)
    {
        if (State == DtlsState.Handshaking)
            StepHandshake(ssl, nowMs);
        if (State != DtlsState.Connected || _ssl is null)
            return;
        ssl.Drain();
        if (ssl.PeerSaidGoodbye)
            Close();
    }

    private void StepHandshake(SslObject ssl, long nowMs)
    {
        _stepping = this;
        HandshakeStep step = ssl.Handshake();
        _stepping = null;
        if (step == HandshakeStep.Waiting)
            NextTickMs = Math.Min(_deadlineMs, nowMs + (ssl.TimeoutMs ?? HandshakeLimitMs));
        else if (step == HandshakeStep.Done)
            Finish(ssl, nowMs);
        else
            Fail(step == HandshakeStep.Refused ? DtlsFailure.RefusedByPeer
                : _verdict == false ? DtlsFailure.BadFingerprint : DtlsFailure.ProtocolError);
    }

    private void TickHandshake(SslObject ssl, long nowMs)
    {
        if (nowMs >= _deadlineMs || !ssl.SendAgainIfDue())
            Fail(DtlsFailure.TimedOut);
        else
            NextTickMs = Math.Min(_deadlineMs, nowMs + (ssl.TimeoutMs ?? HandshakeLimitMs));
    }

    private void Finish(SslObject ssl, long nowMs)
    {
        SrtpProfile? profile = ssl.AgreedProfile();
        if (_verdict != true)
            Fail(DtlsFailure.BadFingerprint);
        else if (profile is null)
            Fail(DtlsFailure.NoSrtpProfile);
        else if (!TryExportKeys(ssl, profile.Value))
            Fail(DtlsFailure.ProtocolError);
        else
            (State, NextTickMs) = (DtlsState.Connected, null);
        if (State == DtlsState.Failed)
            ssl.SayGoodbye();
        else if (ssl.IsDtls12 && !Lingers && TryTakeFlight(ssl))
            Rest(ssl);
        else if (_role == DtlsRole.Client && ssl.IsDtls12)
            PeerHasKeys(nowMs); // its Finished came last: it has nothing to ask for any more
    }

    private bool TryExportKeys(SslObject ssl, SrtpProfile profile)
    {
        Span<byte> material = stackalloc byte[profile.MaterialLength()];
        bool done = ssl.TryExportKeys(material);
        if (done)
            _keys = new(profile, material, _role == DtlsRole.Client);
        CryptographicOperations.ZeroMemory(material);
        return done;
    }

    /// <summary>What OpenSSL said last, to be sent now and whenever the peer asks for it: of a repeated message the peer takes the record that
    /// it has not seen (RFC 6347 section 4.2.4), so the same bytes do.</summary>
    /// <returns>False when it is more than a datagram.</returns>
    private bool TryTakeFlight(SslObject ssl)
    {
        if (ssl.OutgoingLength > DtlsContext.DatagramSize)
            return false;
        Span<byte> flight = stackalloc byte[DtlsContext.DatagramSize];
        int length = ssl.TakeOutgoing(flight);
        if (length > 0)
            _next = _flight = flight[..length].ToArray();
        return ssl.OutgoingLength == 0;
    }

    /// <summary>Without OpenSSL: a goodbye is believed when it opens. A repeated end of the handshake is not looked into, since all that it
    /// can bring about is our own last datagram again, a few times.</summary>
    private void ReceiveResting(ReadOnlySpan<byte> datagram)
    {
        if (_farewell!.IsPeersGoodbye(datagram))
            End(DtlsState.Closed);
        else if (_flight.Length > 0 && _repeats > 0 && DtlsRecords.EndsHandshake(datagram))
            (_next, _repeats) = (_flight, _repeats - 1);
    }

    /// <summary>Frees OpenSSL's objects; what is left answers to the two things that may still happen, an end from either side.</summary>
    private void Rest(SslObject ssl)
    {
        _farewell = Farewell.TakeOver(ssl, _role);
        ssl.Dispose();
        _ssl = null;
        NextTickMs = null;
    }

    private void Fail(DtlsFailure failure)
    {
        FailureDetail = OpenSslErrors.Take();
        Failure = failure;
        End(DtlsState.Failed);
    }

    private void End(DtlsState state)
    {
        State = state;
        NextTickMs = null;
        _keys?.Dispose();
        _farewell?.Dispose();
        (_keys, _farewell) = (null, null);
    }
}
