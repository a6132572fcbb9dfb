using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Limits;
using Guichet.Server.Platform;

namespace Guichet.Server.People;

[SettingsSection("SignIn")]
internal sealed class SignInSettings
{
    [Range(3, 20), Description("Wrong passwords in a row that lock an account.")]
    public int AttemptsBeforeLock { get; init; } = 5;

    [Range(1, 1440), Description("Minutes for which it stays locked.")]
    public int LockMinutes { get; init; } = 15;

    [Range(1, 1000), Description("Tries a minute from one address for one account.")]
    public int AttemptsPerMinute { get; init; } = 10;

    [Range(1, 10_000), Description("Tries a minute from one address for all accounts.")]
    public int AttemptsPerMinuteAndAddress { get; init; } = 60;

    [Range(8, 128), Description("Shortest password.")]
    public int ShortestPassword { get; init; } = 10;

    [Range(10_000, 10_000_000), Description("Rounds of PBKDF2 with HMAC-SHA-512 for a password. One kept with fewer is hashed anew when its owner signs in.")]
    public int PasswordRounds { get; init; } = 210_000;

    [Range(1, 100), Description("Links an hour that go to one address whose owner forgot the password.")]
    public int ForgottenPerHour { get; init; } = 5;

    internal Rate AccountRate => new(AttemptsPerMinute, AttemptsPerMinute);

    internal Rate AddressRate => new(AttemptsPerMinuteAndAddress, AttemptsPerMinuteAndAddress);
}
