using Guichet.Domain.Appointments;
using Guichet.Domain.Calendars;
using Guichet.Domain.Companions;
using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;
using Guichet.Domain.Organisations;
using Guichet.Domain.Scenarios;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Calls;
using Guichet.Server.Companions;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Reports;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <summary>What a page, a message or a calendar tells an appointment's customer.</summary>
/// <param name="SpecialistZone">Where the specialist works: the zone to name while the customer's own is not known.</param>
/// <param name="Link">The customer's, whole.</param>
internal sealed record AppointmentCard(
    Appointment Appointment, string OrganisationName, string SpecialistName, string TypeName, string SpecialistZone, string Link)
{
    /// <summary>The series of which it is a date; null for one that stands alone.</summary>
    public SeriesCard? Series { get; init; }

    /// <summary>What belongs to its type; null when nothing.</summary>
    public CustomerScenario? Scenario { get; init; }

    /// <summary>Whether a report of it is open to the customer; asked for their own page alone, not for each message.</summary>
    public bool HasReport { get; init; }

    /// <summary>Who reads it and comes along; null for the customer.</summary>
    public Companion? Companion { get; init; }

    /// <summary>Who comes along, each with the link that the customer may hand over; null for everybody but the customer.</summary>
    public IReadOnlyList<(Companion One, string? Link)>? Companions { get; init; }

    /// <summary>The e-mail address of who came along and is not expected any more: for them it is off; null for everybody else.</summary>
    public string? Former { get; init; }

    /// <summary>Who reads it, as far as the desk knows.</summary>
    public string? Reader => Companion?.Person.Name ?? Appointment.Subject.Customer.Name;

    /// <summary>What it is about, for a heading.</summary>
    public string Heading => Appointment.Subject.Topic.Title ?? TypeName;

    /// <summary>For the customer's calendar.</summary>
    /// <param name="organiserEmail">Where an answer goes; null when nobody reads answers.</param>
    public CalendarEntry Entry(Instant stamp, string? organiserEmail) => new()
    {
        Uid = Appointment.Id,
        Sequence = Appointment.Version,
        Start = Appointment.Time.Start,
        End = Appointment.Time.End,
        Stamp = stamp,
        // What the customer typed is no address to open, in nobody's calendar.
        Summary = $"{TypedWords.Plain(Heading, MessageChannel.Email)} · {OrganisationName}",
        Description = $"{SpecialistName} · {OrganisationName}\n{Link}",
        Address = new Uri(Link),
        Organiser = new CalendarPerson(OrganisationName, organiserEmail),
        Attendee = Former is { } former ? new CalendarPerson(former, former) : (Companion is { Person: var person } ? person.Email : Appointment.Subject.Customer.Email) is { } email
            ? new CalendarPerson(Reader is { } name ? TypedWords.Plain(name, MessageChannel.Email) : email, email) : null,
        Cancelled = Former is not null || Appointment.State is AppointmentState.Cancelled,
    };
}

/// <summary>All dates of a series by their time, each with its own link: they are one customer's.</summary>
internal sealed record SeriesCard(Rhythm Rhythm, int Every, IReadOnlyList<AppointmentCard> Dates)
{
    /// <summary>One file for all of them. They are events of their own: each may be moved or cancelled alone, and follow no rule any more. With several
    /// UIDs only PUBLISH is in order (RFC 5546, 3.2); taking it again brings a calendar up to date, by UID and SEQUENCE.</summary>
    /// <param name="organiserEmail">Where an answer goes; null when nobody reads answers.</param>
    public string File(Instant stamp, string? organiserEmail) =>
        CalendarFile.Write(CalendarMethod.Publish, [.. Dates.Select(card => card.Entry(stamp, organiserEmail))]);
}

/// <summary>Reads what a customer is told. Whoever asks has proved that they may.</summary>
internal sealed class AppointmentCards(GuichetDb db, CallLinkWriter links, CompanionLinks companions, FindSeries series, ReportStates reports)
{
    /// <param name="origin">The server's address as the customer reaches it.</param>
    public async Task<AppointmentCard?> Read(Guid appointmentId, string origin, CancellationToken ct)
    {
        if (await series.Of(appointmentId, ct) is not { } found)
        {
            var one = await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == appointmentId, ct);
            return one is null ? null : (await Read([one], origin, ct)).SingleOrDefault();
        }

