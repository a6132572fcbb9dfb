using System.Buffers.Binary;
using Guichet.Media.Dtls;
using Guichet.Media.Srtp;
using Guichet.Media.Transports;
using Guichet.Protocols.Rtp;
using Guichet.Protocols.Stun;
using Guichet.Testing.Network;

namespace Guichet.Testing.Peers;

/// <summary>
/// A browser's media side without the browser: it offers, checks as the controlling ICE agent, shakes hands, sends and opens SRTP.
/// It has no thread and no clock: the test moves it.
/// </summary>
public sealed class TestPeer : IDisposable
{
    private const long CheckIntervalMs = 50, ConsentIntervalMs = 2500;

    private static readonly Lazy<DtlsCertificate> _certificate = new(() => DtlsCertificate.Create(TimeProvider.System));

    private readonly PeerOptions _options;
    private readonly DtlsContext _context;
    private readonly byte[] _buffer = new byte[2048];
    private DtlsAssociation? _dtls;
    private SrtpSender? _sender;
    private SrtpReceiver? _receiver;
    private long _nextCheckMs;
    private int _offers;

    public TestPeer(PeerOptions? options = null)
    {
        _options = options ?? new PeerOptions();
        _context = new DtlsContext(_certificate.Value, _options.Profiles);
        Lines = MakeLines(_options);
    }

    public PeerIdentity Ice { get; private set; } = PeerIdentity.Create();

    public IReadOnlyList<PeerLine> Lines { get; private set; }

    public ServerAnswer? Answer { get; private set; }

    public ILink? Link { get; private set; }

    public List<ReceivedPacket> Rtp { get; } = [];

    /// <summary>Hears each RTP packet in place of <see cref="Rtp"/>: for loads.</summary>
    public PacketHearing? Hears { get; set; }

    /// <summary>Compounds, opened.</summary>
    public List<byte[]> Rtcp { get; } = [];

    /// <summary>Good answers to checks.</summary>
    public int ChecksAnswered { get; private set; }

    /// <summary>From which port of its own the server saw the last answered check come.</summary>
    public int MappedPort { get; private set; }

    public bool IsConnected => _sender is not null;

    /// <summary>The server said close_notify, or the handshake failed.</summary>
    public bool IsClosed => _dtls?.State is DtlsState.Closed or DtlsState.Failed;

    public PeerChecks Checks => new(Answer!.Ufrag, Answer.Password, Ice.Ufrag) { UseCandidate = _options.Nominates };

    public string Offer() => BrowserOffer.Write(Lines, Ice, _certificate.Value.Fingerprint, _options, ++_offers);

    /// <summary>New credentials for the next offer or fragment.</summary>
    public void RestartIce() => Ice = PeerIdentity.Create();

    public void Add(string kind, bool sends)
    {
        var line = MakeLine(Lines.Count, kind, sends, !sends, _options.Rtx);
        Lines = [.. Lines, line];
    }

    public void Accept(string answer)
    {
        Answer = ServerAnswer.Read(answer);
        var print = new PeerFingerprint(Answer.Fingerprint.Algorithm, Answer.Fingerprint.Value);
        _dtls ??= new DtlsAssociation(_context, Answer.IsActive ? DtlsRole.Server : DtlsRole.Client, [print]);
    }

    /// <summary>Takes a way to the server; a second one is a change of network.</summary>
    public void Use(ILink link)
    {
        Link = link;
        _nextCheckMs = 0;
    }

    /// <summary>Takes what has arrived, and does what the time asks for.</summary>
    public void Step(long nowMs)
    {
        if (Link is null || Answer is null) return;
        while (Link.TryReceive(_buffer, out var length)) Receive(_buffer.AsSpan(0, length), nowMs);
        if (nowMs >= _nextCheckMs)
        {
            Link.Send(Checks.Write());
            _nextCheckMs = nowMs + (IsConnected ? ConsentIntervalMs : CheckIntervalMs);
        }
        if (ChecksAnswered > 0 || _options.GreetsEarly) _dtls!.Start(nowMs);
        _dtls!.Tick(nowMs);
        SendHandshake();
    }

    /// <summary>Seals and sends one RTP packet of a line; the payload is the caller's.</summary>
    public void SendRtp(PeerLine line, ushort sequenceNumber, uint timestamp, ReadOnlySpan<byte> payload, bool marker = false)
    {
        Span<byte> header = stackalloc byte[64];
        var length = RtpHeaderWriter.Write(header, marker, line.PayloadType, sequenceNumber, timestamp, line.Ssrc);
        var extensions = new ExtensionWriter(header[length..], twoByte: false);
        extensions.Add(BrowserOffer.MidId, System.Text.Encoding.ASCII.GetBytes(line.Mid));
        length += extensions.Finish();
        RtpHeaderWriter.MarkExtension(header);
        Span<byte> packet = stackalloc byte[1500];
        Link!.Send(packet[.._sender!.SealRtp(header[..length], payload, packet)]);
    }

