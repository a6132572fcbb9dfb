using System.Buffers.Binary;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Testing.Peers;

/// <summary>Who watches a <see cref="TestCamera"/>, as a browser does: it asks for what is missing, each round trip again, and reports.
/// The test moves it.</summary>
public sealed class TestViewer(TestPeer peer)
{
    private const byte MediaPayloadType = 96, RepairPayloadType = 97;
    private const int MaximumTries = 10, ReportMs = 1000;

    private readonly SortedDictionary<long, (long NextMs, int Tries)> _missing = [];
    private long _highest = -1;
    private uint _ssrc, _lastSenderReport;
    private long _senderReportMs, _nextReportMs;
    private int _read, _readRtcp;

    /// <summary>How long it waits before it asks for a packet again.</summary>
    public int RoundTripMs { get; init; } = 20;

    /// <summary>It asks for nothing: what the server does by itself shows.</summary>
    public bool IsPatient { get; set; }

    /// <summary>Of each packet of the camera that came, by its name, how many milliseconds after it was sent.</summary>
    public Dictionary<int, long> Arrived { get; } = [];

    /// <summary>Packets that came twice.</summary>
    public int Doubled { get; private set; }

    public List<long> KeyFramesMs { get; } = [];

    /// <summary>Names of their first packets.</summary>
    public List<int> KeyFrames { get; } = [];

    public void Step(long nowMs)
    {
        for (; _readRtcp < peer.Rtcp.Count; _readRtcp++) ReadReports(peer.Rtcp[_readRtcp], nowMs);
        for (; _read < peer.Rtp.Count; _read++) Read(peer.Rtp[_read], nowMs);
        if (!IsPatient) AskAgain(nowMs);
        if (nowMs >= _nextReportMs && _ssrc != 0) Report(nowMs);
    }

    /// <summary>Reports now: the server hears from this side.</summary>
    public void ReportNow(long nowMs) => Report(nowMs);

    /// <summary>Asks for a key frame.</summary>
    public void AskForKeyFrame() => Send(into => RtcpWriter.PictureLoss(into, 1, _ssrc));

    /// <summary>Asks for packets by the numbers that this side knows, counted back from the newest: 0 is that one.</summary>
    public void Ask(params int[] back) => AskFor([.. back.Select(b => unchecked((ushort)(_highest - b)))]);

    private void Read(ReceivedPacket packet, long nowMs)
    {
        if (packet.PayloadType == MediaPayloadType) Note(packet, nowMs);
        if (packet.PayloadType is not (MediaPayloadType or RepairPayloadType)) return;
        var payload = packet.PayloadType == RepairPayloadType ? packet.Payload.AsSpan(2) : packet.Payload;
        if (packet.PayloadType == RepairPayloadType) _missing.Remove(Extended(BinaryPrimitives.ReadUInt16BigEndian(packet.Payload)));
        if (payload.Length < TestCamera.Mark + 12) return;
        var sentMs = BinaryPrimitives.ReadInt64BigEndian(payload[(TestCamera.Mark + sizeof(int))..]);
        var name = BinaryPrimitives.ReadInt32BigEndian(payload[TestCamera.Mark..]);
        if (!Arrived.TryAdd(name, nowMs - sentMs)) Doubled++;
        else if (payload[0] == 0x10 && payload[1] == 0)
        {
            KeyFramesMs.Add(nowMs);
            KeyFrames.Add(name);
        }
    }

    private void Note(ReceivedPacket packet, long nowMs)
    {
        _ssrc = packet.Ssrc;
        var sequence = _highest < 0 ? packet.SequenceNumber : Extended(packet.SequenceNumber);
        _missing.Remove(sequence);
        for (var gap = _highest < 0 ? sequence : _highest + 1; gap < sequence; gap++) _missing[gap] = (nowMs, 0);
        _highest = Math.Max(_highest, sequence);
    }

    private long Extended(ushort number) => SequenceNumbers.Unwrap(number, _highest);

    private void AskAgain(long nowMs)
    {
        var due = _missing.Where(m => nowMs >= m.Value.NextMs).ToList();
        foreach (var (sequence, (_, tries)) in due)
        {
            if (tries == MaximumTries) _missing.Remove(sequence);
            else _missing[sequence] = (nowMs + RoundTripMs, tries + 1);
        }
        if (due.Count > 0) AskFor([.. due.Select(d => unchecked((ushort)d.Key))]);
    }

    private void AskFor(ushort[] numbers) => Send(into => RtcpWriter.Nack(into, 1, _ssrc, numbers));

    private void ReadReports(byte[] compound, long nowMs)
    {
        var reader = new RtcpReader(compound);
        while (reader.TryNext(out var packet))
        {
            if (SenderReport.TryRead(packet, out var report) && report.Ssrc == _ssrc) (_lastSenderReport, _senderReportMs) = (report.CompactNtp, nowMs);
        }
    }

    private void Report(long nowMs)
    {
        _nextReportMs = nowMs + ReportMs;
        var delay = _lastSenderReport == 0 ? 0 : (uint)((nowMs - _senderReportMs) * 65_536 / 1000);
        Send(into => RtcpWriter.ReceiverReport(into, 1, [new(_ssrc, 0, 0, (uint)_highest, 0, _lastSenderReport, delay)]));
    }

    private delegate int Writer(Span<byte> into);

    private void Send(Writer write)
    {
        var bytes = new byte[1200];
        peer.SendRtcp(bytes.AsSpan(0, write(bytes)));
    }
}