        var dates = await Read(found.Dates, origin, ct);
        return dates.SingleOrDefault(card => card.Appointment.Id == appointmentId) is { } date
            ? date with { Series = new SeriesCard(found.Series.Rhythm, found.Series.Every, dates) } : null;
    }

    /// <summary>What somebody is told who comes along: this date alone, their own link, and nothing of what the customer agreed to.</summary>
    public async Task<AppointmentCard?> Read(Companion to, string origin, CancellationToken ct) =>
        await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == to.AppointmentId, ct) is { } about
        && (await Read([about], origin, ct)).SingleOrDefault() is { } card
        && (await companions.Write([to.Id], origin, ct)).TryGetValue(to.Id, out var link)
            ? card with { Companion = to, Link = link, Scenario = card.Scenario is { } scenario ? scenario with { Consents = [] } : null }
            : null;

    /// <summary>For the calendar of who came along and does no more: without a link into it.</summary>
    /// <param name="email">Theirs.</param>
    public async Task<AppointmentCard?> ReadFormer(Guid appointmentId, string email, string origin, CancellationToken ct) =>
        await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == appointmentId, ct) is { } about
        && (await Read([about], origin, ct)).SingleOrDefault() is { } card ? card with { Former = email, Link = origin } : null;

    /// <summary>When its series is to be from now on; null for what stands alone.</summary>
    public async Task<IReadOnlyList<Instant>?> SeriesAhead(Guid appointmentId, CancellationToken ct) => await series.Of(appointmentId, ct) is { } found
        ? [.. found.Dates.Where(one => one.State is AppointmentState.Booked).Select(one => one.Time.Start)] : null;

    /// <summary>To which dates of the series somebody comes along from now on; null for who comes, or came, to one date alone.</summary>
    public async Task<IReadOnlyList<Instant>?> SeriesAhead(Companion to, CancellationToken ct)
    {
        if (await series.Of(to.AppointmentId, ct) is not { } found)
        {
            return null;
        }

        var ids = found.Dates.Select(one => one.Id).ToList();
        // As they stand in this transaction: whoever is being taken away is marked so.
        var theirs = (await db.Set<Companion>().Where(one => ids.Contains(one.AppointmentId)).ToListAsync(ct)).Where(to.IsSame).ToList();
        var still = theirs.Where(one => db.Entry(one).State is not EntityState.Deleted).Select(one => one.AppointmentId).ToHashSet();
        return theirs.Count < 2 ? null : [.. found.Dates.Where(one => one.State is AppointmentState.Booked && still.Contains(one.Id)).Select(one => one.Time.Start)];
    }

    /// <summary>The same card as the customer's own page shows it: with who comes along, the links of those whom they added, and whether there is a report.</summary>
    public async Task<AppointmentCard> ForCustomer(AppointmentCard card, string origin, CancellationToken ct)
    {
        var people = await db.Set<Companion>().AsNoTracking().Where(one => one.AppointmentId == card.Appointment.Id).OrderBy(one => one.Id).ToListAsync(ct);
        var written = await companions.Write([.. people.Where(one => one.ByCustomer).Select(one => one.Id)], origin, ct);
        return card with
        {
            Companions = [.. people.Select(one => (one, written.GetValueOrDefault(one.Id)))],
            HasReport = await reports.IsShared(card.Appointment.CallId, ct),
        };
    }

    /// <summary>Those of these appointments that are dates of a series.</summary>
    public Task<HashSet<Guid>> InSeries(IReadOnlyCollection<Guid> appointments, CancellationToken ct) => series.Among(appointments, ct);

    /// <summary>Whether it is another date of a series than the first.</summary>
    public async Task<bool> Follows(Guid appointmentId, CancellationToken ct) => await series.View(appointmentId, ct) is { Number: > 1 };

    private async Task<IReadOnlyList<AppointmentCard>> Read(IReadOnlyList<Appointment> of, string origin, CancellationToken ct)
    {
        var (who, what) = (of.Select(one => one.SpecialistId).ToHashSet(), of.Select(one => one.TypeId).ToHashSet());
        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var people = await db.Set<Person>().Where(row => who.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var types = await db.Set<AppointmentType>().Where(row => what.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => new { row.Name, row.ScenarioId }, ct);
        var scenarios = await Scenarios(of, one => types[one.TypeId].ScenarioId, ct);
        var zones = await db.Set<WorkingHours>().Where(row => who.Contains(row.SpecialistId)).ToDictionaryAsync(row => row.SpecialistId, row => row.Zone, ct);
        var written = await links.Write([.. of.Select(one => one.CallId).OfType<Guid>()], origin, ct);
        return
        [
            // A date of a series whose customer was erased is nobody's any more, and has no link.
            .. of.Where(one => one is { CallId: not null, Subject.IsErased: false }).Select(one => new AppointmentCard(
                one, organisation, people[one.SpecialistId], types[one.TypeId].Name, zones.GetValueOrDefault(one.SpecialistId, "Etc/UTC"), written[one.CallId!.Value].Customer)
            {
                Scenario = scenarios.GetValueOrDefault(one.Id),
            }),
        ];
    }

    private async Task<Dictionary<Guid, CustomerScenario>> Scenarios(IReadOnlyList<Appointment> of, Func<Appointment, Guid?> scenarioOf, CancellationToken ct)
    {
        var (used, those) = (of.Select(scenarioOf).OfType<Guid>().ToHashSet(), of.Where(one => scenarioOf(one) is not null).Select(one => (Guid?)one.Id).ToList());
        if (used.Count == 0)
        {
            return [];
        }

        var scenarios = await db.Set<Scenario>().AsNoTracking().Where(row => used.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Plan, ct);
        var said = (await db.Set<Consent>().AsNoTracking().Where(row => those.Contains(row.AppointmentId)).ToListAsync(ct)).ToLookup(row => row.AppointmentId);
        return of.Where(one => scenarioOf(one) is not null)
            .ToDictionary(one => one.Id, one => CustomerScenario.Of(scenarios[scenarioOf(one)!.Value], Consent.Standing(said[one.Id])));
    }
}
