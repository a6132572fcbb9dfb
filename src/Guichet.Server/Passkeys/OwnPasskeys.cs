using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Account;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Passkeys;

/// <param name="BackedUp">Kept by the device's maker or a password keeper too: it outlives the device.</param>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset UsedAt, bool BackedUp);

public sealed record PasskeyList(IReadOnlyList<PasskeyView> Items);

/// <summary>Somebody's own passkeys: seen, added, named, taken away.</summary>
internal sealed class OwnPasskeys(GuichetDb db, JournalCommit journal, OwnAccount own, Ceremony ceremony, KeepDeskSessions sessions, TimeProvider clock)
{
    public sealed record AddRequest(string Name, string Ticket, System.Text.Json.JsonElement Credential);

    public sealed record NameRequest(string Name);

    public static async Task<IResult> List(OwnPasskeys passkeys, HttpContext http) =>
        TypedResults.Ok(new PasskeyList([.. (await passkeys.Of(http).AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(http.RequestAborted)).Select(View)]));

    /// <summary>Whoever may answer has proved here that the desk was not left open.</summary>
    public static async Task<IResult> Start(ProofRequest request, OwnPasskeys passkeys, HttpContext http)
    {
        var problem = await passkeys.Own.Change(http, request.Password, async _ =>
            await passkeys.Of(http).CountAsync(http.RequestAborted) >= Passkey.Most ? new Problem(ProblemCodes.PasskeyTooMany) : null);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var person = await passkeys.Own.Person(http);
        return TypedResults.Ok(await passkeys.Ceremony.AskToMake(ToAdd(person.Id), person.Id, person.Email ?? "", person.Name, http));
    }

    public static async Task<IResult> Add(AddRequest request, OwnPasskeys passkeys, HttpContext http)
    {
        if (Named(request.Name, out var name) is { } wrong)
        {
            return wrong.ToResult();
        }

        var caller = Caller.From(http.User)!;
        var (made, owner, problem) = await passkeys.Ceremony.Made(ToAdd(caller.Actor), new PasskeyAnswer(request.Ticket, request.Credential), http);
        if (made is null || owner != caller.Actor)
        {
            return (problem ?? new Problem(ProblemCodes.PasskeyFailed)).ToResult();
        }

        var row = NewPasskey.From(made, caller.OrganisationId, owner, passkeys.Clock.NewId(), name, passkeys.Clock.Now());
        return await passkeys.Keep(row, caller.Session!.Value, http.RequestAborted)
            ? TypedResults.Created($"/api/v1/account/passkeys/{row.Id:N}", View(row))
            : new Problem(ProblemCodes.PasskeyTooMany).ToResult();
    }

    public static async Task<IResult> Rename(string passkeyId, NameRequest request, OwnPasskeys passkeys, HttpContext http)
    {
        if (Named(request.Name, out var name) is { } wrong)
        {
            return wrong.ToResult();
        }

        if (await passkeys.Find(passkeyId, http) is not { } row)
        {
            return new Problem(ProblemCodes.PasskeyNotFound).ToResult();
        }

        row.Name = name;
        await passkeys.Journal.Commit(http.RequestAborted);
        return TypedResults.Ok(View(row));
    }

    public static async Task<IResult> Remove(string passkeyId, ProofRequest request, OwnPasskeys passkeys, HttpContext http)
    {
        if (await passkeys.Find(passkeyId, http) is not { } found)
        {
            return new Problem(ProblemCodes.PasskeyNotFound).ToResult();
        }

        var problem = await passkeys.Own.Change(http, request.Password, person => passkeys.Remove(found, person, http));
        return problem?.ToResult() ?? TypedResults.NoContent();
    }

    private OwnAccount Own => own;

    private Ceremony Ceremony => ceremony;

    private JournalCommit Journal => journal;

    private TimeProvider Clock => clock;

    private static string ToAdd(Guid person) => $"add {person:N}";

    private static PasskeyView View(Passkey row) =>
        new(row.Id.ToString("N"), row.Name, row.CreatedAt.ToDateTimeOffset(), row.UsedAt.ToDateTimeOffset(), row.BackedUp);

    public static Problem? Named(string given, out string name) =>
        (name = OneLine.Clean(given) ?? "").Length is > 0 and <= Passkey.LongestName ? null : Problem.Field("name", $"A name has 1 to {Passkey.LongestName} characters.");

    private IQueryable<Passkey> Of(HttpContext http)
    {
        var person = Caller.From(http.User)!.Actor;
        return db.Set<Passkey>().Where(row => row.PersonId == person);
    }

    private async Task<Passkey?> Find(string id, HttpContext http) =>
        Guid.TryParse(id, out var passkey) ? await Of(http).SingleOrDefaultAsync(row => row.Id == passkey, http.RequestAborted) : null;

    private Task<bool> Keep(Passkey row, Guid session, CancellationToken ct) => journal.Commit(
        async () =>
        {
            if (await db.Set<Passkey>().CountAsync(one => one.PersonId == row.PersonId, ct) >= Passkey.Most)
            {
                return false;
            }

            db.Add(row);
            db.Append(new PasskeyAdded(row.PersonId, row.Id));
            await sessions.Proved(session, ct);
            return true;
        },
        ct);

    // Nobody takes away their last way in, nor the second factor that the organisation asks for.
    private async Task<Problem?> Remove(Passkey row, Person person, HttpContext http)
    {
        var others = await Of(http).AnyAsync(one => one.Id != row.Id, http.RequestAborted);
        var required = (await own.Organisation(http.RequestAborted)).SecondFactorRequired;
        if (!others && person.PasswordHash is null && !await db.Set<Identity>().AnyAsync(row => row.PersonId == person.Id, http.RequestAborted))
        {
            return new Problem(ProblemCodes.PasskeyLast);
        }

        if (!others && required && person.TotpSecret is null)
        {
            return new Problem(ProblemCodes.SecondFactorNeeded);
        }

        db.Remove(row);
        db.Append(new PasskeyRemoved(person.Id, row.Id));
        return null;
    }
}
