namespace Guichet.Media.Interop;

/// <summary>One kept EVP cipher context: the key is set once, a packet changes only the nonce. After the constructor there are only statuses; once disposed everything is refused.</summary>
internal sealed unsafe class CipherContext : IDisposable
{
    internal const int SameDirection = -1;

    private static readonly Lazy<nint> _aesGcm = new(() => Fetch("AES-128-GCM\0"u8));
    private static readonly Lazy<nint> _aesCounter = new(() => Fetch("AES-128-CTR\0"u8));

    private nint _context;

    private CipherContext(nint cipher, ReadOnlySpan<byte> key, bool encrypt)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, 16);
        _context = LibCrypto.EVP_CIPHER_CTX_new();
        fixed (byte* k = key)
        {
            if (_context != 0 && LibCrypto.EVP_CipherInit_ex(_context, cipher, 0, k, null, encrypt ? 1 : 0) == 1)
                return;
        }
        Dispose();
        throw new InvalidOperationException($"OpenSSL refused an AES key: {OpenSslErrors.Take()}");
    }

    internal static CipherContext Gcm(ReadOnlySpan<byte> key, bool encrypt) => new(_aesGcm.Value, key, encrypt);

    internal static CipherContext Counter(ReadOnlySpan<byte> key) => new(_aesCounter.Value, key, encrypt: true);

    /// <summary>AEAD out of place: ciphertext of the same length as <paramref name="plain"/>, then 16 bytes of tag.</summary>
    internal bool Seal(byte* nonce12, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, byte* into, byte* tag16)
    {
        int written;
        fixed (byte* a = associated, p = plain)
        {
            return _context != 0 && LibCrypto.CipherNonce(_context, 0, 0, null, nonce12, SameDirection) == 1
                && (associated.IsEmpty || LibCrypto.EVP_CipherUpdate(_context, null, &written, a, associated.Length) == 1)
                && (plain.IsEmpty || LibCrypto.EVP_CipherUpdate(_context, into, &written, p, plain.Length) == 1)
                && LibCrypto.EVP_CipherFinal_ex(_context, tag16, &written) == 1
                && LibCrypto.EVP_CIPHER_CTX_ctrl(_context, LibCrypto.GcmTagGet, 16, tag16) == 1;
        }
    }

    /// <summary>AEAD in place.</summary>
    /// <returns>False when the tag is wrong; <paramref name="text"/> is then worthless.</returns>
    internal bool Open(byte* nonce12, ReadOnlySpan<byte> associated, byte* text, int length, byte* tag16)
    {
        int written;
        fixed (byte* a = associated)
        {
            return _context != 0 && LibCrypto.CipherNonce(_context, 0, 0, null, nonce12, SameDirection) == 1
                && LibCrypto.EVP_CIPHER_CTX_ctrl(_context, LibCrypto.GcmTagSet, 16, tag16) == 1
                && LibCrypto.EVP_CipherUpdate(_context, null, &written, a, associated.Length) == 1
                && (length == 0 || LibCrypto.EVP_CipherUpdate(_context, text, &written, text, length) == 1)
                && LibCrypto.EVP_CipherFinal_ex(_context, tag16, &written) == 1;
        }
    }

    /// <summary>Counter mode, encrypting and decrypting alike; in place when <paramref name="from"/> is <paramref name="into"/>.</summary>
    internal bool Stream(byte* counter16, byte* from, byte* into, int length)
    {
        int written;
        return _context != 0 && LibCrypto.CipherNonce(_context, 0, 0, null, counter16, SameDirection) == 1
            && (length == 0 || LibCrypto.EVP_CipherUpdate(_context, into, &written, from, length) == 1);
    }

    /// <summary>Frees the context; OpenSSL cleanses the key schedule.</summary>
    public void Dispose()
    {
        LibCrypto.EVP_CIPHER_CTX_free(_context);
        _context = 0;
    }

    private static nint Fetch(ReadOnlySpan<byte> name)
    {
        OpenSsl.Require();
        fixed (byte* n = name)
        {
            nint cipher = LibCrypto.EVP_CIPHER_fetch(0, n, 0);
            return cipher != 0 ? cipher : throw new InvalidOperationException($"OpenSSL has no AES-128: {OpenSslErrors.Take()}");
        }
    }
}