    /// <summary>Seals and sends any bytes that look like RTP, however wrong the rest of them is. False when they cannot be sealed.</summary>
    public bool SendAsRtp(ReadOnlySpan<byte> packet)
    {
        if (!RtpPacket.TryReadHeaderLength(packet, out var header)) return false;
        var sealedPacket = new byte[packet.Length + 32];
        var length = _sender!.SealRtp(packet[..header], packet[header..], sealedPacket);
        if (length > 0) Link!.Send(sealedPacket.AsSpan(0, length));
        return length > 0;
    }

    public void SendRtcp(ReadOnlySpan<byte> compound)
    {
        Span<byte> packet = stackalloc byte[1500];
        Link!.Send(packet[.._sender!.SealRtcp(compound, packet)]);
    }

    /// <summary>Says close_notify, as a closing RTCPeerConnection does.</summary>
    public void SayGoodbye()
    {
        _dtls?.Close();
        SendHandshake();
    }

    public void Dispose()
    {
        Link?.Dispose();
        _sender?.Dispose();
        _receiver?.Dispose();
        _dtls?.Dispose();
        _context.Dispose();
    }

    private void Receive(Span<byte> datagram, long nowMs)
    {
        var kind = PacketKinds.Of(datagram);
        if (kind == PacketKind.Stun) ReceiveStun(datagram);
        else if (kind == PacketKind.Dtls) ReceiveDtls(datagram, nowMs);
        else if (_receiver is null) return;
        else if (kind == PacketKind.Rtcp && _receiver.OpenRtcp(datagram, out var rtcp) == SrtpResult.Ok) Rtcp.Add(datagram[..rtcp].ToArray());
        else if (kind == PacketKind.Rtp && _receiver.OpenRtp(datagram, out var rtp) == SrtpResult.Ok && RtpPacket.TryRead(datagram[..rtp], out var packet))
            Hear(packet);
    }

    private void Hear(in RtpPacket packet)
    {
        if (Hears is { } hears) hears(packet);
        else Rtp.Add(new ReceivedPacket(packet.Ssrc, packet.PayloadType, packet.SequenceNumber, packet.Timestamp, packet.Marker, packet.Payload.ToArray()));
    }

    private void ReceiveStun(ReadOnlySpan<byte> datagram)
    {
        if (!StunMessage.TryRead(datagram, out var message) || message.Type != StunType.BindingSuccess) return;
        if (!message.CheckFingerprint() || !message.CheckIntegrity(System.Text.Encoding.UTF8.GetBytes(Answer!.Password))) return;
        ChecksAnswered++;
        // RFC 8489 section 14.2: the port with the upper half of the magic cookie.
        if (message.TryGet(StunAttributeType.XorMappedAddress, out var mapped)) MappedPort = BinaryPrimitives.ReadUInt16BigEndian(mapped[2..]) ^ 0x2112;
    }

    private void ReceiveDtls(ReadOnlySpan<byte> datagram, long nowMs)
    {
        _dtls!.Receive(datagram, nowMs);
        SendHandshake();
        if (_sender is not null || _dtls.State != DtlsState.Connected) return;
        using var keys = _dtls.TakeKeys();
        _sender = new SrtpSender(keys.Profile, keys.LocalKey, keys.LocalSalt);
        _receiver = new SrtpReceiver(keys.Profile, keys.RemoteKey, keys.RemoteSalt);
    }

    private void SendHandshake()
    {
        Span<byte> datagram = stackalloc byte[1500];
        while (_dtls is not null && Link is not null && _dtls.TakeOutgoing(datagram) is > 0 and var length) Link.Send(datagram[..length]);
    }

    private static List<PeerLine> MakeLines(PeerOptions options)
    {
        var lines = new List<PeerLine>();
        foreach (var kind in options.Sends) lines.Add(MakeLine(lines.Count, kind, true, options.SendLinesReceive, options.Rtx));
        for (var i = 0; i < options.ReceivesAudio; i++) lines.Add(MakeLine(lines.Count, "audio", false, true, false));
        for (var i = 0; i < options.ReceivesVideo; i++) lines.Add(MakeLine(lines.Count, "video", false, true, false));
        return lines;
    }

    private static PeerLine MakeLine(int index, string kind, bool sends, bool receives, bool rtx) => new(
        index.ToString(System.Globalization.CultureInfo.InvariantCulture), kind, sends, receives,
        sends ? RandomSsrc() : 0, sends && rtx && kind == "video" ? RandomSsrc() : 0);

    private static uint RandomSsrc() => (uint)System.Security.Cryptography.RandomNumberGenerator.GetInt32(1, int.MaxValue);
}

/// <param name="packet">Opened; good during the call only.</param>
public delegate void PacketHearing(in RtpPacket packet);
