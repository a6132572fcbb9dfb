using System.Text;
using Guichet.Media.Negotiation;
using Guichet.Media.Routing;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Tests.Routing;

/// <summary>A client as its browser would be: payload types and extension ids of its own, one microphone, one camera, a pool of slots.
/// Nothing here knows the server's numbers.</summary>
sealed class FakeClient
{
    public static readonly ExtensionIds ChromiumIds = new(Mid: 4, TransportSequence: 3, AudioLevel: 1, Orientation: 13);
    public static readonly ExtensionIds FirefoxIds = new(Mid: 3, TransportSequence: 7, AudioLevel: 1, Orientation: 5);

    const CodecFeedback VideoFeedback = CodecFeedback.Nack | CodecFeedback.PictureLoss | CodecFeedback.FullIntra | CodecFeedback.TransportSequence;

    readonly uint _seed;
    ushort _transportSequence;

    public FakeClient(int seed, bool rtx = true, bool firefox = false)
    {
        _seed = (uint)seed;
        Ids = firefox ? FirefoxIds : ChromiumIds;
        Opus = new(MediaCodec.Opus, firefox ? (byte)109 : (byte)111, null, "", CodecFeedback.TransportSequence);
        byte vp8 = firefox ? (byte)120 : (byte)96;
        Vp8 = new(MediaCodec.Vp8, vp8, rtx ? (byte)(vp8 + 4) : null, "", VideoFeedback);
        AudioSsrc = _seed * 1000 + 1;
        VideoSsrc = _seed * 1000 + 2;
        RtxSsrc = _seed * 1000 + 3;
        AudioSequence = (ushort)(_seed * 100);
        VideoSequence = (ushort)(65_530 + _seed % 4);
    }

    public ExtensionIds Ids { get; }

    public NegotiatedCodec Opus { get; }

    public NegotiatedCodec Vp8 { get; }

    public uint AudioSsrc { get; set; }

    public uint VideoSsrc { get; set; }

    public uint RtxSsrc { get; }

    public ushort AudioSequence { get; set; }

    public ushort VideoSequence { get; set; }

    public ushort RtxSequence { get; set; } = 500;

    public bool Signals { get; init; } = true;

    public bool ReducedSize { get; init; } = true;

    /// <summary>mid 0 microphone, 1 camera, then pairs of slots.</summary>
    public NegotiatedMedia Media(int slots, bool microphone = true, bool camera = true) => new()
    {
        ReportSsrc = _seed * 1000 + 999,
        Cname = "server",
        Extensions = Ids,
        ReducedSize = ReducedSize,
        Sections =
        [
            Section("0", MediaKind.Audio, receives: microphone), Section("1", MediaKind.Video, receives: camera),
            .. Enumerable.Range(0, slots).SelectMany(i => new[]
            {
                Slot(FormattableString.Invariant($"{2 + 2 * i}"), MediaKind.Audio, i), Slot(FormattableString.Invariant($"{3 + 2 * i}"), MediaKind.Video, i),
            }),
        ],
    };

    public uint AudioSlot(int index) => _seed * 1000 + 100 + (uint)index;

    public uint VideoSlot(int index) => _seed * 1000 + 200 + (uint)index;

    public uint RtxSlot(int index) => _seed * 1000 + 300 + (uint)index;

    NegotiatedSection Section(string mid, MediaKind kind, bool receives) => new()
    {
        Mid = mid,
        Kind = kind,
        Receives = receives,
        Sends = false,
        Codecs = [kind == MediaKind.Audio ? Opus : Vp8],
        Extensions = Ids,
        Label = kind == MediaKind.Audio ? "microphone" : "camera",
        Stream = "home",
        Sources = !Signals ? [] : kind == MediaKind.Audio ? [new(AudioSsrc, 0)] : [new(VideoSsrc, RtxSsrc)],
    };

    NegotiatedSection Slot(string mid, MediaKind kind, int index) => new()
    {
        Mid = mid,
        Kind = kind,
        Receives = false,
        Sends = true,
        Codecs = [kind == MediaKind.Audio ? Opus : Vp8],
        Extensions = Ids with { TransportSequence = 0 },
        Slot = kind == MediaKind.Audio
            ? new(AudioSlot(index), 0, $"slot-{index}", "a") : new(VideoSlot(index), RtxSlot(index), $"slot-{index}", "v"),
    };

    public byte[] Audio(uint timestamp, int level = 30, string? mid = null, byte[]? payload = null)
    {
        payload ??= [1, 2, 3, (byte)(AudioSequence & 0xFF)];
        byte[] packet = Write(Opus.PayloadType, AudioSequence, timestamp, AudioSsrc, false, payload, level, mid);
        AudioSequence = unchecked((ushort)(AudioSequence + 1));
        return packet;
    }

    /// <summary>One VP8 frame in one packet.</summary>
    public byte[] Video(uint timestamp, bool key = false, int size = 100, string? mid = null)
    {
        byte[] packet = Write(Vp8.PayloadType, VideoSequence, timestamp, VideoSsrc, true, Frame(key, size), null, mid);
        VideoSequence = unchecked((ushort)(VideoSequence + 1));
        return packet;
    }

    /// <summary>The video packet of that number, as a repair.</summary>
    public byte[] Repair(ushort original, uint timestamp, bool key = false, int size = 100)
    {
        byte[] payload = [(byte)(original >> 8), (byte)(original & 0xFF), .. Frame(key, size)];
        byte[] packet = Write(Vp8.RtxPayloadType!.Value, RtxSequence, timestamp, RtxSsrc, true, payload, null, null);
        RtxSequence = unchecked((ushort)(RtxSequence + 1));
        return packet;
    }

    /// <summary>No payload, 200 octets of padding.</summary>
    public byte[] Padding(byte payloadType, uint ssrc, ushort sequence)
    {
        byte[] packet = [.. Write(payloadType, sequence, 0, ssrc, false, [], null, null), .. new byte[200]];
        packet[0] |= 0x20;
        packet[^1] = 200;
        return packet;
    }

    /// <summary>Leaves one video packet out.</summary>
    public ushort Lose()
    {
        ushort lost = VideoSequence;
        VideoSequence = unchecked((ushort)(VideoSequence + 1));
        return lost;
    }

    public static byte[] Frame(bool key, int size)
    {
        byte[] frame = new byte[size];
        (frame[0], frame[1]) = (0x10, key ? (byte)0 : (byte)1);
        Assert.Equal(key, KeyFrames.IsStart(VideoCodec.Vp8, frame));
        return frame;
    }

    byte[] Write(byte payloadType, ushort sequence, uint timestamp, uint ssrc, bool marker, byte[] payload, int? level, string? mid)
    {
        byte[] buffer = new byte[80];
        int length = RtpHeaderWriter.Write(buffer, marker, payloadType, sequence, timestamp, ssrc);
        ExtensionWriter extensions = new(buffer.AsSpan(length), twoByte: false);
        byte[] number = new byte[2];
        TransportSequence.Write(number, _transportSequence);
        _transportSequence = unchecked((ushort)(_transportSequence + 1));
        extensions.Add(Ids.TransportSequence, number);
        if (level is { } loud) extensions.Add(Ids.AudioLevel, [(byte)(0x80 | loud)]);
        if (mid is not null) extensions.Add(Ids.Mid, Encoding.UTF8.GetBytes(mid));
        length += extensions.Finish();
        RtpHeaderWriter.MarkExtension(buffer);
        return [.. buffer[..length], .. payload];
    }
}
