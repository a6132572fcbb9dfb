using Guichet.Protocols.Rtp;

namespace Guichet.Fuzz.Targets;

/// <summary>RTP packets and their header extensions.</summary>
internal sealed class RtpTarget : Target
{
    public override string Name => "rtp";

    public override IReadOnlyList<string> Folders => ["janus-gateway/rtp_fuzzer"];

    public override IReadOnlyList<byte[]> Seeds { get; } = [Packet(twoByte: false), Packet(twoByte: true), Padded()];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        var header = RtpPacket.TryReadHeaderLength(input, out var headerLength);
        if (!RtpPacket.TryRead(input, out var packet))
        {
            return Tell(header ? 1 : 0);
        }

        Promise(header && headerLength == packet.HeaderLength, "both readers agree on the header");
        Promise(packet.HeaderLength + packet.Payload.Length + packet.PaddingLength == input.Length, "header, payload and padding are the packet");
        int extensions = 0, length = 0;
        foreach (var extension in packet.Extensions)
        {
            extensions++;
            length += extension.Value.Length;
            Promise(extension.Id != 0, "id 0 is padding");
            Promise(packet.TryGetExtension(extension.Id, out _), "what is enumerated is found");
            AudioLevel.TryRead(extension.Value, out _, out var level);
            Promise(level is >= 0 and <= 127, "an audio level has its range");
        }

        Promise(length + extensions <= packet.HeaderLength, "extensions lie in the header");
        RetransmissionPayload.TryRead(packet.Payload, out _, out _);
        return Tell(input[0], Math.Min(extensions, 15), Math.Min(length, 255), packet.Payload.IsEmpty ? 1 : 0);
    }

    public override void Mend(Span<byte> input)
    {
        if (input.Length >= 16)
        {
            input[0] = (byte)(0x90 | (input[0] & 0x23));
            input[14] = 0;
        }
    }

    private static byte[] Packet(bool twoByte)
    {
        var packet = new byte[128];
        RtpHeaderWriter.Write(packet, marker: true, 96, 4711, 90000, 0x01020304);
        var extensions = new ExtensionWriter(packet.AsSpan(12), twoByte);
        extensions.Add(3, "1"u8);
        extensions.Add(4, [0x12, 0x34]);
        extensions.Add(1, [0x85]);
        extensions.Add(2, [1, 2, 3]);
        extensions.Add(17, "twenty octets of more"u8);
        var length = 12 + extensions.Finish();
        RtpHeaderWriter.MarkExtension(packet);
        "payload"u8.CopyTo(packet.AsSpan(length));
        return packet[..(length + 7)];
    }

    private static byte[] Padded()
    {
        var packet = new byte[20];
        RtpHeaderWriter.Write(packet, marker: false, 97, 1, 2, 3);
        RtpHeaderWriter.MarkPadding(packet);
        packet[^1] = 8;
        return packet;
    }
}
