using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calendars;
using Guichet.Domain.Organisations;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Feeds;

/// <summary>The feed as a calendar program fetches it: when the specialist is booked and for what, with no word about the customer.</summary>
internal sealed class ReadFeed(GuichetDb db, FeedSigner signer, CurrentOrganisation current, SenderAddress sender, HttpSettings settings, TimeProvider clock)
{
    private const int Most = 2000;
    private static readonly Duration Back = Duration.FromDays(30);
    private static readonly Duration Ahead = Duration.FromDays(366);

    public static async Task<IResult> Handle(string secret, ReadFeed read, RateLimits limits, AppointmentSettings settings, HttpContext http)
    {
        if (!limits.Allow("feed", RateLimits.Who(http.Connection.RemoteIpAddress), settings.RequestRate))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult();
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return await read.Write(secret, http) is { } file ? TypedResults.Text(file, $"{CalendarFile.MediaType}; charset=utf-8")
            : new Problem(ProblemCodes.NotFound).ToResult();
    }

    private async Task<string?> Write(string secret, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (signer.IdOf(secret) is not { } id
            || await db.Set<CalendarFeed>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } feed)
        {
            return null;
        }

        current.Set(feed.OrganisationId);
        var name = await db.Set<Person>().Where(person => person.Id == feed.SpecialistId && person.DeactivatedAt == null).Select(person => person.Name).SingleOrDefaultAsync(ct);
        return name is null ? null : CalendarFile.Feed(name, await Entries(feed.SpecialistId, Origin.Of(http.Request, settings), ct));
    }

    private async Task<IReadOnlyList<CalendarEntry>> Entries(Guid specialist, string origin, CancellationToken ct)
    {
        var now = clock.Now();
        var (from, to) = (now - Back, now + Ahead);
        var organiser = new CalendarPerson(await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct), await sender.Email(ct));
        var types = await db.Set<AppointmentType>().AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var rows = await db.Set<Appointment>().AsNoTracking()
            .Where(one => one.SpecialistId == specialist && one.State != AppointmentState.Cancelled && one.Time.End > from && one.Time.Start < to)
            .OrderByDescending(one => one.Time.Start).Take(Most).ToListAsync(ct);
        return [.. rows.Select(one => Entry(one, types[one.TypeId], origin, now) with { Organiser = organiser })];
    }

    // The desk's page of that day: whoever is signed in there sees who comes.
    private static CalendarEntry Entry(Appointment one, string type, string origin, Instant now) => new()
    {
        Uid = one.Id,
        Sequence = one.Version,
        Start = one.Time.Start,
        End = one.Time.End,
        Stamp = now,
        Summary = type,
        Address = new Uri($"{origin}/calendar?appointment={one.Id:N}"),
    };
}
