using Guichet.Media.Dtls;
using Guichet.Media.Srtp;

namespace Guichet.Media.Transports;

/// <summary>DTLS and the SRTP keys that come of it (RFC 5764): closed until the handshake is done and the certificate is the one of the offer.</summary>
internal sealed class SecureChannel(DtlsAssociation dtls) : IDisposable
{
    private SrtpSender? _sender;
    private SrtpReceiver? _receiver;
    private bool _started;

    public DtlsState State => dtls.State;

    public bool IsOpen => _sender is not null;

    /// <summary>The peer's address is proved: a client says hello, a server waits for one.</summary>
    public void Start(long nowUs)
    {
        if (_started) return;
        _started = true;
        dtls.Start(nowUs / 1000);
    }

    /// <summary>Takes one DTLS datagram; false when it is not acceptable. With the last of the handshake the channel opens.</summary>
    public bool Receive(ReadOnlySpan<byte> datagram, long nowUs)
    {
        if (!dtls.Receive(datagram, nowUs / 1000)) return false;
        if (!IsOpen && dtls.State == DtlsState.Connected) Open();
        return true;
    }

    /// <returns>False when nothing is waited for any more: so it is for most of a call.</returns>
    public bool Tick(long nowUs)
    {
        if (!dtls.HoldsOpenSsl) return false;
        if (_receiver is { HasOpened: true }) dtls.PeerHasKeys(nowUs / 1000);
        dtls.Tick(nowUs / 1000);
        return true;
    }

    public int TakeOutgoing(Span<byte> into) => dtls.TakeOutgoing(into);

    /// <summary>Bytes written, 0 when it cannot be sealed: a sequence number is sealed twice only when the bytes are the same <paramref name="again"/>.</summary>
    public int SealRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, Span<byte> into, bool again = false) =>
        _sender?.SealRtp(header, payload, into, again) ?? 0;

    public int SealRtcp(ReadOnlySpan<byte> compound, Span<byte> into) => _sender?.SealRtcp(compound, into) ?? 0;

    /// <summary>Opens RTP or RTCP in place. Only when <see cref="IsOpen"/>.</summary>
    public SrtpResult Open(PacketKind kind, Span<byte> packet, out int length) =>
        kind == PacketKind.Rtp ? _receiver!.OpenRtp(packet, out length) : _receiver!.OpenRtcp(packet, out length);

    /// <summary>The peer sends on this SSRC no more.</summary>
    public void Forget(uint ssrc) => _receiver?.Forget(ssrc);

    /// <summary>Says goodbye; what is to be sent is in <see cref="TakeOutgoing"/>.</summary>
    public void Close() => dtls.Close();

    public void Dispose()
    {
        _sender?.Dispose();
        _receiver?.Dispose();
        dtls.Dispose();
    }

    private void Open()
    {
        using var keys = dtls.TakeKeys();
        _sender = new SrtpSender(keys.Profile, keys.LocalKey, keys.LocalSalt);
        _receiver = new SrtpReceiver(keys.Profile, keys.RemoteKey, keys.RemoteSalt);
    }
}
