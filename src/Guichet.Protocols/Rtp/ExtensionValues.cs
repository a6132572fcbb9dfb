using System.Buffers.Binary;

namespace Guichet.Protocols.Rtp;

/// <summary>The transport-wide sequence number (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 2): two octets.</summary>
public static class TransportSequence
{
    public const int Length = 2;

    /// <param name="extension">The element's value; version 2 of the extension has more octets, which are passed over.</param>
    public static bool TryRead(ReadOnlySpan<byte> extension, out ushort sequence)
    {
        var found = extension.Length >= Length;
        sequence = found ? BinaryPrimitives.ReadUInt16BigEndian(extension) : (ushort)0;
        return found;
    }

    public static void Write(Span<byte> into, ushort sequence) => BinaryPrimitives.WriteUInt16BigEndian(into, sequence);
}

/// <summary>abs-send-time: seconds in 6.18 fixed point, which wraps every 64 s.</summary>
public static class AbsoluteSendTime
{
    public const int Length = 3;
    const long TicksPerSecond = 1 << 18;
    const long MicrosecondsPerSecond = 1_000_000;

    public static bool TryRead(ReadOnlySpan<byte> extension, out int ticks)
    {
        var found = extension.Length == Length;
        ticks = found ? (extension[0] << 16) | (extension[1] << 8) | extension[2] : 0;
        return found;
    }

    /// <param name="microseconds">Of any steady clock, not negative.</param>
    public static void Write(Span<byte> into, long microseconds)
    {
        var wrapped = microseconds % (64 * MicrosecondsPerSecond);
        var ticks = (int)(wrapped * TicksPerSecond / MicrosecondsPerSecond);
        into[0] = (byte)(ticks >> 16);
        into[1] = (byte)((ticks >> 8) & 0xFF);
        into[2] = (byte)(ticks & 0xFF);
    }
}
