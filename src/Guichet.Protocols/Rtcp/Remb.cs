using System.Buffers.Binary;
using System.Numerics;

namespace Guichet.Protocols.Rtcp;

/// <summary>Receiver estimated maximum bitrate (draft-alvestrand-rmcat-remb-03). Enumerates the SSRCs that it covers.</summary>
public ref struct Remb
{
    internal const int FixedLength = FeedbackFormat.CommonLength + 8;

    ReadOnlySpan<byte> _left;

    Remb(in RtcpPacket packet, int ssrcs)
    {
        var body = packet.Body;
        SenderSsrc = packet.SenderSsrc;
        var exponent = body[13] >> 2;
        var mantissa = ((body[13] & 0x03UL) << 16) | BinaryPrimitives.ReadUInt16BigEndian(body[14..]);
        BitsPerSecond = BitOperations.LeadingZeroCount(mantissa) >= exponent ? mantissa << exponent : ulong.MaxValue;
        _left = body.Slice(FixedLength, 4 * ssrcs);
    }

    public uint SenderSsrc { get; }

    /// <summary>Clamped to 2^64 - 1; the format reaches beyond.</summary>
    public ulong BitsPerSecond { get; }

    public uint Current { get; private set; }

    public static bool TryRead(in RtcpPacket packet, out Remb result)
    {
        result = default;
        if (!FeedbackFormat.Is(packet, RtcpType.PayloadFeedback, FeedbackFormat.Application, FixedLength)
            || !packet.Body.Slice(8, 4).SequenceEqual("REMB"u8)
            || FixedLength + (4 * packet.Body[12]) > packet.Body.Length)
        {
            return false;
        }

        result = new Remb(packet, packet.Body[12]);
        return true;
    }

    public readonly Remb GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        Current = BinaryPrimitives.ReadUInt32BigEndian(_left);
        _left = _left[4..];
        return true;
    }
}
