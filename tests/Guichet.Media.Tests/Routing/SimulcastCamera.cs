using System.Text;
using Guichet.Media.Negotiation;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Tests.Routing;

/// <summary>A camera that is sent in three layers, VP8 with three temporal layers, as Chromium does: SSRCs are told by mid and rid alone.</summary>
sealed class SimulcastCamera
{
    static readonly int[] Pattern = [0, 2, 1, 2];
    static readonly (int Width, int Height)[] Sizes = [(1280, 720), (640, 360), (320, 180)];

    readonly FakeClient _client;
    readonly Stream[] _streams;

    public SimulcastCamera(FakeClient client, int shift = 0)
    {
        _client = client;
        _streams = [.. Enumerable.Range(0, 3).Select(i => new Stream(i, shift))];
    }

    public static readonly string[] Rids = ["h", "m", "l"];

    public ExtensionIds Ids => _client.Ids with { Rid = 10, RepairedRid = 11 };

    public NegotiatedMedia Media()
    {
        NegotiatedMedia media = _client.Media(2);
        NegotiatedSection camera = media.Sections[1] with { Rids = Rids, Sources = [], Extensions = Ids };
        return new()
        {
            ReportSsrc = media.ReportSsrc,
            Cname = media.Cname,
            Extensions = Ids,
            ReducedSize = true,
            Sections = [media.Sections[0], camera, .. media.Sections.Skip(2)],
        };
    }

    public uint Ssrc(int layer) => _streams[layer].Ssrc;

    /// <summary>One frame of a layer in packets of its size; the first carries the picture's width and height if it is a key frame.</summary>
    public List<byte[]> Frame(int layer, long nowUs, bool key = false, int packets = 2)
    {
        Stream stream = _streams[layer];
        if (key) stream.Step = 0;
        int temporal = Pattern[stream.Step++ % Pattern.Length];
        if (temporal == 0) stream.Tl0 = unchecked((byte)(stream.Tl0 + 1));
        stream.Picture = (stream.Picture + 1) & 0x7FFF;
        // The first of the layer above the base after a base frame depends on that alone.
        bool sync = stream.Step % Pattern.Length is 2 or 3;
        uint timestamp = unchecked(stream.FirstTimestamp + (uint)(nowUs * 9 / 100));
        return [.. Enumerable.Range(0, packets).Select(i =>
            Packet(stream, timestamp, i == packets - 1, Payload(stream, layer, i == 0, key, temporal, sync && temporal > 0)))];
    }

    /// <summary>A packet of this layer, sent again on its repair stream.</summary>
    public byte[] Repair(int layer, byte[] packet)
    {
        Assert.True(RtpPacket.TryRead(packet, out RtpPacket rtp));
        byte[] payload = [(byte)(rtp.SequenceNumber >> 8), (byte)(rtp.SequenceNumber & 0xFF), .. rtp.Payload];
        Stream stream = _streams[layer];
        return Write(_client.Vp8.RtxPayloadType!.Value, stream.RtxSequence++, rtp.Timestamp, stream.Ssrc + 50, rtp.Marker, payload, Ids.RepairedRid, Rids[layer]);
    }

    byte[] Packet(Stream stream, uint timestamp, bool marker, byte[] payload)
    {
        ushort sequence = stream.Sequence;
        stream.Sequence = unchecked((ushort)(sequence + 1));
        return Write(_client.Vp8.PayloadType, sequence, timestamp, stream.Ssrc, marker, payload, Ids.Rid, Rids[stream.Layer]);
    }

    byte[] Write(byte payloadType, ushort sequence, uint timestamp, uint ssrc, bool marker, byte[] payload, byte ridId, string rid)
    {
        byte[] buffer = new byte[80];
        int length = RtpHeaderWriter.Write(buffer, marker, payloadType, sequence, timestamp, ssrc);
        ExtensionWriter extensions = new(buffer.AsSpan(length), twoByte: false);
        extensions.Add(Ids.Mid, "1"u8);
        extensions.Add(ridId, Encoding.UTF8.GetBytes(rid));
        length += extensions.Finish();
        RtpHeaderWriter.MarkExtension(buffer);
        return [.. buffer[..length], .. payload];
    }

    static byte[] Payload(Stream stream, int layer, bool first, bool key, int temporal, bool sync)
    {
        (int width, int height) = Sizes[layer];
        byte[] descriptor =
        [
            (byte)(first ? 0x90 : 0x80), 0xF0, (byte)(0x80 | stream.Picture >> 8), (byte)(stream.Picture & 0xFF), stream.Tl0,
            (byte)(temporal << 6 | (sync ? 0x20 : 0)),
        ];
        byte[] body = new byte[layer switch { 0 => 1_000, 1 => 400, _ => 150 }];
        body[0] = key && first ? (byte)0 : (byte)1;
        if (key && first)
        {
            byte[] start = [0x9D, 0x01, 0x2A, (byte)(width & 0xFF), (byte)(width >> 8), (byte)(height & 0xFF), (byte)(height >> 8)];
            start.CopyTo(body, 3);
        }
        body[^1] = (byte)layer;
        byte[] payload = [.. descriptor, .. body];
        Assert.Equal(key && first, KeyFrames.IsStart(VideoCodec.Vp8, payload));
        return payload;
    }

    sealed class Stream(int layer, int shift)
    {
        public int Layer => layer;
        public uint Ssrc { get; } = 7_000_000 + (uint)layer;
        public uint FirstTimestamp { get; } = unchecked((uint)(4_000_000_000L + layer * 400_000_000L));
        public ushort Sequence = unchecked((ushort)(65_500 + layer * 7_000 + shift));
        public ushort RtxSequence = 9;
        public int Picture = (32_750 + layer * 5_000 + shift) & 0x7FFF;
        public byte Tl0 = unchecked((byte)(250 + layer * 40 + shift));
        public int Step;
    }
}
