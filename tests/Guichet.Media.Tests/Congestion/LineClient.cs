using Guichet.Media.Negotiation;
using Guichet.Media.Routing;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Tests.Congestion;

/// <summary>A client behind a line of its own: what the server sends takes its time or is lost, and ten times a second it says what came,
/// as a browser does.</summary>
sealed class LineClient(FakeClient client) : IEgress
{
    const long FeedbackUs = 100_000;
    const int WireOverhead = 44;

    readonly Queue<(byte[] Packet, long SentUs, long ArrivesUs)> _onTheWay = new();
    readonly List<PacketArrival> _arrived = [];
    ushort _base = 1;
    byte _feedbacks;
    long _nextUs;

    public FakeClient Client { get; } = client;

    public SimulatedLine Line { get; } = new();

    public Peer Peer { get; set; } = null!;

    public bool IsConnected => true;

    public bool GivesFeedback { get; set; } = true;

    public long NowUs { get; private set; }

    /// <summary>What came through, and when.</summary>
    public List<(SentPacket Packet, long SentUs, long ArrivedUs)> Received { get; } = [];

    public List<SentPacket> Sent { get; } = [];

    /// <summary>The media of a client, with transport-wide numbers on its slots.</summary>
    public static NegotiatedMedia Numbered(NegotiatedMedia media) => new()
    {
        ReportSsrc = media.ReportSsrc,
        Cname = media.Cname,
        Extensions = media.Extensions,
        ReducedSize = media.ReducedSize,
        Sections = [.. media.Sections.Select(s => s with { Extensions = s.Extensions with { TransportSequence = media.Extensions.TransportSequence } })],
    };

    public void SendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        byte[] packet = [.. header, .. payload];
        Sent.Add(SentPacket.Read(packet));
        if (Line.Carry(packet.Length + WireOverhead, NowUs) is { } arrives) _onTheWay.Enqueue((packet, NowUs, arrives));
    }

    public void SendRtcp(ReadOnlySpan<byte> compound)
    {
    }

    /// <summary>What has arrived by now is taken, and reported when that is due.</summary>
    public void Step(long nowUs)
    {
        NowUs = nowUs;
        while (_onTheWay.TryPeek(out var first) && first.ArrivesUs <= nowUs) Take(_onTheWay.Dequeue());
        if (nowUs < _nextUs || !GivesFeedback) return;
        _nextUs = nowUs + FeedbackUs;
        Report(nowUs);
    }

    void Take((byte[] Packet, long SentUs, long ArrivesUs) one)
    {
        SentPacket packet = SentPacket.Read(one.Packet);
        Received.Add((packet, one.SentUs, one.ArrivesUs));
        if (packet.Extensions.TryGetValue(Client.Ids.TransportSequence, out byte[]? value) && TransportSequence.TryRead(value, out ushort number))
            _arrived.Add(new(number, 33_000_000 + one.ArrivesUs));
    }

    void Report(long nowUs)
    {
        byte[] buffer = new byte[1_200];
        for (ReadOnlySpan<PacketArrival> left = _arrived.ToArray(); left.Length > 0;)
        {
            int length = TransportFeedbackWriter.Write(buffer, 1, 2, _feedbacks, _base, left, out int taken);
            if (length == 0) break;
            _feedbacks = unchecked((byte)(_feedbacks + 1));
            _base = unchecked((ushort)(left[taken - 1].Sequence + 1));
            left = left[taken..];
            Peer.ReceiveRtcp(buffer.AsSpan(0, length), nowUs);
        }
        _arrived.Clear();
    }
}
