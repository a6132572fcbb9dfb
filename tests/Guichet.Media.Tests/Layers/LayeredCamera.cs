using Guichet.Media.Negotiation;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtp;
using Guichet.Testing.Layers;

namespace Guichet.Media.Tests.Layers;

/// <summary>A camera in AV1 whose one stream carries three sizes in three rates each, as Chromium does with scalabilityMode L3T3 or
/// L3T3_KEY. A payload says which frame it is of: spatial layer, temporal layer, key picture, number.</summary>
sealed class LayeredCamera(FakeClient client, bool onlyKeys = false)
{
    public const byte Id = 12;
    public const byte Type = 45;
    const byte RepairType = 46;
    const int Sizes = 3;

    static readonly int[] Pattern = [0, 2, 1, 2];

    readonly LayeredShape _shape = LayeredShape.Of(Sizes, 3, onlyKeys);
    ushort _sequence = 65_520;
    ushort _number = 65_500;
    int _step;
    int _firstId;

    /// <summary>How many of the sizes are sent.</summary>
    public int Active { get; init; } = Sizes;

    /// <summary>A client that takes AV1 and its layers, publisher or subscriber.</summary>
    public static NegotiatedMedia Media(FakeClient client, bool takesLayers = true, bool repairs = true, bool takesLong = true)
    {
        NegotiatedCodec av1 = new(MediaCodec.Av1, Type, repairs ? RepairType : null, "", client.Vp8.Feedback);
        NegotiatedMedia media = client.Media(2);
        byte id = takesLayers ? Id : (byte)0;
        return new()
        {
            ReportSsrc = media.ReportSsrc,
            Cname = media.Cname,
            Extensions = media.Extensions with { Dependencies = id },
            ReducedSize = true,
            TakesLongExtensions = takesLong,
            Sections = [.. media.Sections.Select(s => s.Kind == MediaKind.Audio ? s
                : s with { Codecs = [av1], Extensions = s.Extensions with { Dependencies = id } })],
        };
    }

    /// <summary>One picture: a frame of each spatial layer, each in packets.</summary>
    public List<byte[]> Picture(long nowUs, bool key = false, int packets = 2, int size = 100)
    {
        if (key) (_step, _firstId) = (0, (_firstId + _shape.Kinds.Count) % 64);
        int temporal = Pattern[_step++ % Pattern.Length];
        List<byte[]> picture = [];
        for (int layer = 0; layer < Active; layer++)
        {
            for (int i = 0; i < packets; i++)
            {
                DescribedPacket described = new(i == 0, i == packets - 1, _shape.KindOf(layer, temporal, key), _number)
                {
                    WithStructure = key && layer == 0 && i == 0,
                    // The largest size has the first targets.
                    ActiveTargets = key && Active < Sizes ? 0x1FF << 3 * (Sizes - Active) & 0x1FF : null,
                };
                bool marker = layer == Active - 1 && i == packets - 1;
                byte head = key && layer == 0 && i == 0 ? (byte)0x08 : (byte)0x00;
                byte[] payload = [head, (byte)layer, (byte)temporal, key ? (byte)1 : (byte)0, (byte)(_number >> 8), (byte)(_number & 0xFF), .. new byte[size << layer]];
                picture.Add(Write(DescriptorWriter.Write(_shape, described, _firstId), unchecked((uint)(nowUs * 9 / 100)), marker, payload));
            }
            _number = unchecked((ushort)(_number + 1));
        }
        return picture;
    }

    byte[] Write(byte[] descriptor, uint timestamp, bool marker, byte[] payload)
    {
        byte[] buffer = new byte[300];
        int length = RtpHeaderWriter.Write(buffer, marker, Type, _sequence, timestamp, client.VideoSsrc);
        _sequence = unchecked((ushort)(_sequence + 1));
        ExtensionWriter extensions = new(buffer.AsSpan(length), twoByte: true);
        Assert.True(extensions.Add(Id, descriptor));
        length += extensions.Finish();
        RtpHeaderWriter.MarkExtension(buffer);
        return [.. buffer[..length], .. payload];
    }
}

/// <summary>What <see cref="LayeredCamera"/> put into a packet.</summary>
sealed record LayeredPacket(int Spatial, int Temporal, bool IsKey, ushort Number, SentPacket Packet)
{
    public static LayeredPacket[] Read(IEnumerable<SentPacket> packets) => [.. packets.Where(p => p.Payload.Length > 0).Select(p =>
        new LayeredPacket(p.Payload[1], p.Payload[2], p.Payload[3] == 1, (ushort)(p.Payload[4] << 8 | p.Payload[5]), p))];
}
