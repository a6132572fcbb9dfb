using System.Security.Cryptography;

namespace Guichet.Testing.Peers;

/// <summary>A peer's ICE credentials as they stand in its offer.</summary>
public sealed record PeerIdentity(string Ufrag, string Password)
{
    public static PeerIdentity Create() => new(Text(4), Text(24));

    private static string Text(int length) => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length);
}
