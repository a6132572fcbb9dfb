using System.Security.Cryptography;

namespace Guichet.Server.Platform;

/// <summary>The secret that signs links and resume keys. Made once, kept beside the data; whoever loses it makes every link void.</summary>
internal sealed class ServerKey
{
    private const string FileName = "server.key";
    private const int Length = 32;
    private readonly byte[] _key;

    private ServerKey(byte[] key) => _key = key;

    /// <summary>A key for one purpose, so that a signature made for one thing never fits another.</summary>
    public byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Length, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    public static ServerKey Open(KeptFiles data)
    {
        var path = data.At(FileName);
        if (!File.Exists(path))
        {
            data.WriteSecret(FileName, RandomNumberGenerator.GetBytes(Length));
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? new ServerKey(key)
            : throw new StartException($"{path} is damaged: it must hold {Length} bytes. Restore it from a backup; without it every link is void.");
    }
}
