using System.Globalization;
using System.Security.Cryptography;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Guichet.Server.Account;

/// <summary>What an authenticator's secret travels in from its making to its first code, so that nothing is kept until then. Whoever finds an old one can
/// do nothing with it.</summary>
internal sealed class SetupTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Duration Life = Duration.FromMinutes(10);
    private readonly IDataProtector _protector = protection.CreateProtector("guichet.totp.ticket");

    public string Write(Guid person, byte[] secret)
    {
        var ends = (clock.Now() + Life).ToUnixTimeSeconds();
        return _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{person:N} {ends} {Convert.ToHexString(secret)}"));
    }

    /// <returns>Null for what is no ticket, or another person's; <c>IsOver</c> for one of theirs that is too old.</returns>
    public (byte[]? Secret, bool IsOver) Read(string ticket, Guid person)
    {
        try
        {
            var parts = _protector.Unprotect(ticket).Split(' ');
            return parts[0] != person.ToString("N") ? (null, false)
                : long.Parse(parts[1], CultureInfo.InvariantCulture) <= clock.Now().ToUnixTimeSeconds() ? (null, true)
                : (Convert.FromHexString(parts[2]), false);
        }
        catch (CryptographicException)
        {
            return (null, false);
        }
    }
}
