using Guichet.Domain.Appointments;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Together;

/// <summary>Reads what several bookings depend on with one query of each kind. Within their transaction: what it says holds until they are written.</summary>
internal sealed class ReadDesk(GuichetDb db)
{
    /// <summary>Bookings closer than this are read about in one go.</summary>
    private static readonly Duration Gap = Duration.FromHours(12);

    public async Task<OpenDesk> For(IReadOnlyList<BookAppointment.Asked> asked, CancellationToken ct)
    {
        var requests = asked.Select(one => one.Request).ToList();
        var typeIds = Ids(requests.Select(request => request.TypeId));
        var types = await db.Set<AppointmentType>().AsNoTracking().Where(row => typeIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var teams = await Teams(Ids(requests.Select(request => request.TeamId)), ct);
        var (people, hours) = await People([.. Ids(requests.Select(request => request.SpecialistId)).Union(teams.Values.SelectMany(team => team))], ct);
        var stretches = Stretches(requests, types).ToList();
        return new OpenDesk
        {
            Types = types,
            Teams = teams.ToDictionary(team => team.Key, team => (IReadOnlyList<Guid>)[.. team.Value.Where(people.Contains).Order()]),
            People = people,
            Hours = hours,
            TimeOff = await TimeOff(hours.Keys, stretches, ct),
            Busy = await Busy(hours.Keys, stretches, ct),
            Known = await Known(asked, ct),
        };
    }

    private async Task<Dictionary<Guid, List<Guid>>> Teams(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0 ? []
        : await db.Set<Team>().AsNoTracking().Include(row => row.Members).Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Members.Select(member => member.PersonId).ToList(), ct);

    private async Task<(HashSet<Guid> AtWork, Dictionary<Guid, WeeklyHours> Hours)> People(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Person>().Where(person => ids.Contains(person.Id) && person.DeactivatedAt == null)
            .LeftJoin(db.Set<WorkingHours>(), person => person.Id, hours => hours.SpecialistId, (person, hours) => new { person.Id, Hours = hours })
            .AsNoTracking().ToListAsync(ct);
        return (rows.Select(row => row.Id).ToHashSet(), rows.Where(row => row.Hours is not null).ToDictionary(row => row.Id, row => row.Hours!.Read()));
    }

    private async Task<ILookup<Guid, Interval>> TimeOff(IReadOnlyCollection<Guid> specialists, IReadOnlyList<Interval> stretches, CancellationToken ct)
    {
        List<TimeOff> rows = [];
        foreach (var stretch in stretches)
        {
            var (from, to) = (stretch.Start, stretch.End);
            rows.AddRange(await db.Set<TimeOff>().AsNoTracking().Where(row => specialists.Contains(row.SpecialistId) && row.End > from && row.Start < to).ToListAsync(ct));
        }

        return rows.DistinctBy(row => row.Id).ToLookup(row => row.SpecialistId, row => new Interval(row.Start, row.End));
    }

    private async Task<Dictionary<Guid, List<Interval>>> Busy(IReadOnlyCollection<Guid> specialists, IReadOnlyList<Interval> stretches, CancellationToken ct)
    {
        Dictionary<Guid, List<Interval>> busy = [];
        foreach (var stretch in stretches)
        {
            var rows = await Calendars.Busy(db, stretch).Where(one => specialists.Contains(one.SpecialistId))
                .Select(one => new { one.SpecialistId, one.Time.BusyFrom, one.Time.BusyTo }).ToListAsync(ct);
            foreach (var of in rows.GroupBy(row => row.SpecialistId))
            {
                busy[of.Key] = [.. busy.GetValueOrDefault(of.Key, []), .. of.Select(row => new Interval(row.BusyFrom, row.BusyTo))];
            }
        }

        return busy;
    }

    // Of a team whoever has least that day is chosen: so all of the day is read. Of one specialist only what the appointment itself would meet.
    private static IEnumerable<Interval> Stretches(IEnumerable<BookAppointment.Request> requests, Dictionary<Guid, AppointmentType> types)
    {
        Interval? last = null;
        foreach (var next in requests.Select(request => Stretch(request, types)).OfType<Interval>().OrderBy(one => one.Start))
        {
            if (last is { } open && next.Start < open.End + Gap)
            {
                last = new Interval(open.Start, Instant.Max(open.End, next.End));
                continue;
            }

            if (last is { } whole)
            {
                yield return whole;
            }

            last = next;
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    private static Interval? Stretch(BookAppointment.Request request, Dictionary<Guid, AppointmentType> types)
    {
        var start = Instant.FromDateTimeOffset(request.Start);
        return !Guid.TryParse(request.TypeId, out var id) || types.GetValueOrDefault(id) is not { } type ? null
            : request.TeamId is null ? type.Rules().At(start).Busy : Calendars.Near(new Interval(start, start));
    }

    private async Task<Dictionary<(Guid? Actor, string Key), OpenDesk.Kept>> Known(IReadOnlyList<BookAppointment.Asked> asked, CancellationToken ct)
    {
        Dictionary<(Guid? Actor, string Key), OpenDesk.Kept> known = [];
        foreach (var of in asked.Where(one => one.By.Once is not null).GroupBy(one => one.By.Actor))
        {
            var (actor, keys) = (of.Key, of.Select(one => one.By.Once!.Key).Distinct().ToList());
            var rows = await db.Set<Appointment>().AsNoTracking()
                .Where(one => EF.Property<Guid?>(one, AppointmentMapping.BookedBy) == actor && keys.Contains(EF.Property<string?>(one, AppointmentMapping.BookedKey)!))
                .Select(one => new { One = one, Key = EF.Property<string>(one, AppointmentMapping.BookedKey), Hash = EF.Property<byte[]>(one, AppointmentMapping.BookedHash) })
                .ToListAsync(ct);
            foreach (var row in rows)
            {
                known[(actor, row.Key)] = new OpenDesk.Kept(row.One, row.Hash);
            }
        }

        return known;
    }

    private static HashSet<Guid> Ids(IEnumerable<string?> texts) => [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>()];
}
