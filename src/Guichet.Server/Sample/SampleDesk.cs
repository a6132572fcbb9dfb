using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Appointments;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Queues;
using Guichet.Server.Scenarios;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Sample;

/// <summary>Besides <see cref="MakeSample"/>'s people a desk that works from the first look: a team with hours every day, something to book, both public pages, two appointments tomorrow.</summary>
internal sealed class SampleDesk(GuichetDb db, JournalCommit journal, IMakeTypes types, BookAppointment book, TimeProvider clock)
{
    private const string Address = "sample";

    /// <summary>Where customers come by themselves.</summary>
    public sealed record Pages(string Talk, string Book);

    /// <param name="origin">Of the pages' addresses.</param>
    public async Task<Pages> Handle(string origin, CancellationToken ct)
    {
        var people = await db.Set<Person>().OrderByDescending(person => person.Role == PersonRole.Owner).ToListAsync(ct);
        // A machine may be set to a zone that has no name: that is no reason not to start.
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZoneInfo.Local.Id) ?? DateTimeZone.Utc;
        var (owner, team) = (people[0], MakeTeam(people));
        MakeHours(people, zone);
        var template = ScenarioTemplates.Find("visual-assistance")!;
        var (scenario, made) = Scenario.Make(clock.NewId(), owner.OrganisationId, template.Key, template.Plan("en", null, clock.NewId), owner.Id);
        db.Add(scenario);
        db.Append(made);
        types.Make(scenario, owner.Id);
        await journal.Commit(ct);

        var type = await db.Set<AppointmentType>().SingleAsync(ct);
        MakePages(team, type, scenario, owner, zone);
        await journal.Commit(ct);
        await Book(type, people[0], zone, 10, new CallTopic("La chaudière affiche E4", "fr"), new CallCustomer("Élise Moreau", "elise.moreau@example.org", null), ct);
        await Book(type, people[1], zone, 14, new CallTopic("The router blinks red", "en"), new CallCustomer("Sam Carter", "sam.carter@example.org", null), ct);
        return new Pages($"{origin}/talk/{Address}", $"{origin}/book/{Address}");
    }

    private Team MakeTeam(IReadOnlyList<Person> people)
    {
        var (team, fact) = Team.Make(clock.NewId(), people[0].OrganisationId, "", people[0].Id, clock.Now());
        db.Add(team);
        db.Append(fact);
        db.Append(team.Change("Support", people.Select(person => person.Id).ToHashSet(), people[0].Id));
        return team;
    }

    private void MakeHours(IReadOnlyList<Person> people, DateTimeZone zone)
    {
        var shifts = Enumerable.Range(1, 7).Select(day => new Shift((IsoDayOfWeek)day, new LocalTime(8, 0), new LocalTime(18, 0)));
        foreach (var person in people)
        {
            db.Add(new WorkingHours { OrganisationId = person.OrganisationId, SpecialistId = person.Id, Zone = zone.Id, Shifts = ShiftText.Write(shifts) });
            db.Append(new WorkingHoursChanged(person.Id, people[0].Id));
        }
    }

    private void MakePages(Team team, AppointmentType type, Scenario scenario, Person owner, DateTimeZone zone)
    {
        db.Add(new QueueRow
        {
            TeamId = team.Id,
            OrganisationId = team.OrganisationId,
            Address = Address,
            Offered = true,
            Zone = zone.Id,
            Shifts = "",
            ScenarioId = scenario.Id,
        });
        db.Append(new QueueChanged(team.Id, true, owner.Id));
        db.Add(new BookingPage { TeamId = team.Id, OrganisationId = team.OrganisationId, Slug = Address, Open = true, Types = type.Id.ToString("N") });
        db.Append(new BookingPageChanged(team.Id, true, owner.Id));
    }

    private async Task Book(AppointmentType type, Person with, DateTimeZone zone, int hour, CallTopic topic, CallCustomer customer, CancellationToken ct)
    {
        var tomorrow = clock.Now().InZone(zone).Date.PlusDays(1);
        var start = tomorrow.At(new LocalTime(hour, 0)).InZoneLeniently(zone).ToDateTimeOffset();
        var request = new BookAppointment.Request(type.Id.ToString("N"), start, with.Id.ToString("N"), Zone: zone.Id);
        var (_, problem) = await book.Book(new BookAppointment.Asked(request, CallPlan.Check(topic, customer).Plan!, new BookAppointment.By(with.OrganisationId, with.Id, null)), ct);
        if (problem is not null)
        {
            throw new InvalidOperationException($"The sample's appointment was refused: {problem.Code}");
        }
    }
}
