using Guichet.Media.Dtls;
using Guichet.Media.Ice;
using Guichet.Media.Routing;
using Guichet.Media.Srtp;
using Guichet.Media.Transports.Sockets;
using Guichet.Protocols.Stun;

namespace Guichet.Media.Transports;

/// <summary>Whose transport it is.</summary>
internal sealed record TransportIdentity(TransportId Id, string Room, string Participant, TransportPurpose Purpose);

/// <summary>What a transport tells its worker.</summary>
internal interface ITransportOwner
{
    /// <summary>ICE and DTLS are done.</summary>
    void Connected(Transport transport);

    /// <summary>It cannot go on. The owner closes it, but not within this call.</summary>
    void Failed(Transport transport, TransportEnd reason);
}

/// <summary>One peer connection: ICE says where the peer is, DTLS who it is, SRTP opens and seals, routing does the rest. One thread.</summary>
internal sealed class Transport : IEgress
{
    /// <summary>From the first proved address to the end of the handshake.</summary>
    private const long HandshakeTimeoutUs = 30_000_000;

    /// <summary>After the handshake only the consent is watched.</summary>
    private const long SettledUs = 100_000;

    private readonly SecureChannel _security;
    private readonly ITransportOwner _owner;
    private readonly DropCounters _drops;
    private readonly long _consentUs, _createdUs;
    private long _nextTickUs;
    private long? _startedUs;
    private bool _consented, _connected, _ending;

    public Transport(TransportIdentity identity, SecureChannel security, IceTable table, ITransportOwner owner, DropCounters drops, TransportTiming timing)
    {
        (Identity, _security, _owner, _drops) = (identity, security, owner, drops);
        (_consentUs, _createdUs) = (timing.ConsentUs, timing.NowUs);
        Ice = new IceAgent(this, table, drops, _consentUs);
    }

    public TransportIdentity Identity { get; }

    public required Agreement Agreement { get; init; }

    public IceAgent Ice { get; }

    /// <summary>Its side in the router; set right after the making.</summary>
    public Peer? Peer { get; set; }

    public Bounds? Bounds { get; init; }

    public bool IsConnected => _consented && _security.IsOpen;

    long IEgress.LastProofUs => Ice.LastProofUs ?? 0;

    void IEgress.Forget(uint ssrc) => _security.Forget(ssrc);

    /// <returns>True when the address proved itself: it may be heard from now on.</returns>
    public bool ReceiveCheck(scoped in StunMessage check, ulong key, ReadOnlySpan<byte> remoteUfrag, Wire wire, in RemoteAddress from, long nowUs)
    {
        CandidatePair? before = Ice.Selected;
        if (!Ice.Receive(check, key, remoteUfrag, wire, from, nowUs)) return false;
        if (_connected && Ice.Selected != before) Peer!.Moved(nowUs);
        _consented = true;
        _startedUs ??= nowUs;
        _security.Start(nowUs);
        AdvanceHandshake(nowUs);
        return true;
    }

    /// <summary>Takes what came from an address that proved itself.</summary>
    public void Receive(PacketKind kind, Span<byte> datagram, long nowUs)
    {
        if (kind == PacketKind.Dtls) ReceiveDtls(datagram, nowUs);
        else if (!_security.IsOpen) _drops.Count(DropReason.MediaBeforeKeys);
        else if (Bounds is { } bounds && !bounds.Takes(datagram.Length, nowUs)) _drops.Count(DropReason.OverBounds);
        else if (!IsOk(_security.Open(kind, datagram, out var length))) return;
        else if (kind == PacketKind.Rtp) Peer!.ReceiveRtp(datagram[..length], nowUs);
        else if (kind == PacketKind.Rtcp) Peer!.ReceiveRtcp(datagram[..length], nowUs);
    }

    void IEgress.SendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        if (Way(out var pair)) Send(pair, _security.SealRtp(header, payload, pair.Wire.Rent()), Traffic.Media);
    }

    void IEgress.ResendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        if (Way(out var pair)) Send(pair, _security.SealRtp(header, payload, pair.Wire.Rent(), again: true), Traffic.Media);
    }

    public void SendRtcp(ReadOnlySpan<byte> compound)
    {
        if (Way(out var pair)) Send(pair, _security.SealRtcp(compound, pair.Wire.Rent()), Traffic.Control);
    }

    public void Tick(long nowUs)
    {
        if (nowUs < _nextTickUs) return;
        _consented = Ice.HasConsent(nowUs);
        _nextTickUs = _security.Tick(nowUs) || !_connected ? nowUs : nowUs + SettledUs;
        AdvanceHandshake(nowUs);
        var silentSince = Ice.LastProofUs ?? _createdUs;
        // Once proved, it stays a while without sending: a network that comes back finds its transport (RFC 7675 stops the sending only).
        var patience = Ice.LastProofUs is null ? _consentUs : 2 * _consentUs;
        if (nowUs - silentSince >= patience) Fail(TransportEnd.NoConsent);
        else if (Bounds?.IsOver(nowUs) == true) Fail(TransportEnd.TimeUp);
        else if (_startedUs is { } started && !_security.IsOpen && nowUs - started >= HandshakeTimeoutUs) Fail(TransportEnd.HandshakeFailed);
    }

    /// <summary>Says goodbye to the peer and forgets its addresses and keys.</summary>
    public void Close()
    {
        _ending = true;
        _security.Close();
        SendHandshake();
        Ice.Close();
        _security.Dispose();
    }

    private void ReceiveDtls(ReadOnlySpan<byte> datagram, long nowUs)
    {
        if (!_security.Receive(datagram, nowUs)) _drops.Count(DropReason.DtlsRefused);
        AdvanceHandshake(nowUs);
    }

    private bool Way(out CandidatePair pair)
    {
        pair = Ice.Selected!;
        if (IsConnected && pair is not null) return true;
        _drops.Count(DropReason.SendWithoutConsent);
        return false;
    }

    private void Send(CandidatePair pair, int length, Traffic traffic)
    {
        if (length > 0) pair.Wire.Send(length, pair.Remote, traffic);
        else _drops.Count(DropReason.SealFailed);
    }

    private void AdvanceHandshake(long nowUs)
    {
        SendHandshake();
        if (_security.IsOpen && !_connected)
        {
            _connected = true;
            Peer!.Connected(nowUs);
            _owner.Connected(this);
        }
        if (_security.State == DtlsState.Failed) Fail(TransportEnd.HandshakeFailed);
        else if (_security.State == DtlsState.Closed) Fail(TransportEnd.PeerClosed);
    }

    private void SendHandshake()
    {
        if (!_consented || Ice.Selected is not { } pair) return;
        while (_security.TakeOutgoing(pair.Wire.Rent()) is > 0 and var length) pair.Wire.Send(length, pair.Remote, Traffic.Control);
    }

    private void Fail(TransportEnd reason)
    {
        if (_ending) return;
        _ending = true;
        _owner.Failed(this, reason);
    }

    private bool IsOk(SrtpResult result)
    {
        if (result == SrtpResult.Ok) return true;
        _drops.Count(result switch
        {
            SrtpResult.BadTag => DropReason.SrtpBadTag,
            SrtpResult.Replayed => DropReason.SrtpReplayed,
            SrtpResult.TooManySsrcs => DropReason.SrtpTooManySources,
            _ => DropReason.SrtpMalformed,
        });
        return false;
    }
}

/// <param name="ConsentUs">How long a proof of the address is good (RFC 7675).</param>
internal readonly record struct TransportTiming(long ConsentUs, long NowUs);
