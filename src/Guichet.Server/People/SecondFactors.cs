using System.Security.Cryptography;
using System.Text;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.People;

/// <summary>A code for whoever has lost the authenticator. Works once; only a keyed hash of it is kept.</summary>
internal sealed class RecoveryCode : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }

    public required byte[] Hash { get; init; }

    public Instant? UsedAt { get; set; }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.HasIndex(row => new { row.PersonId, row.Hash }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The second thing that somebody proves to be themselves with: a code of their authenticator, or one for emergencies.</summary>
internal sealed class SecondFactors(GuichetDb db, IDataProtectionProvider protection, ServerKey key, TimeProvider clock)
{
    private const int Codes = 10;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private readonly IDataProtector _protector = protection.CreateProtector("guichet.totp");
    private readonly byte[] _key = key.For("recovery codes");

    /// <summary>Inside a transaction: what was used is noted as used.</summary>
    public async Task<bool> Use(Person person, string code, CancellationToken ct)
    {
        var (now, typed) = (clock.Now(), Typed(code));
        if (person.TotpSecret is { } secret && Totp.Match(_protector.Unprotect(secret), typed, now, person.TotpStep) is { } step)
        {
            person.TotpStep = step;
            return true;
        }

        return await UseRecoveryCode(person, typed, ct);
    }

    /// <summary>Inside a transaction: it is noted as used.</summary>
    public async Task<bool> UseRecoveryCode(Person person, string code, CancellationToken ct)
    {
        var hash = HashOf(Typed(code));
        if (await db.Set<RecoveryCode>().SingleOrDefaultAsync(row => row.PersonId == person.Id && row.Hash == hash && row.UsedAt == null, ct) is not { } found)
        {
            return false;
        }

        found.UsedAt = clock.Now();
        db.Append(new RecoveryCodeUsed(person.Id));
        return true;
    }

    /// <summary>False when the code is not the secret's.</summary>
    public bool Set(Person person, byte[] secret, string code)
    {
        if (Totp.Match(secret, Typed(code), clock.Now(), null) is not { } step)
        {
            return false;
        }

        (person.TotpSecret, person.TotpStep) = (_protector.Protect(secret), step);
        db.Append(new SecondFactorSet(person.Id));
        return true;
    }

    public async Task Remove(Person person, CancellationToken ct)
    {
        (person.TotpSecret, person.TotpStep) = (null, null);
        db.Append(new SecondFactorRemoved(person.Id));
        if (person.PasswordHash is not null)
        {
            await db.Set<RecoveryCode>().Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(ct);
        }
    }

    /// <summary>Whatever there is of it is void, the codes too.</summary>
    public async Task Reset(Person person, CancellationToken ct)
    {
        if (person.TotpSecret is not null)
        {
            await Remove(person, ct);
        }

        await db.Set<RecoveryCode>().Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(ct);
    }

    /// <summary>Ten new ones; the old ones are void. Shown once.</summary>
    public async Task<IReadOnlyList<string>> MakeCodes(Person person, CancellationToken ct)
    {
        await db.Set<RecoveryCode>().Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(ct);
        string[] codes = [.. Enumerable.Range(0, Codes).Select(_ => $"{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}")];
        db.AddRange(codes.Select(code => new RecoveryCode
        {
            Id = clock.NewId(),
            OrganisationId = person.OrganisationId,
            PersonId = person.Id,
            Hash = HashOf(Typed(code)),
        }));
        db.Append(new RecoveryCodesMade(person.Id));
        return codes;
    }

    public Task<int> CodesLeft(Guid person, CancellationToken ct) =>
        db.Set<RecoveryCode>().CountAsync(row => row.PersonId == person && row.UsedAt == null, ct);

    // Apps show codes in groups; people type the spaces, and capitals.
    private static string Typed(string code) => new([.. code.Where(char.IsAsciiLetterOrDigit).Take(32).Select(char.ToLowerInvariant)]);

    private byte[] HashOf(string code) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(code));
}
