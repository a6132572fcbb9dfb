using Guichet.Media.Packets;
using Guichet.Protocols.Payloads;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Retransmission;

/// <summary>Finds in RED packets (RFC 2198) those of the packets before that were lost. A copy names its time and not its number: its
/// packet did not come when its time lies behind everything that came. Pure.
/// <code>
///   came      10 11  _  13, with a copy that is younger than 11
///   so that   the copy is 12; it goes out before 13
/// </code></summary>
struct LostSound
{
    int _run;
    long _highest;
    uint _timestamp;

    public void Came(in MediaPacket packet)
    {
        if (packet.Run == _run && packet.Sequence <= _highest) return;
        (_run, _highest, _timestamp) = (packet.Run, packet.Sequence, packet.Timestamp);
    }

    /// <param name="packet">Not yet come.</param>
    /// <param name="index">Of the copy; the oldest first.</param>
    public readonly bool TryRestore(in MediaPacket packet, in RedPayload red, int index, out MediaPacket lost)
    {
        RedCopy copy = red[index];
        long sequence = packet.Sequence - red.Copies + index;
        uint timestamp = unchecked(packet.Timestamp - (uint)copy.TimestampOffset);
        bool isLost = packet.Run == _run && copy.TimestampOffset > 0 && SequenceNumbers.IsNewer(timestamp, _timestamp);
        lost = packet.Red.Of(packet) with { Sequence = sequence, Timestamp = timestamp, Payload = copy.Data };
        lost = lost with { Marker = false, Extensions = PacketExtensions.Nothing };
        return isLost && !copy.Data.IsEmpty && copy.PayloadType == red.PrimaryType;
    }
}
