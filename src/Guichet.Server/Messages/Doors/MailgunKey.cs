using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Guichet.Server.Messages.Doors;

/// <summary>The key with which Mailgun signs what its webhooks hand in ("HTTP webhook signing key"), sealed with the server's own keys: a copy of the
/// database alone signs nothing.</summary>
internal sealed class MailgunKey(IDataProtectionProvider protection)
{
    private const int Shortest = 16;
    private const int Longest = 128;
    private readonly IDataProtector _seal = protection.CreateProtector("mailgun-door");

    public static bool IsWhole(string key) => key.Length is >= Shortest and <= Longest && key.All(c => c is > ' ' and < '\x7f');

    /// <summary>Empty stays empty: no key.</summary>
    public string Seal(string key) => key.Length == 0 ? "" : _seal.Protect(key);

    /// <summary>Null when there is none, or the keys that sealed it are gone: then it has to be typed in again.</summary>
    public string? Open(string @sealed)
    {
        try
        {
            return @sealed.Length == 0 ? null : _seal.Unprotect(@sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The signature as Mailgun makes it: HMAC-SHA256 over both, one after the other, as lower-case hex. It says nothing of the mail.</summary>
    public static string Sign(string timestamp, string token, string key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(timestamp + token)));

    public static bool IsSigned(MailgunForm form, string key) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Sign(form.Timestamp, form.Token, key)), Encoding.UTF8.GetBytes(form.Signature.ToLowerInvariant()));
}
