using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Messages;
using Guichet.Server.Passkeys;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>What a re-entry is worth by now: between its making and its use, people change.</summary>
internal sealed class ReentryStanding(GuichetDb db, InvitationMail mail, TimeProvider clock)
{
    /// <summary>Whom it lets in. Null when it is over: used or late; its person was shut out or got another role, which its maker might not have opened;
    /// or its maker may not make it any more.</summary>
    public async Task<Person?> Account(Reentry reentry, CancellationToken ct)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(row => row.Id == reentry.AccountId, ct);
        await (person is null ? Task.CompletedTask : db.Entry(person).ReloadAsync(ct)); // read before the transaction, perhaps
        if (reentry.State(clock.Now()) is not InvitationState.Open || person is not { DeactivatedAt: null } || person.Role != reentry.Role)
        {
            return null;
        }

        var maker = reentry.By is { } by ? await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == by, ct) : null;
        return reentry.By is null || (maker is { DeactivatedAt: null } && Permissions.MayManage(maker.Role, person.Role)) ? person : null;
    }

    /// <summary>Whether its holder must show the second factor too. An account without a password has one, whatever it is.</summary>
    public async Task<bool> NeedsCode(Reentry reentry, Person person, CancellationToken ct) =>
        !reentry.ResetsSecondFactor
        && (person.TotpSecret is not null || person.PasswordHash is null
            || (await db.Set<Organisation>().AnyAsync(row => row.SecondFactorRequired, ct) && await db.Set<Passkey>().AnyAsync(row => row.PersonId == person.Id, ct)));

    /// <summary>One of them was used: no other opens this account any more. Inside the transaction of whoever calls it.</summary>
    public async Task WithdrawOthers(Reentry used, Person person, CancellationToken ct)
    {
        var now = clock.Now();
        var others = await db.Set<Reentry>().Where(row => row.AccountId == person.Id && row.PersonId == null && row.Id != used.Id).ToListAsync(ct);
        foreach (var other in others)
        {
            await mail.TakeBack(other, ct);
            db.Append(other.Withdraw(person.Id, now));
        }
    }
}
