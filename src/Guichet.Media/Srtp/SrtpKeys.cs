using System.Security.Cryptography;

namespace Guichet.Media.Srtp;

/// <summary>What a DTLS handshake agreed on: the profile and both directions' master keys and salts (RFC 5764 section 4.2). Wiped on dispose.</summary>
internal sealed class SrtpKeys : IDisposable
{
    private readonly byte[] _material;
    private readonly int _key;
    private readonly int _salt;
    private readonly bool _localIsClient;

    /// <param name="material">As exported: client key, server key, client salt, server salt. Copied.</param>
    internal SrtpKeys(SrtpProfile profile, ReadOnlySpan<byte> material, bool localIsClient)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(material.Length, profile.MaterialLength());
        Profile = profile;
        _material = GC.AllocateUninitializedArray<byte>(material.Length, pinned: true);
        material.CopyTo(_material);
        (_key, _salt, _localIsClient) = (profile.KeyLength(), profile.SaltLength(), localIsClient);
    }

    internal SrtpProfile Profile { get; }

    internal ReadOnlySpan<byte> LocalKey => Key(_localIsClient);

    internal ReadOnlySpan<byte> LocalSalt => Salt(_localIsClient);

    internal ReadOnlySpan<byte> RemoteKey => Key(!_localIsClient);

    internal ReadOnlySpan<byte> RemoteSalt => Salt(!_localIsClient);

    public void Dispose() => CryptographicOperations.ZeroMemory(_material);

    private ReadOnlySpan<byte> Key(bool client) => _material.AsSpan(client ? 0 : _key, _key);

    private ReadOnlySpan<byte> Salt(bool client) => _material.AsSpan((2 * _key) + (client ? 0 : _salt), _salt);
}
