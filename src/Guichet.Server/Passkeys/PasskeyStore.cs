using Guichet.Server.Data;
using Guichet.Server.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Passkeys;

/// <summary>What Identity's passkey handler reads. It is a door: whoever comes with a passkey has proved no organisation yet. It writes nothing;
/// what a passkey changes is written with its facts by whoever asked.</summary>
internal sealed class PasskeyStore(GuichetDb db) : IUserPasskeyStore<Person>
{
    Task<string> IUserStore<Person>.GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("N"));

    async Task<Person?> IUserStore<Person>.FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await Find(id, cancellationToken) : null;

    async Task<IList<UserPasskeyInfo>> IUserPasskeyStore<Person>.GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await Of(user).AsNoTracking().ToListAsync(cancellationToken)).Select(Info)];

    async Task<Person?> IUserPasskeyStore<Person>.FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var person = await All.Where(row => row.CredentialId == credentialId).Select(row => (Guid?)row.PersonId).SingleOrDefaultAsync(cancellationToken);
        return person is { } id ? await Find(id, cancellationToken) : null;
    }

    async Task<UserPasskeyInfo?> IUserPasskeyStore<Person>.FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Of(user).AsNoTracking().SingleOrDefaultAsync(row => row.CredentialId == credentialId, cancellationToken) is { } row ? Info(row) : null;

    Task IUserPasskeyStore<Person>.AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Elsewhere();

    Task IUserPasskeyStore<Person>.RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw Elsewhere();

    Task<IdentityResult> IUserStore<Person>.CreateAsync(Person user, CancellationToken cancellationToken) => throw Elsewhere();

    Task<IdentityResult> IUserStore<Person>.UpdateAsync(Person user, CancellationToken cancellationToken) => throw Elsewhere();

    Task<IdentityResult> IUserStore<Person>.DeleteAsync(Person user, CancellationToken cancellationToken) => throw Elsewhere();

    Task<Person?> IUserStore<Person>.FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Elsewhere();

    Task<string?> IUserStore<Person>.GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    Task<string?> IUserStore<Person>.GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedEmail);

    Task IUserStore<Person>.SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw Elsewhere();

    Task IUserStore<Person>.SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw Elsewhere();

    void IDisposable.Dispose()
    {
    }

    private Task<Person?> Find(Guid id, CancellationToken ct) => db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
        .SingleOrDefaultAsync(row => row.Id == id && row.DeactivatedAt == null, ct);

    private IQueryable<Passkey> All => db.Set<Passkey>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]);

    private IQueryable<Passkey> Of(Person person) => All.Where(row => row.PersonId == person.Id);

    // The attestation is not kept: none is asked for, so that it says nothing about the device.
    private static UserPasskeyInfo Info(Passkey row) => new(
        row.CredentialId, row.PublicKey, row.CreatedAt.ToDateTimeOffset(), (uint)row.SignCount,
        row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true, row.BackupEligible, row.BackedUp, [], []);

    private static NotSupportedException Elsewhere() => new("Accounts are written with their facts, not by Identity.");
}
