using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;

namespace Guichet.Server.People;

/// <summary>Founds an organisation with its people; whoever calls it commits.</summary>
internal sealed class MakeAccounts(GuichetDb db, CurrentOrganisation current, Passwords passwords, TimeProvider clock)
{
    /// <param name="Password">Null for whoever comes by other ways alone.</param>
    public sealed record Account(string Name, string Email, string? Password, PersonRole Role);

    /// <summary>The first account is the owner of the fact that the organisation was made.</summary>
    public IReadOnlyList<Person> Found(string organisationName, string country, params IReadOnlyList<Account> accounts)
    {
        var organisation = Add(organisationName, country);
        List<Person> people = [.. accounts.Select(account => Make(organisation.Id, account))];
        db.Append(new OrganisationMade(organisation.Id, people[0].Id));
        return people;
    }

    /// <summary>One without anybody yet, whose first owner is invited.</summary>
    public Organisation Found(string organisationName, string country)
    {
        var organisation = Add(organisationName, country);
        db.Append(new OrganisationMade(organisation.Id, null));
        return organisation;
    }

    /// <summary>One more account; the e-mail address must be free.</summary>
    public Person Make(Guid organisation, Account account, Guid? id = null)
    {
        var person = new Person
        {
            Id = id ?? clock.NewId(),
            OrganisationId = organisation,
            Name = account.Name,
            Role = account.Role,
            Email = account.Email.Trim(),
            NormalizedEmail = SignIn.Normalise(account.Email),
        };
        if (account.Password is not null)
        {
            passwords.Set(person, account.Password);
        }

        db.Add(person);
        return person;
    }

    private Organisation Add(string name, string country)
    {
        var organisation = new Organisation(clock.NewId(), name, country, clock.Now());
        current.Set(organisation.Id);
        db.Add(organisation);
        return organisation;
    }
}
