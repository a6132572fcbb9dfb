using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;
using Guichet.Testing.Peers;

namespace Guichet.Meeting;

/// <summary>A camera in three layers of VP8 (RFC 8853), as a page of ours sends it: 1280, 640 and 320 pixels wide, 30 pictures a second, 1.85 Mbit/s
/// together. A picture's packets go one each millisecond; a key frame when asked for.</summary>
internal sealed class Camera(TestPeer peer, PeerLine line, int startMs)
{
    public const int FrameMs = 33;

    private const int MarkAt = 24, MarkLength = 13, PerStep = 2, ReportMs = 1000, KeyFrameTimes = 4;
    private const uint Magic = 0x6D_65_65_74;

    public static readonly string[] Rids = ["h", "m", "l"];

    private readonly Layer[] _layers = [new(1280, 5, 1000), new(640, 2, 1040), new(320, 1, 625)];
    private readonly Queue<byte[]> _waiting = [];
    private long _nextFrameMs, _nextReportMs;
    private ushort _transportSequence;

    public long Sent { get; private set; }

    public void Step(long nowMs)
    {
        if (_nextFrameMs == 0) _nextFrameMs = nowMs + startMs;
        if (nowMs >= _nextReportMs) Report(nowMs);
        if (nowMs >= _nextFrameMs)
        {
            _nextFrameMs = Math.Max(_nextFrameMs + FrameMs, nowMs);
            for (var i = 0; i < _layers.Length; i++) Frame(i, nowMs);
        }
        for (var i = 0; i < PerStep && _waiting.TryDequeue(out var packet); i++) Send(packet);
    }

    /// <summary>Takes what the server says: requests for key frames.</summary>
    public void Read(byte[] compound)
    {
        var reader = new RtcpReader(compound);
        while (reader.TryNext(out var packet))
        {
            if (!PictureLossIndication.TryRead(packet, out var loss)) continue;
            foreach (var layer in _layers) layer.KeyFrameIsDue |= layer.Ssrc == loss.MediaSsrc;
        }
    }

    /// <summary>Each packet of a picture says of which layer it is and when it was sent.</summary>
    public static bool TryReadMark(ReadOnlySpan<byte> payload, out int layer, out long sentAt)
    {
        (layer, sentAt) = (0, 0);
        if (payload.Length < MarkAt + MarkLength || BinaryPrimitives.ReadUInt32BigEndian(payload[MarkAt..]) != Magic) return false;
        (layer, sentAt) = (payload[MarkAt + 4], BinaryPrimitives.ReadInt64BigEndian(payload[(MarkAt + 5)..]));
        return layer < Rids.Length;
    }

    private void Frame(int index, long nowMs)
    {
        var layer = _layers[index];
        layer.Picture = (layer.Picture + 1) & 0x7FFF;
        var packets = layer.KeyFrameIsDue ? layer.Packets * KeyFrameTimes : layer.Packets;
        for (var i = 0; i < packets; i++) _waiting.Enqueue(Packet(index, nowMs, isFirst: i == 0, isLast: i == packets - 1));
        layer.KeyFrameIsDue = false;
    }

    /// <summary>The header with its extensions as long as it needs, then VP8's descriptor with a picture's number (RFC 7741), its frame's header and filling.</summary>
    private byte[] Packet(int index, long nowMs, bool isFirst, bool isLast)
    {
        var layer = _layers[index];
        Span<byte> header = stackalloc byte[64];
        var length = RtpHeaderWriter.Write(header, isLast, line.PayloadType, layer.Sequence = unchecked((ushort)(layer.Sequence + 1)), unchecked((uint)(nowMs * 90)), layer.Ssrc);
        var extensions = new ExtensionWriter(header[length..], twoByte: false);
        extensions.Add(BrowserOffer.MidId, Encoding.ASCII.GetBytes(line.Mid));
        extensions.Add(BrowserOffer.RidId, Encoding.ASCII.GetBytes(Rids[index]));
        extensions.Add(BrowserOffer.TransportSequenceId, TransportSequence());
        length += extensions.Finish();
        RtpHeaderWriter.MarkExtension(header);
        var packet = new byte[length + layer.Bytes];
        header[..length].CopyTo(packet);
        Fill(packet.AsSpan(length), layer, index, isFirst);
        return packet;
    }

    private static void Fill(Span<byte> payload, Layer layer, int index, bool isFirst)
    {
        (payload[0], payload[1]) = ((byte)(isFirst ? 0x90 : 0x80), 0x80);
        BinaryPrimitives.WriteUInt16BigEndian(payload[2..], (ushort)(0x8000 | layer.Picture));
        if (isFirst)
        {
            payload[4] = (byte)(layer.KeyFrameIsDue ? 0 : 1);
            ((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]).CopyTo(payload[7..]);
            BinaryPrimitives.WriteUInt16LittleEndian(payload[10..], (ushort)layer.Width);
            BinaryPrimitives.WriteUInt16LittleEndian(payload[12..], (ushort)(layer.Width * 9 / 16));
        }
        BinaryPrimitives.WriteUInt32BigEndian(payload[MarkAt..], Magic);
        payload[MarkAt + 4] = (byte)index;
    }

    private byte[] TransportSequence()
    {
        var value = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(value, _transportSequence = unchecked((ushort)(_transportSequence + 1)));
        return value;
    }

    private void Send(byte[] packet)
    {
        RtpPacket.TryReadHeaderLength(packet, out var header);
        BinaryPrimitives.WriteInt64BigEndian(packet.AsSpan(header + MarkAt + 5), Stopwatch.GetTimestamp());
        peer.SendAsRtp(packet);
        Sent++;
    }

    private void Report(long nowMs)
    {
        _nextReportMs = nowMs + ReportMs;
        Span<byte> bytes = stackalloc byte[64];
        var ntp = ((ulong)nowMs << 32) / 1000;
        foreach (var layer in _layers)
            peer.SendRtcp(bytes[..RtcpWriter.SenderReport(bytes, new SenderReport(layer.Ssrc, ntp, unchecked((uint)(nowMs * 90)), layer.Sequence, 0), [])]);
    }

    private sealed class Layer(int width, int packets, int bytes)
    {
        public uint Ssrc { get; } = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);

        public int Width { get; } = width;

        public int Packets { get; } = packets;

        public int Bytes { get; } = bytes;

        public int Picture { get; set; }

        public ushort Sequence { get; set; }

        public bool KeyFrameIsDue { get; set; } = true;
    }
}
