using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn.Asking;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.SingleSignOn;

/// <summary>From whom a provider vouches for to a person of its organisation: known from before, known by a proved address, invited, or new.
/// Inside the transaction of whoever asks.</summary>
internal sealed class WhoComes(GuichetDb db, MakeAccounts accounts, ProviderBook book, TimeProvider clock)
{
    public async Task<(Person? Person, Problem? Problem)> Is(Vouched vouched, IdentityProvider provider, CancellationToken ct)
    {
        var known = await db.Set<Identity>().Where(row => row.Issuer == vouched.Issuer && row.Subject == vouched.Subject)
            .Join(db.Set<Person>(), row => row.PersonId, person => person.Id, (_, person) => person).SingleOrDefaultAsync(ct);
        if (known is not null)
        {
            return known.DeactivatedAt is null ? (known, null) : NotInvited;
        }

        return await IsProved(vouched, provider, ct) ? await ByAddress(vouched, provider, ct) : (null, new Problem(ProblemCodes.SingleSignOnAddress));
    }

    private static (Person?, Problem?) NotInvited => (null, new Problem(ProblemCodes.SingleSignOnNotInvited));

    private async Task<bool> IsProved(Vouched vouched, IdentityProvider provider, CancellationToken ct) =>
        CallPlan.IsEmail(vouched.Email) && (vouched.EmailVerified ?? provider.TrustsAddresses)
        && (await book.Domains(ct)).Contains(SignInDomain.Of(vouched.Email));

    private async Task<(Person?, Problem?)> ByAddress(Vouched vouched, IdentityProvider provider, CancellationToken ct)
    {
        var email = SignIn.Normalise(vouched.Email);
        var person = await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).SingleOrDefaultAsync(row => row.NormalizedEmail == email, ct);
        if (person is not null && (person.OrganisationId != provider.OrganisationId || person.DeactivatedAt is not null))
        {
            return NotInvited; // that there is such an account elsewhere is nobody's business here
        }

        if (person is not null && await db.Set<Identity>().AnyAsync(row => row.PersonId == person.Id && row.Issuer == vouched.Issuer, ct))
        {
            return (null, new Problem(ProblemCodes.SingleSignOnSomebodyElse)); // the address went to another at the provider
        }

        person ??= await Make(vouched, email, provider, ct);
        if (person is null)
        {
            return NotInvited;
        }

        db.Add(new Identity { OrganisationId = provider.OrganisationId, PersonId = person.Id, Issuer = vouched.Issuer, Subject = vouched.Subject });
        db.Append(new IdentityLinked(person.Id));
        return (person, null);
    }

    private async Task<Person?> Make(Vouched vouched, string email, IdentityProvider provider, CancellationToken ct)
    {
        var now = clock.Now();
        var invitation = (await db.Set<Invitation>().Where(row => row.PersonId == null && !(row is Reentry)).OrderByDescending(row => row.CreatedAt).ToListAsync(ct))
            .FirstOrDefault(row => row.State(now) is InvitationState.Open && SignIn.Normalise(row.Email) == email);
        if ((invitation?.Role ?? provider.RoleOfNew) is not { } role)
        {
            return null;
        }

        var name = DisplayName.TryClean(vouched.Name, out var clean) || DisplayName.TryClean(vouched.Email.Split('@')[0], out clean) ? clean : "?";
        var person = accounts.Make(provider.OrganisationId, new MakeAccounts.Account(name, vouched.Email, null, role));
        db.Append(invitation is null ? new PersonJoined(person.Id, role) : invitation.Accept(person.Id, now));
        return person;
    }
}
