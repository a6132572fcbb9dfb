using Guichet.Media.Negotiation;
using Guichet.Media.Tests.Routing;

namespace Guichet.Media.Tests.Retransmission;

/// <summary>A client whose sound may be RED (RFC 2198) with one copy, as Chromium's: type 63 of Opus 111.</summary>
static class RedClient
{
    public const byte Type = 63;
    public const uint Ticks = 960;

    /// <summary>The client's m-lines, all of its sound with RED in front of Opus.</summary>
    /// <param name="blocks">What it calls Opus within.</param>
    public static NegotiatedMedia Media(FakeClient client, string blocks = "111")
    {
        NegotiatedCodec red = new(MediaCodec.Red, Type, null, blocks, CodecFeedback.None);
        NegotiatedMedia media = client.Media(2);
        return new()
        {
            ReportSsrc = media.ReportSsrc,
            Cname = media.Cname,
            Extensions = media.Extensions,
            ReducedSize = true,
            Sections = [.. media.Sections.Select(s => s.Kind == MediaKind.Audio ? s with { Codecs = [red, .. s.Codecs] } : s)],
        };
    }

    /// <summary>The packet of that number since the start, with a copy of the one before.</summary>
    public static byte[] Packet(FakeClient client, int number, int copies = 1)
    {
        client.AudioSequence = (ushort)(100 + number);
        byte[] plain = client.Audio((uint)number * Ticks, payload: Sound(number, copies));
        plain[1] = Type;
        return plain;
    }

    public static byte[] Opus(int number) => [0x78, (byte)(number & 0xFF), .. Enumerable.Repeat((byte)7, Math.Abs(number % 5))];

    static byte[] Sound(int number, int copies)
    {
        List<byte> heads = [], copied = [];
        for (int age = copies; age > 0; age--)
        {
            byte[] old = Opus(number - age);
            int head = age * (int)Ticks << 10 | old.Length;
            heads.AddRange([0x80 | 111, (byte)(head >> 16), (byte)(head >> 8 & 0xFF), (byte)(head & 0xFF)]);
            copied.AddRange(old);
        }
        return [.. heads, 111, .. copied, .. Opus(number)];
    }
}
