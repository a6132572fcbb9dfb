using System.Security.Cryptography;
using Guichet.Media.Interop;
using Guichet.Media.Srtp.Gcm;

namespace Guichet.Media.Dtls;

/// <summary>
/// What stays of an association when OpenSSL's objects (42 kB, in a handshake 100) are freed: our close_notify, sealed beforehand, and the key that tells the
/// peer's from a forged one. DTLS 1.2 with AES-128-GCM only, which is what browsers agree to; otherwise ICE consent notices the end.
/// </summary>
internal sealed unsafe class Farewell : IDisposable
{
    internal const int KeyLength = 16, SaltLength = 4, NonceLength = 12, TagLength = 16, RandomLength = 32, MasterLength = 48;
    internal const byte Alert = 21;

    private readonly byte[] _secret = GC.AllocateArray<byte>(KeyLength + SaltLength, pinned: true); // the peer's write key and salt
    private readonly bool _canRead;

    private Farewell(byte[] ours, bool canRead) => (Ours, _canRead) = (ours, canRead);

    /// <summary>One datagram, to be sent once.</summary>
    internal byte[] Ours { get; }

    /// <summary>Takes over from <paramref name="ssl"/>, which can be disposed of afterwards. Its outgoing side must be empty.</summary>
    internal static Farewell TakeOver(SslObject ssl, DtlsRole role)
    {
        ssl.SayGoodbye();
        Span<byte> ours = stackalloc byte[DtlsContext.DatagramSize];
        int length = ssl.TakeOutgoing(ours);
        Farewell made = new(ours[..length].ToArray(), UsesAes128Gcm(ssl));
        if (made._canRead)
            made.DerivePeersKey(ssl.Pointer, role);
        return made;
    }

    /// <summary>True when the datagram holds the peer's own alert: close_notify, or a fatal one.</summary>
    internal bool IsPeersGoodbye(ReadOnlySpan<byte> datagram)
    {
        const int Sealed = DtlsRecords.HeaderLength + 8 + 2 + TagLength; // explicit nonce, level and description, tag
        if (!_canRead)
            return false;
        for (int length; (length = DtlsRecords.LengthOfFirst(datagram)) > 0; datagram = datagram[length..])
        {
            if (datagram[0] == Alert && length == Sealed && Opens(datagram[..length]))
                return true;
        }
        return false;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_secret);

    /// <summary>RFC 5288 section 3: nonce = salt, explicit part; associated data = epoch and sequence number, type, version, length of the text.</summary>
    private bool Opens(ReadOnlySpan<byte> record)
    {
        const int TextLength = 2;
        ReadOnlySpan<byte> explicitNonce = record.Slice(DtlsRecords.HeaderLength, 8), sealedText = record[(DtlsRecords.HeaderLength + 8)..];
        Span<byte> nonce = stackalloc byte[NonceLength], associated = stackalloc byte[DtlsRecords.HeaderLength], text = stackalloc byte[TextLength + TagLength];
        _secret.AsSpan(KeyLength).CopyTo(nonce);
        explicitNonce.CopyTo(nonce[SaltLength..]);
        record.Slice(3, 8).CopyTo(associated);
        record[..3].CopyTo(associated[8..]);
        (associated[11], associated[12]) = (0, TextLength);
        sealedText.CopyTo(text);
        using GcmCipher cipher = GcmCipher.Create(_secret.AsSpan(0, KeyLength), seals: false);
        bool ours;
        fixed (byte* n = nonce, t = text)
            ours = cipher.Open(n, associated, t, TextLength, t + TextLength);
        const byte Fatal = 2, CloseNotify = 0;
        return ours && (text[0] == Fatal || text[1] == CloseNotify);
    }

    /// <summary>RFC 5246 section 6.3: client key, server key, client salt, server salt out of PRF(master secret, "key expansion", randoms).</summary>
    private void DerivePeersKey(nint ssl, DtlsRole role)
    {
        Span<byte> master = stackalloc byte[MasterLength], block = stackalloc byte[2 * (KeyLength + SaltLength)];
        Span<byte> seed = stackalloc byte["key expansion"u8.Length + (2 * RandomLength)];
        Span<byte> randoms = seed["key expansion"u8.Length..];
        "key expansion"u8.CopyTo(seed);
        fixed (byte* m = master, r = randoms)
        {
            LibSsl.SSL_SESSION_get_master_key(LibSsl.SSL_get_session(ssl), m, MasterLength);
            LibSsl.SSL_get_server_random(ssl, r, RandomLength);
            LibSsl.SSL_get_client_random(ssl, r + RandomLength, RandomLength);
        }
        Expand(master, seed, block);
        bool peerIsClient = role == DtlsRole.Server;
        block.Slice(peerIsClient ? 0 : KeyLength, KeyLength).CopyTo(_secret);
        block.Slice((2 * KeyLength) + (peerIsClient ? 0 : SaltLength), SaltLength).CopyTo(_secret.AsSpan(KeyLength));
        CryptographicOperations.ZeroMemory(master);
        CryptographicOperations.ZeroMemory(block);
    }

    /// <summary>P_SHA256 of RFC 5246 section 5: A(i) = HMAC(A(i-1)), output HMAC(A(i) | seed).</summary>
    private static void Expand(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> seed, Span<byte> into)
    {
        Span<byte> chained = stackalloc byte[SHA256.HashSizeInBytes + seed.Length], output = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, seed, chained);
        seed.CopyTo(chained[SHA256.HashSizeInBytes..]);
        while (!into.IsEmpty)
        {
            HMACSHA256.HashData(secret, chained, output);
            int taken = Math.Min(into.Length, output.Length);
            output[..taken].CopyTo(into);
            into = into[taken..];
            HMACSHA256.HashData(secret, chained[..SHA256.HashSizeInBytes], output);
            output.CopyTo(chained);
        }
        CryptographicOperations.ZeroMemory(output);
    }

    private static bool UsesAes128Gcm(SslObject ssl)
    {
        const ushort EcdheEcdsa = 0xC02B, EcdheRsa = 0xC02F; // ..._WITH_AES_128_GCM_SHA256
        return ssl.IsDtls12
            && LibSsl.SSL_CIPHER_get_protocol_id(LibSsl.SSL_get_current_cipher(ssl.Pointer)) is EcdheEcdsa or EcdheRsa;
    }
}
