using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Guichet.Domain.Secrets;

/// <summary>An id that proves itself: base64url(16 bytes || first 16 bytes of HMAC-SHA256(key, those bytes)). What a link carries in its
/// fragment, and what brings a seat back. Nothing secret is stored, and what was cut or altered is refused without a look-up.</summary>
public static class SignedId
{
    public const int IdLength = 16;
    private const int SignatureLength = 16;
    private const int Length = 43;

    public static string Write(ReadOnlySpan<byte> id, ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SignatureLength];
        id.CopyTo(bytes);
        Sign(id, key, bytes[IdLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryRead(string? secret, ReadOnlySpan<byte> key, out byte[] id)
    {
        id = [];
        Span<byte> bytes = stackalloc byte[IdLength + SignatureLength];
        Span<byte> expected = stackalloc byte[SignatureLength];
        if (secret?.Length != Length
            || Base64Url.DecodeFromChars(secret, bytes, out _, out var written) is not OperationStatus.Done || written != bytes.Length
            || Base64Url.EncodeToString(bytes) != secret) // the last character's two spare bits
        {
            return false;
        }

        Sign(bytes[..IdLength], key, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[IdLength..]))
        {
            return false;
        }

        id = bytes[..IdLength].ToArray();
        return true;
    }

    private static void Sign(ReadOnlySpan<byte> id, ReadOnlySpan<byte> key, Span<byte> into)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, id, hash);
        hash[..SignatureLength].CopyTo(into);
    }
}
