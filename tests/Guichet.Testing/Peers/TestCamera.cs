using System.Buffers.Binary;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Testing.Peers;

/// <summary>A camera as a browser has it: frames of VP8 at an even pace, a key frame when asked for, and what is missed goes again by RTX.
/// Each packet names itself, see <see cref="TestViewer"/>. The test moves it.</summary>
public sealed class TestCamera(TestPeer peer, PeerLine line)
{
    public const int FrameMs = 33, PacketsPerFrame = 3, Mark = 20;

    private const int PayloadBytes = 900, ReportMs = 1000, KeptMs = 1000, RepairPayloadType = 97;

    private readonly Dictionary<ushort, (byte[] Payload, uint Timestamp, long SentMs, long? AgainMs)> _history = [];
    private int _read;
    private ushort _repair;
    private long _nextFrameMs, _nextReportMs;
    private bool _keyFrameIsDue = true;

    /// <summary>The first is 1.</summary>
    public int Packets { get; private set; }

    public int Repairs { get; private set; }

    /// <summary>How often the server asked for each packet.</summary>
    public Dictionary<ushort, int> Asked { get; } = [];

    /// <summary>When key frames were asked for.</summary>
    public List<long> KeyFramesAskedMs { get; } = [];

    /// <summary>A browser does not send a packet again within its round trip.</summary>
    public int RoundTripMs { get; init; } = 20;

    public void Step(long nowMs)
    {
        for (; _read < peer.Rtcp.Count; _read++) Read(peer.Rtcp[_read], nowMs);
        if (nowMs >= _nextReportMs) Report(nowMs);
        if (nowMs >= _nextFrameMs) SendFrame(nowMs);
    }

    private void SendFrame(long nowMs)
    {
        _nextFrameMs = nowMs + FrameMs;
        for (var i = 0; i < PacketsPerFrame; i++)
        {
            var payload = Payload(i == 0, nowMs);
            var number = unchecked((ushort)Packets);
            _history[number] = (payload, TimestampOf(nowMs), nowMs, null);
            peer.SendRtp(line, number, TimestampOf(nowMs), payload, marker: i == PacketsPerFrame - 1);
        }
        _keyFrameIsDue = false;
    }

    /// <summary>RFC 7741: a descriptor, and in a frame's first packet the frame's own header, whose lowest bit says that it is no key frame.</summary>
    private byte[] Payload(bool starts, long nowMs)
    {
        var payload = new byte[PayloadBytes];
        if (starts) (payload[0], payload[1]) = (0x10, (byte)(_keyFrameIsDue ? 0 : 1));
        BinaryPrimitives.WriteInt32BigEndian(payload.AsSpan(Mark), ++Packets);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(Mark + sizeof(int)), nowMs);
        return payload;
    }

    private void Report(long nowMs)
    {
        _nextReportMs = nowMs + ReportMs;
        var bytes = new byte[64];
        var ntp = ((ulong)nowMs << 32) / 1000;
        peer.SendRtcp(bytes.AsSpan(0, RtcpWriter.SenderReport(bytes, new SenderReport(line.Ssrc, ntp, TimestampOf(nowMs), (uint)Packets, 0), [])));
    }

    private void Read(byte[] compound, long nowMs)
    {
        var reader = new RtcpReader(compound);
        while (reader.TryNext(out var packet))
        {
            if (Nack.TryRead(packet, out var nack) && nack.MediaSsrc == line.Ssrc)
            {
                foreach (var number in nack) SendAgain(number, nowMs);
            }
            if (PictureLossIndication.TryRead(packet, out var loss) && loss.MediaSsrc == line.Ssrc)
            {
                KeyFramesAskedMs.Add(nowMs);
                _keyFrameIsDue = true;
            }
        }
    }

    private void SendAgain(ushort number, long nowMs)
    {
        Asked[number] = Asked.GetValueOrDefault(number) + 1;
        if (!_history.TryGetValue(number, out var kept) || nowMs - kept.SentMs > KeptMs || nowMs - kept.AgainMs < RoundTripMs) return;
        _history[number] = kept with { AgainMs = nowMs };
        Repairs++;
        var packet = new byte[12 + 2 + kept.Payload.Length];
        RtpHeaderWriter.Write(packet, false, RepairPayloadType, ++_repair, kept.Timestamp, line.RtxSsrc);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(12), number);
        kept.Payload.CopyTo(packet.AsSpan(14));
        peer.SendAsRtp(packet);
    }

    private static uint TimestampOf(long nowMs) => unchecked((uint)(nowMs * 90));
}
