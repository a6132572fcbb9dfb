using Guichet.Domain.Calls;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Setup;

/// <summary>One more organisation, by whoever runs the server: its first owner is invited. Asked for again before anybody came, it makes another link.</summary>
internal sealed class AddOrganisation(GuichetDb db, CurrentOrganisation current, MakeAccounts accounts, JournalCommit journal, TimeProvider clock)
{
    private const int LongestEmail = 256;

    /// <param name="Country">ISO 3166-1, in capitals.</param>
    public sealed record Wish(string Name, string Country, string Email);

    /// <summary>The first owner's invitation: one account, seven days. It asks them for the age that the country's rule says.</summary>
    /// <exception cref="StartException">Something of the wish is not in order; nothing was made.</exception>
    public async Task<Invitation> Handle(Wish asked, CancellationToken ct)
    {
        var wish = Check(asked);
        if ((await FindByName(wish, ct))?.Id is { } there)
        {
            current.Set(there); // before the turn: it is this organisation's Journal that is written
        }

        Invitation? made = null;
        await journal.Commit(
            async () =>
            {
                await RefuseTaken(wish, ct);
                var organisation = await Vacant(wish, ct) ?? accounts.Found(wish.Name, wish.Country);
                (made, var fact) = new InvitationPlan(clock.NewId(), organisation.Id, wish.Email, PersonRole.Owner, null, InvitationLinks.NewId()).Make(clock.Now());
                db.Add(made);
                db.Append(fact);
                return true;
            },
            ct);
        return made!;
    }

    private static Wish Check(Wish wish)
    {
        var (name, email) = (OneLine.Clean(wish.Name) ?? "", wish.Email.Trim());
        return name.Length is 0 or > Organisation.LongestName ? throw new StartException($"The name of an organisation has 1 to {Organisation.LongestName} characters.")
            : email.Length > LongestEmail || !CallPlan.IsEmail(email) ? throw new StartException($"'{email}' is not an e-mail address.")
            : Country.Find(wish.Country) is null ? throw new StartException(
                $"The service is not offered in '{wish.Country}' (docs/countries.md). Countries are: {string.Join(", ", OfferedCountries.All.Keys.Order(StringComparer.Ordinal))}.")
            : wish with { Name = name, Email = email };
    }

    // Names tell organisations apart on the command line. There are few, and databases disagree about capitals.
    private async Task<Organisation?> FindByName(Wish wish, CancellationToken ct) =>
        (await db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().ToListAsync(ct))
            .FirstOrDefault(row => row.Name.Equals(wish.Name, StringComparison.OrdinalIgnoreCase));

    private async Task RefuseTaken(Wish wish, CancellationToken ct)
    {
        var account = SignIn.Normalise(wish.Email);
        var theirs = await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).Where(row => row.NormalizedEmail == account)
            .Join(db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]), row => row.OrganisationId, row => row.Id, (_, row) => row.Name)
            .FirstOrDefaultAsync(ct);
        if (theirs is not null)
        {
            throw new StartException($"{wish.Email} has an account in the organisation '{theirs}': an address belongs to one organisation. Give another one.");
        }
    }

    /// <summary>The organisation of this name to which nobody came yet, its links void; null where there is none of this name.</summary>
    private async Task<Organisation?> Vacant(Wish wish, CancellationToken ct)
    {
        if (await FindByName(wish, ct) is not { } organisation)
        {
            return null;
        }

        if (organisation.Id != current.Id || organisation.Country != wish.Country || await db.Set<Person>().AnyAsync(ct))
        {
            throw new StartException($"There is an organisation '{organisation.Name}' already.");
        }

        foreach (var earlier in await db.Set<Invitation>().ToListAsync(ct))
        {
            db.Append(earlier.Withdraw(null, clock.Now()));
        }

        return organisation;
    }
}
