using Guichet.Media.Reports;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;
using Guichet.Testing.Peers;

namespace Guichet.Testing.Reports;

/// <summary>What a browser tells of the packets that come: transport-wide feedback ten times a second, a receiver report each second.
/// The test moves it.</summary>
public sealed class TestReports(TestPeer peer)
{
    private const int ReportMs = 1000, MaximumBlocks = 31;
    private const uint Ours = 1;

    private readonly ArrivalRecorder _arrivals = new();
    private readonly Dictionary<uint, uint> _highest = [];
    private readonly PacketArrival[] _scratch = new PacketArrival[512];
    private readonly byte[] _bytes = new byte[1200];
    private long _nextReportMs;

    public void Heard(in RtpPacket packet, long nowMs)
    {
        _highest[packet.Ssrc] = packet.SequenceNumber;
        if (packet.TryGetExtension(BrowserOffer.TransportSequenceId, out var value) && TransportSequence.TryRead(value, out var number))
            _arrivals.Received(number, nowMs * 1000);
    }

    public void Step(long nowMs)
    {
        if (_highest.Count == 0) return;
        while (_arrivals.IsDue(nowMs * 1000) && _arrivals.Write(_bytes, Ours, _highest.Keys.First(), _scratch, nowMs * 1000) is > 0 and var length)
            peer.SendRtcp(_bytes.AsSpan(0, length));
        if (nowMs < _nextReportMs) return;
        _nextReportMs = nowMs + ReportMs;
        ReportBlock[] blocks = [.. _highest.Take(MaximumBlocks).Select(h => new ReportBlock(h.Key, 0, 0, h.Value, 0, 0, 0))];
        peer.SendRtcp(_bytes.AsSpan(0, RtcpWriter.ReceiverReport(_bytes, Ours, blocks)));
    }
}
