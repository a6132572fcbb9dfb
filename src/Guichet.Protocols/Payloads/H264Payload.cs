using System.Buffers.Binary;

namespace Guichet.Protocols.Payloads;

/// <summary>H.264 payloads (RFC 6184 section 5.2): single units, STAP-A and FU-A, which is packetization-mode 1.</summary>
public static class H264Payload
{
    const int Idr = 5;
    const int SequenceParameters = 7;
    const int StapA = 24;
    const int FuA = 28;

    /// <summary>A packet with the start of an IDR slice or a sequence parameter set, also inside an aggregate.</summary>
    public static bool IsKeyFrame(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 2)
        {
            return false;
        }

        return (payload[0] & 0x1F) switch
        {
            StapA => AnyStarts(payload[1..]),
            FuA => (payload[1] & 0x80) != 0 && Starts(payload[1]),
            _ => Starts(payload[0]),
        };
    }

    static bool AnyStarts(ReadOnlySpan<byte> units)
    {
        while (units.Length > 2)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(units);
            if (length == 0 || length > units.Length - 2)
            {
                return false;
            }

            if (Starts(units[2]))
            {
                return true;
            }

            units = units[(2 + length)..];
        }

        return false;
    }

    static bool Starts(byte unit) => (unit & 0x1F) is Idr or SequenceParameters;
}
