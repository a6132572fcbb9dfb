using System.Security.Cryptography;

namespace Guichet.Media.Interop;

/// <summary>HMAC-SHA1 with a kept EVP context and a 20-byte key.</summary>
internal sealed unsafe class Sha1Mac : IDisposable
{
    internal const int Length = 20;

    private static readonly Lazy<nint> _hmac = new(Fetch);

    /// <summary>OpenSSL before 3.0.3 does not start again with the key it has; then each packet sets it anew.</summary>
    private static readonly Lazy<bool> _keepsKey = new(Probe);

    private readonly byte[] _key;
    private readonly bool _rekey;
    private nint _context;

    internal Sha1Mac(ReadOnlySpan<byte> key) : this(key, rekey: !_keepsKey.Value) { }

    internal Sha1Mac(ReadOnlySpan<byte> key, bool rekey)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Length);
        _rekey = rekey;
        _key = GC.AllocateUninitializedArray<byte>(Length, pinned: true); // pinned: the collector leaves no copies of it behind
        key.CopyTo(_key);
        _context = LibCrypto.EVP_MAC_CTX_new(_hmac.Value);
        if (_context != 0 && SetKeyAndDigest())
            return;
        Dispose();
        throw new InvalidOperationException($"OpenSSL refused an HMAC key: {OpenSslErrors.Take()}");
    }

    /// <summary>MAC of the two parts one after the other; <paramref name="into"/> gets 20 bytes.</summary>
    internal bool Compute(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, byte* into)
    {
        nuint written;
        fixed (byte* k = _key, a = first, b = second)
        {
            return _context != 0
                && (_rekey ? LibCrypto.EVP_MAC_init(_context, k, Length, null) : LibCrypto.EVP_MAC_init(_context, null, 0, null)) == 1
                && LibCrypto.EVP_MAC_update(_context, a, (nuint)first.Length) == 1
                && LibCrypto.EVP_MAC_update(_context, b, (nuint)second.Length) == 1
                && LibCrypto.EVP_MAC_final(_context, into, &written, Length) == 1;
        }
    }

    public void Dispose()
    {
        LibCrypto.EVP_MAC_CTX_free(_context);
        _context = 0;
        CryptographicOperations.ZeroMemory(_key);
    }

    private bool SetKeyAndDigest()
    {
        const uint Utf8Text = 4; // OSSL_PARAM_UTF8_STRING
        fixed (byte* name = "digest\0"u8, value = "SHA1\0"u8, key = _key)
        {
            var parameters = stackalloc LibCrypto.Parameter[2];
            parameters[0] = new() { Key = name, Type = Utf8Text, Value = value, Size = 4 };
            parameters[1] = default;
            return LibCrypto.EVP_MAC_init(_context, key, Length, parameters) == 1;
        }
    }

    private static nint Fetch()
    {
        OpenSsl.Require();
        fixed (byte* name = "HMAC\0"u8)
        {
            nint mac = LibCrypto.EVP_MAC_fetch(0, name, 0);
            return mac != 0 ? mac : throw new InvalidOperationException($"OpenSSL has no HMAC: {OpenSslErrors.Take()}");
        }
    }

    private static bool Probe()
    {
        byte* first = stackalloc byte[Length];
        byte* second = stackalloc byte[Length];
        using Sha1Mac mac = new(new byte[Length], rekey: false);
        return mac.Compute("a"u8, "b"u8, first) && mac.Compute("a"u8, "b"u8, second)
            && new ReadOnlySpan<byte>(first, Length).SequenceEqual(new(second, Length));
    }
}
