using System.Buffers.Binary;
using Guichet.Protocols.Stun;

namespace Guichet.Fuzz.Targets;

/// <summary>STUN messages; every accessor is called, checks included.</summary>
internal sealed class StunTarget : Target
{
    private static readonly byte[] Key = "VOkJxbRl1RmTxUk/WvJxBt"u8.ToArray();

    public override string Name => "stun";

    public override IReadOnlyList<string> Folders => ["pion-stun"];

    public override IReadOnlyList<byte[]> Seeds { get; } = [Check(), Answer()];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        if (!StunMessage.TryRead(input, out var message))
        {
            return 0;
        }

        Promise(input.Length <= StunMessage.MaximumLength && message.TransactionId.Length == 12, "a message has its header");
        Span<byte> address = stackalloc byte[16];
        var hasCode = message.TryGetErrorCode(out var code);
        Promise(!hasCode || code is >= 300 and <= 699, "an error code has its range");
        message.TryGetXorMappedAddress(address, out var length, out _);
        Promise(length is 0 or 4 or 16, "an address has its length");
        return Tell((int)message.Type, message.FirstUnknownRequired & 0xFF, length, Checks(message), Values(message));
    }

    public override void Mend(Span<byte> input)
    {
        if (input.Length >= 20)
        {
            input[0] &= 0x3F;
            BinaryPrimitives.WriteUInt16BigEndian(input[2..], (ushort)Math.Min(input.Length - 20, ushort.MaxValue));
            BinaryPrimitives.WriteUInt32BigEndian(input[4..], 0x2112A442);
        }
    }

    private static int Checks(in StunMessage message) =>
        Bit(message.HasIntegrity, 0) | Bit(message.HasFingerprint, 1) | Bit(message.CheckIntegrity(Key), 2) | Bit(message.CheckFingerprint(), 3);

    private static int Values(in StunMessage message) =>
        Bit(message.UseCandidate, 0) | Bit(message.TryGetUsername(out _, out _), 1) | Bit(message.TryGetPriority(out _), 2)
        | Bit(message.TryGetControlling(out _), 3) | Bit(message.TryGetControlled(out _), 4);

    private static int Bit(bool value, int place) => value ? 1 << place : 0;

    private static byte[] Check()
    {
        var into = new byte[256];
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        writer.Attribute(StunAttributeType.Username, "evtj:h6vY"u8);
        writer.Attribute(StunAttributeType.GoogNetwork, [0, 1, 0, 10]);
        writer.Attribute(StunAttributeType.IceControlling, [1, 2, 3, 4, 5, 6, 7, 8]);
        writer.Attribute(StunAttributeType.UseCandidate, []);
        writer.Attribute(StunAttributeType.Priority, [0x6E, 0, 1, 0xFF]);
        writer.Integrity(Key);
        writer.Fingerprint();
        return into[..writer.Length];
    }

    private static byte[] Answer()
    {
        var into = new byte[256];
        var writer = new StunWriter(into, StunType.BindingError, "abcdefghijkl"u8);
        writer.XorMappedAddress([192, 0, 2, 1], 32853);
        writer.ErrorCode(420, "Unknown Attribute");
        writer.UnknownAttributes(0x7777);
        writer.Integrity(Key);
        writer.Fingerprint();
        return into[..writer.Length];
    }
}
