using Guichet.Protocols.Stun;

namespace Guichet.Protocols.Tests.Stun;

/// <summary>Messages to start from.</summary>
internal static class StunMessages
{
    /// <summary>A check as Chromium sends it.</summary>
    public static byte[] Check(ReadOnlySpan<byte> key)
    {
        var into = new byte[256];
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        writer.Attribute(StunAttributeType.Username, "srv1:cli2"u8);
        writer.Attribute(StunAttributeType.GoogNetwork, [0, 1, 0, 10]);
        writer.Attribute(StunAttributeType.IceControlling, [1, 2, 3, 4, 5, 6, 7, 8]);
        writer.Attribute(StunAttributeType.UseCandidate, []);
        writer.Attribute(StunAttributeType.Priority, [0x6E, 0, 1, 0xFF]);
        writer.Integrity(key);
        writer.Fingerprint();
        return into[..writer.Length];
    }

    public static byte[] Of(params (StunAttributeType Type, byte[] Value)[] attributes)
    {
        var into = new byte[4096];
        var writer = new StunWriter(into, StunType.BindingRequest, "abcdefghijkl"u8);
        foreach (var (type, value) in attributes)
        {
            writer.Attribute(type, value);
        }

        return into[..writer.Length];
    }
}
