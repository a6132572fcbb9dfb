using Guichet.Protocols.Framing;

namespace Guichet.Fuzz.Targets;

/// <summary>Frames of a TCP stream, and what the datagrams in them seem to be.</summary>
internal sealed class FrameTarget : Target
{
    public override string Name => "frames";

    public override IReadOnlyList<string> Folders => ["pion-stun"];

    public override IReadOnlyList<byte[]> Seeds { get; } = [[0, 3, 1, 2, 3, 0, 0, 0, 2, 0x80, 0xC8, 0, 9, 1]];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        ulong answer = 0;
        var left = input;
        while (StreamFrame.TryRead(left, out var datagram, out var consumed))
        {
            Promise(consumed == datagram.Length + StreamFrame.HeaderLength, "a frame is its header and its datagram");
            answer = unchecked((answer * 7) + (ulong)DatagramKinds.Of(datagram) + 1);
            left = left[consumed..];
        }

        return answer;
    }
}
