using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Server.ApiKeys;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Record;

/// <param name="Name">As it is now; null where it is known no more.</param>
/// <param name="Program">A key of a program, no person.</param>
public sealed record RecordActor(string Id, string? Name, bool Program);

/// <param name="Address">The IP address; null where it was erased, empty or null where it never was known.</param>
/// <param name="AddressErased">It was known, and its time is over.</param>
/// <param name="Browser">Its name, one of ours; null for what we do not know.</param>
/// <param name="System">The name of the system that it runs on, likewise.</param>
public sealed record RecordOrigin(string? Address, bool AddressErased, SignInProof Way, string? Browser, string? System);

/// <param name="Number">Its place in the organisation's chain, from 1 on. Numbers are missing in between: those are facts of other things.</param>
/// <param name="Person">Whom it is about; of sign-ins and changes to one's own account also who did it.</param>
/// <param name="By">Who did it, where that was written down.</param>
/// <param name="Role">That somebody was given.</param>
/// <param name="Locked">A failed sign-in that found or left the account locked.</param>
/// <param name="Problem">The code of why a single sign-on was refused.</param>
/// <param name="Origin">Whence; null for what has none and for facts of before it was written down.</param>
public sealed record RecordEntry(
    long Number, RecordKind Kind, DateTimeOffset At, RecordActor? Person, RecordActor? By, PersonRole? Role, bool Locked, string? Problem, RecordOrigin? Origin);

/// <summary>Facts in the words of the API, with the names of now.</summary>
internal sealed class RecordViews(GuichetDb db, SealedAddresses addresses)
{
    // What any of the facts may say; each says some of it, and older ones less.
    private sealed record Said(
        Guid? PersonId = null, Guid? OwnerId = null, Guid? By = null, JsonElement Role = default, JsonElement To = default, PersonRole? RoleOfNew = null,
        bool Locked = false, string? Problem = null, SignInOrigin? Origin = null)
    {
        public Guid? Person => PersonId ?? OwnerId;

        public PersonRole? Given => Word(Role) ?? Word(To) ?? RoleOfNew;

        private static PersonRole? Word(JsonElement said) => said.ValueKind is JsonValueKind.String ? said.Deserialize<PersonRole>(Json.Options) : null;
    }

    public async Task<IReadOnlyList<RecordEntry>> Of(IReadOnlyList<JournalRow> rows, CancellationToken ct)
    {
        var facts = rows.Select(row => (Row: row, Said: JsonSerializer.Deserialize<Said>(row.Body, Json.Options)!)).ToList();
        var ids = facts.SelectMany(fact => new[] { fact.Said.Person, fact.Said.By }).OfType<Guid>().Distinct().ToList();
        var people = await db.Set<Person>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var keys = await db.Set<ApiKey>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var kept = await addresses.Of(facts.Select(fact => fact.Said.Origin), ct);
        return
        [
            .. facts.Select(fact => new RecordEntry(
                fact.Row.Position, Enum.Parse<RecordKind>(fact.Row.Kind), fact.Row.At.ToDateTimeOffset(), Actor(fact.Said.Person), Actor(fact.Said.By),
                fact.Said.Given, fact.Said.Locked, fact.Said.Problem, Origin(fact.Said.Origin))),
        ];

        RecordActor? Actor(Guid? id) => id is { } who
            ? new RecordActor(who.ToString("N"), people.GetValueOrDefault(who) ?? keys.GetValueOrDefault(who), keys.ContainsKey(who))
            : null;

        RecordOrigin? Origin(SignInOrigin? of) => of is null ? null
            : new RecordOrigin(
                of.Seal is null ? of.Address : kept.GetValueOrDefault(of.Seal)?.Address, of.Seal is not null && !kept.ContainsKey(of.Seal), of.Way, of.Browser, of.System);
    }
}
