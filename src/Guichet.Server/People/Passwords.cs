using System.Security.Cryptography;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Identity;

namespace Guichet.Server.People;

/// <summary>Passwords by Identity's hasher (PBKDF2 with a salt each). Length is what counts; long ones may be sentences.</summary>
internal sealed class Passwords(IPasswordHasher<Person> hasher, SignInSettings settings)
{
    private const int Longest = 256;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private string? _nobodys;

    public Problem? Check(string password, string email) =>
        password.Length < settings.ShortestPassword || password.Length > Longest || password.Distinct().Count() < 4
            || email.Contains(password, StringComparison.OrdinalIgnoreCase)
            ? new Problem(
                ProblemCodes.PasswordWeak,
                $"A password has {settings.ShortestPassword} to {Longest} characters, is no part of the e-mail address and not few letters again and again.")
            : null;

    public void Set(Person person, string password)
    {
        person.PasswordHash = Hash(person, password);
        person.SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    }

    public string Hash(Person person, string password) => hasher.HashPassword(person, password);

    public bool Fits(Person person, string password) => Verify(person, password) is not PasswordVerificationResult.Failed;

    /// <summary>For nobody it takes as long as for somebody, so that the time does not tell who has an account.</summary>
    public PasswordVerificationResult Verify(Person? person, string password)
    {
        var somebody = person ?? new Person { OrganisationId = default, Name = "", Role = PersonRole.Specialist };
        _nobodys ??= Hash(somebody, Letters);
        var verdict = hasher.VerifyHashedPassword(somebody, person?.PasswordHash ?? _nobodys, password);
        return person?.PasswordHash is null ? PasswordVerificationResult.Failed : verdict;
    }

    /// <summary>Four groups of four letters that are not taken for one another: about 79 bits.</summary>
    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
