using Guichet.Domain.Appointments;
using Guichet.Server.Calls;
using NodaTime;

namespace Guichet.Server.Appointments.Together;

/// <summary>What bookings depend on, read within their transaction, and what they add to it.</summary>
internal sealed class OpenDesk
{
    /// <summary>What a key has booked, and with which request.</summary>
    public sealed record Kept(Appointment Appointment, byte[] RequestHash);

    public required KnownDesk Known { get; init; }

    public required Dictionary<Guid, List<Interval>> Busy { get; init; }

    public required Dictionary<(Guid? Actor, string Key), Kept> Booked { get; init; }

    public Kept? Before(Guid? actor, string key) => Booked.GetValueOrDefault((actor, key));

    public AppointmentType? Type(string id) => Guid.TryParse(id, out var known) ? Known.Types.GetValueOrDefault(known) : null;

    /// <summary>Whom the request is about; null when it names nobody of this organisation, or both a specialist and a team.</summary>
    public IReadOnlyList<Guid>? Specialists(BookAppointment.Request request) =>
        (request.SpecialistId is null) == (request.TeamId is null) ? null
        : request.TeamId is not null ? Team(request.TeamId)
        : Guid.TryParse(request.SpecialistId, out var one) && Known.IsAtWork(one) ? [one] : null;

    /// <summary>Around this start, of those who have hours.</summary>
    public IReadOnlyList<(Guid Specialist, Calendar Calendar)> Calendars(IReadOnlyList<Guid> specialists, Instant start)
    {
        var near = Appointments.Calendars.Near(new Interval(start, start));
        return
        [
            .. from id in specialists
               let person = Known.People[id]
               let hours = person.Hours
               where hours is not null
               let busy = Busy.GetValueOrDefault(id, []).Where(one => one.End > near.Start && one.Start < near.End)
               select (id, new Calendar(hours, Spans.Of(person.TimeOff), Spans.Of(busy))),
        ];
    }

    /// <summary>Those that are decided after it see it.</summary>
    public void Add(Appointment booked, BookAppointment.By by)
    {
        if (!Busy.TryGetValue(booked.SpecialistId, out var taken))
        {
            Busy[booked.SpecialistId] = taken = [];
        }

        taken.Add(booked.Time.Busy);
        if (by.Once is { } once)
        {
            Booked[(by.Actor, once.Key)] = new Kept(booked, once.RequestHash);
        }
    }

    private IReadOnlyList<Guid>? Team(string id) =>
        Guid.TryParse(id, out var team) && Known.Teams.TryGetValue(team, out var members) ? [.. members.Where(Known.IsAtWork).Order()] : null;
}
