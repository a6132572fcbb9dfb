using System.Security.Cryptography;
using System.Text;
using Guichet.Protocols.Stun;

namespace Guichet.Testing.Peers;

/// <summary>Writes connectivity checks: good ones, and any way of bad ones.</summary>
public sealed record PeerChecks(string ServerUfrag, string ServerPassword, string PeerUfrag)
{
    public bool UseCandidate { get; init; } = true;

    public bool Controlling { get; init; } = true;

    public bool Signed { get; init; } = true;

    public bool Fingerprinted { get; init; } = true;

    /// <summary>A comprehension-required attribute that nobody knows, 0 for none.</summary>
    public ushort Unknown { get; init; }

    /// <summary>12 bytes; null makes one.</summary>
    public byte[]? Transaction { get; init; }

    public byte[] Write()
    {
        var bytes = new byte[256];
        var writer = new StunWriter(bytes, StunType.BindingRequest, Transaction ?? RandomNumberGenerator.GetBytes(12));
        writer.Attribute(StunAttributeType.Username, Encoding.UTF8.GetBytes($"{ServerUfrag}:{PeerUfrag}"));
        writer.Attribute(StunAttributeType.GoogNetwork, [0, 1, 0, 10]);
        if (Unknown != 0) writer.Attribute((StunAttributeType)Unknown, [1, 2, 3, 4]);
        writer.Attribute(Controlling ? StunAttributeType.IceControlling : StunAttributeType.IceControlled, RandomNumberGenerator.GetBytes(8));
        if (UseCandidate) writer.Attribute(StunAttributeType.UseCandidate, []);
        writer.Attribute(StunAttributeType.Priority, [110, 127, 30, 255]);
        if (Signed) writer.Integrity(Encoding.UTF8.GetBytes(ServerPassword));
        if (Fingerprinted) writer.Fingerprint();
        return bytes[..writer.Length];
    }
}
