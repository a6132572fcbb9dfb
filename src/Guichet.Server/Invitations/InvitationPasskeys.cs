using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Passkeys;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>Accounts by invitation with a passkey in place of a password.</summary>
internal sealed class InvitationPasskeys(GuichetDb db, FindInvitation find, Ceremony ceremony, SecondFactors factors, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the link's address.</param>
    /// <param name="Name">Of whoever makes the account, as the passkey shows it.</param>
    public sealed record Request(string Secret, string Name);

    /// <summary>The account's id is made here, because the passkey carries it; the account itself comes with the answer. A re-entry has both already.</summary>
    public static async Task<IResult> Start(Request request, InvitationPasskeys passkeys, HttpContext http)
    {
        var (invitation, problem) = await passkeys.Find.Any(request.Secret, http);
        return invitation is null ? problem!.ToResult()
            : !DisplayName.TryClean(request.Name, out var name) ? Problem.Field("name", "A name has 1 to 80 characters.").ToResult()
            : TypedResults.Ok(await passkeys.Ceremony.AskToMake(For(invitation), invitation is Reentry reentry ? reentry.AccountId : passkeys.Clock.NewId(), invitation.Email, name, http));
    }

    /// <summary>The passkey that was made for this invitation; it names the account to make.</summary>
    public async Task<(Passkey? Passkey, Problem? Problem)> Take(Invitation invitation, PasskeyAnswer answer, string named, HttpContext http)
    {
        if (OwnPasskeys.Named(named, out var name) is { } wrong)
        {
            return (null, wrong);
        }

        var (made, person, problem) = await ceremony.Made(For(invitation), answer, http);
        return made is null ? (null, problem) : (NewPasskey.From(made, invitation.OrganisationId, person, clock.NewId(), name, clock.Now()), null);
    }

    /// <summary>Inside the transaction of whoever calls it. Whoever has no password needs another way in for the day on which the device is
    /// lost: codes for emergencies.</summary>
    public Task<IReadOnlyList<string>> Add(Passkey passkey, Person person, CancellationToken ct)
    {
        db.Add(passkey);
        db.Append(new PasskeyAdded(person.Id, passkey.Id));
        return factors.MakeCodes(person, ct);
    }

    public Task<bool> AreMost(Person person, CancellationToken ct) => Of(person).Skip(Passkey.Most - 1).AnyAsync(ct);

    /// <summary>Inside the transaction of whoever calls it: those of now open nothing any more.</summary>
    public async Task RemoveAll(Person person, CancellationToken ct)
    {
        foreach (var passkey in await Of(person).ToListAsync(ct))
        {
            db.Remove(passkey);
            db.Append(new PasskeyRemoved(person.Id, passkey.Id));
        }
    }

    private IQueryable<Passkey> Of(Person person) => db.Set<Passkey>().Where(row => row.PersonId == person.Id);

    private FindInvitation Find => find;

    private Ceremony Ceremony => ceremony;

    private TimeProvider Clock => clock;

    private static string For(Invitation invitation) => $"invitation {invitation.Id:N}";
}
