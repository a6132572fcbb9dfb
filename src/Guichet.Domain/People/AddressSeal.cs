using System.Security.Cryptography;
using System.Text;

namespace Guichet.Domain.People;

/// <summary>Stands in the Journal for an address that is kept beside it: HMAC-SHA-256 with a salt of its own. While salt and address are kept, it
/// proves that the address is the one that was written down; once they are erased, nobody can try addresses against it.</summary>
public static class AddressSeal
{
    public const int SaltOctets = 32;

    /// <summary>How long a seal is, in hexadecimal digits.</summary>
    public const int Length = 2 * HMACSHA256.HashSizeInBytes;

    public static string Of(ReadOnlySpan<byte> salt, string address) => Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(address)));
}
