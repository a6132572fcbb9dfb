using System.Buffers.Binary;
using System.Numerics;

namespace Guichet.Protocols.Rtcp;

/// <summary>Feedback message types (RFC 4585 section 6, RFC 5104, draft-holmer-rmcat-transport-wide-cc-extensions-01).</summary>
static class FeedbackFormat
{
    /// <summary>Sender SSRC and media SSRC.</summary>
    public const int CommonLength = 8;

    public const int Nack = 1;
    public const int PictureLoss = 1;
    public const int FullIntra = 4;
    public const int Application = 15;
    public const int TransportWide = 15;

    public static bool Is(in RtcpPacket packet, byte type, int format, int minimum) =>
        packet.Type == type && packet.Count == format && packet.Body.Length >= minimum;

    public static uint MediaSsrc(in RtcpPacket packet) => BinaryPrimitives.ReadUInt32BigEndian(packet.Body[4..]);
}

/// <summary>Picture loss indication (RFC 4585 section 6.3.1): please send a key frame.</summary>
public readonly record struct PictureLossIndication(uint SenderSsrc, uint MediaSsrc)
{
    public static bool TryRead(in RtcpPacket packet, out PictureLossIndication result)
    {
        result = default;
        if (!FeedbackFormat.Is(packet, RtcpType.PayloadFeedback, FeedbackFormat.PictureLoss, FeedbackFormat.CommonLength))
        {
            return false;
        }

        result = new PictureLossIndication(packet.SenderSsrc, FeedbackFormat.MediaSsrc(packet));
        return true;
    }
}

/// <summary>Generic NACK (RFC 4585 section 6.2.1). Enumerates the missing sequence numbers.</summary>
public ref struct Nack
{
    const int EntryLength = 4;

    ReadOnlySpan<byte> _left;
    uint _mask;
    ushort _first;

    Nack(in RtcpPacket packet)
    {
        SenderSsrc = packet.SenderSsrc;
        MediaSsrc = FeedbackFormat.MediaSsrc(packet);
        _left = packet.Body[FeedbackFormat.CommonLength..];
    }

    public uint SenderSsrc { get; }

    public uint MediaSsrc { get; }

    public ushort Current { get; private set; }

    public static bool TryRead(in RtcpPacket packet, out Nack result)
    {
        result = default;
        if (!FeedbackFormat.Is(packet, RtcpType.TransportFeedback, FeedbackFormat.Nack, FeedbackFormat.CommonLength + EntryLength))
        {
            return false;
        }

        result = new Nack(packet);
        return true;
    }

    public readonly Nack GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_mask == 0)
        {
            if (_left.Length < EntryLength)
            {
                return false;
            }

            // The packet named by PID is bit 0 here, the bits of BLP follow it.
            _first = BinaryPrimitives.ReadUInt16BigEndian(_left);
            _mask = 1u | ((uint)BinaryPrimitives.ReadUInt16BigEndian(_left[2..]) << 1);
            _left = _left[EntryLength..];
        }

        Current = unchecked((ushort)(_first + BitOperations.TrailingZeroCount(_mask)));
        _mask &= _mask - 1;
        return true;
    }
}

/// <summary>One entry of a full intra request (RFC 5104 section 4.3.1).</summary>
/// <param name="Ssrc">Who shall send a key frame.</param>
/// <param name="Sequence">A new number is a new command.</param>
public readonly record struct FullIntraEntry(uint Ssrc, byte Sequence);

/// <summary>Full intra request (RFC 5104 section 4.3.1). Enumerates its entries.</summary>
public ref struct FullIntraRequest
{
    const int EntryLength = 8;

    ReadOnlySpan<byte> _left;

    FullIntraRequest(in RtcpPacket packet)
    {
        SenderSsrc = packet.SenderSsrc;
        _left = packet.Body[FeedbackFormat.CommonLength..];
    }

    public uint SenderSsrc { get; }

    public FullIntraEntry Current { get; private set; }

    public static bool TryRead(in RtcpPacket packet, out FullIntraRequest result)
    {
        result = default;
        if (!FeedbackFormat.Is(packet, RtcpType.PayloadFeedback, FeedbackFormat.FullIntra, FeedbackFormat.CommonLength + EntryLength))
        {
            return false;
        }

        result = new FullIntraRequest(packet);
        return true;
    }

    public readonly FullIntraRequest GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left.Length < EntryLength)
        {
            return false;
        }

        Current = new FullIntraEntry(BinaryPrimitives.ReadUInt32BigEndian(_left), _left[4]);
        _left = _left[EntryLength..];
        return true;
    }
}
