using System.Security.Cryptography;
using Guichet.Media.Interop;

namespace Guichet.Media.Srtp;

/// <summary>Which session key (RFC 3711 section 4.3.2).</summary>
internal enum KeyLabel : byte { RtpEncryption, RtpAuthentication, RtpSalt, RtcpEncryption, RtcpAuthentication, RtcpSalt }

/// <summary>Where a transform gets its session keys: from <see cref="KeyDerivation"/>, or from a table of known answers.</summary>
internal delegate void SessionKeys(KeyLabel label, Span<byte> key);

/// <summary>The key derivation of RFC 3711 section 4.3: AES counter mode over (label, master salt); the derivation rate is 0, so it runs once.</summary>
internal sealed unsafe class KeyDerivation : IDisposable
{
    private readonly CipherContext _cipher;
    private readonly byte[] _salt = GC.AllocateArray<byte>(14, pinned: true);

    /// <param name="masterSalt">14 bytes, or 12 for the AEAD profiles: then zeros follow (RFC 7714 section 11).</param>
    internal KeyDerivation(ReadOnlySpan<byte> masterKey, ReadOnlySpan<byte> masterSalt)
    {
        masterSalt.CopyTo(_salt);
        _cipher = CipherContext.Counter(masterKey);
    }

    internal void Derive(KeyLabel label, Span<byte> key)
    {
        byte* counter = stackalloc byte[16];
        new Span<byte>(counter, 16).Clear();
        _salt.CopyTo(new Span<byte>(counter, 14));
        counter[7] ^= (byte)label; // the label stands left of a 48-bit index that is always 0
        key.Clear();
        fixed (byte* k = key)
        {
            if (!_cipher.Stream(counter, k, k, key.Length))
                throw new InvalidOperationException($"OpenSSL could not derive an SRTP key: {OpenSslErrors.Take()}");
        }
    }

    public void Dispose()
    {
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_salt);
    }
}
