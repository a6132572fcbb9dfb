using Guichet.Domain.Appointments;
using Guichet.Server.Calls;
using NodaTime;

namespace Guichet.Server.Appointments.Together;

/// <summary>What bookings depend on, read within their transaction, and what they add to it.</summary>
internal sealed class OpenDesk
{
    /// <summary>What a key has booked, and with which request.</summary>
    public sealed record Kept(Appointment Appointment, byte[] RequestHash);

    public required IReadOnlyDictionary<Guid, AppointmentType> Types { get; init; }

    /// <summary>Members who are at work here, by their ids.</summary>
    public required IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Teams { get; init; }

    /// <summary>Whoever is at work here of those who were asked for.</summary>
    public required IReadOnlySet<Guid> People { get; init; }

    public required IReadOnlyDictionary<Guid, WeeklyHours> Hours { get; init; }

    public required ILookup<Guid, Interval> TimeOff { get; init; }

    public required Dictionary<Guid, List<Interval>> Busy { get; init; }

    public required Dictionary<(Guid? Actor, string Key), Kept> Known { get; init; }

    public Kept? Before(Guid? actor, string key) => Known.GetValueOrDefault((actor, key));

    public AppointmentType? Type(string id) => Guid.TryParse(id, out var known) ? Types.GetValueOrDefault(known) : null;

    /// <summary>Whom the request is about; null when it names nobody of this organisation, or both a specialist and a team.</summary>
    public IReadOnlyList<Guid>? Specialists(BookAppointment.Request request) =>
        (request.SpecialistId is null) == (request.TeamId is null) ? null
        : request.TeamId is not null ? Guid.TryParse(request.TeamId, out var team) ? Teams.GetValueOrDefault(team) : null
        : Guid.TryParse(request.SpecialistId, out var one) && People.Contains(one) ? [one] : null;

    /// <summary>Around this start, of those who have hours.</summary>
    public IReadOnlyList<(Guid Specialist, Calendar Calendar)> Calendars(IReadOnlyList<Guid> specialists, Instant start)
    {
        var near = Appointments.Calendars.Near(new Interval(start, start));
        return
        [
            .. from id in specialists
               where Hours.ContainsKey(id)
               let busy = Busy.GetValueOrDefault(id, []).Where(one => one.End > near.Start && one.Start < near.End)
               select (id, new Calendar(Hours[id], Spans.Of(TimeOff[id]), Spans.Of(busy))),
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
            Known[(by.Actor, once.Key)] = new Kept(booked, once.RequestHash);
        }
    }
}
