using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Server.Appointments.Own;
using Guichet.Server.Countries;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Public;

/// <param name="Prepare">What to prepare, a line a thing; null when nothing.</param>
public sealed record PublicType(string Id, string Name, int Minutes, BothLanguages? Prepare);

/// <param name="Consent">What a customer must agree to; null when nothing is asked.</param>
/// <param name="Age">Who is younger cannot book alone, by the rule of the organisation's country (A22).</param>
public sealed record PublicPage(
    string OrganisationName, string TeamName, string? Welcome, string? Consent, int Age, IReadOnlyList<PublicType> Types);

/// <summary>What a customer sees before they book. No name of a specialist, nothing of who is booked.</summary>
internal static class ReadPage
{
    private static readonly Duration MostAtOnce = Duration.FromDays(31);

    public static async Task<IResult> Handle(string slug, FindPage find, GuichetDb db, AppointmentSettings settings, HttpContext http)
    {
        var (page, problem) = await find.Handle(slug, "booking-read", settings.RequestRate, http);
        if (page is null)
        {
            return problem!.ToResult();
        }

        var ct = http.RequestAborted;
        var organisation = await db.Set<Organisation>().Select(row => new { row.Name, row.Country }).SingleAsync(ct);
        var team = await db.Set<Team>().Where(row => row.Id == page.TeamId).Select(row => row.Name).SingleAsync(ct);
        var ids = page.TypeIds;
        var types = await db.Set<AppointmentType>().Where(type => ids.Contains(type.Id) && !type.Closed).OrderBy(type => type.Name)
            .Select(type => new { type.Id, type.Name, type.Minutes, type.ScenarioId }).ToListAsync(ct);
        var used = types.Select(type => type.ScenarioId).OfType<Guid>().ToHashSet();
        var plans = used.Count == 0 ? [] : await db.Set<Scenario>().AsNoTracking().Where(row => used.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Plan, ct);
        return TypedResults.Ok(new PublicPage(
            organisation.Name, team, page.Welcome, page.Consent, AccountAge.Of(Country.Find(organisation.Country)),
            [.. types.Select(type => new PublicType(type.Id.ToString("N"), type.Name, type.Minutes, type.ScenarioId is { } id ? plans[id].Prepare : null))]));
    }

    /// <summary>When somebody of the team is free, at most 31 days at once.</summary>
    public static async Task<IResult> Slots(
        string slug, string typeId, DateTimeOffset from, DateTimeOffset to, FindPage find, GuichetDb db, Calendars calendars, AppointmentSettings settings,
        TimeProvider clock, HttpContext http)
    {
        var asked = (From: Instant.FromDateTimeOffset(from), To: Instant.FromDateTimeOffset(to));
        if (asked.To <= asked.From || asked.To - asked.From > MostAtOnce)
        {
            return Problem.Field("to", "After 'from', by at most 31 days.").ToResult();
        }

        var (page, problem) = await find.Handle(slug, "booking-read", settings.RequestRate, http);
        if (page is null)
        {
            return problem!.ToResult();
        }

        var ct = http.RequestAborted;
        var type = Guid.TryParse(typeId, out var id) && page.TypeIds.Contains(id)
            ? await db.Set<AppointmentType>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && !row.Closed, ct) : null;
        if (type is null || await calendars.Specialists(null, page.TeamId.ToString(), ct) is not { } specialists)
        {
            return new Problem(ProblemCodes.NotFound, "A type that this page offers.").ToResult();
        }

        var (rules, interval) = (type.Rules(), new Interval(asked.From, asked.To));
        var free = TeamSlots.Of((await calendars.Read(specialists, interval, (Guid?)null, ct)).Select(one => (one.Specialist, one.Calendar.Slots(rules, interval, clock.Now()))));
        return TypedResults.Ok(new OwnSlotList([.. free.Select(slot => new OwnSlot(slot.Start.ToDateTimeOffset(), slot.End.ToDateTimeOffset()))]));
    }
}
