using Guichet.Domain.Appointments;
using Guichet.Domain.People;
using Guichet.Server.Appointments.Closures;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Together;

/// <summary>Reads what several bookings depend on with one query of each kind. Within their transaction: what it says holds until they are written.</summary>
internal sealed class ReadDesk(GuichetDb db, TimeProvider clock)
{
    /// <summary>Bookings closer than this are read about in one go.</summary>
    private static readonly Duration Gap = Duration.FromHours(12);

    /// <param name="known">Need not be read; what is read is added to it.</param>
    public async Task<OpenDesk> For(IReadOnlyList<BookAppointment.Asked> asked, KnownDesk known, CancellationToken ct)
    {
        var requests = asked.Select(one => one.Request).ToList();
        await Types([.. Ids(requests.Select(request => request.TypeId)).Where(id => !known.Types.ContainsKey(id))], known, ct);
        var teams = Ids(requests.Select(request => request.TeamId));
        await Teams([.. teams.Where(id => !known.Teams.ContainsKey(id))], known, ct);
        var people = Ids(requests.Select(request => request.SpecialistId)).Union(teams.SelectMany(id => known.Teams.GetValueOrDefault(id, []))).ToList();
        await People([.. people.Where(id => !known.People.ContainsKey(id))], known, ct);
        return new OpenDesk
        {
            Known = known,
            Busy = await Busy([.. people.Where(known.IsAtWork)], Stretches(requests, known.Types), ct),
            Booked = await Booked(asked, ct),
        };
    }

    private async Task Types(IReadOnlyCollection<Guid> ids, KnownDesk known, CancellationToken ct)
    {
        foreach (var row in ids.Count == 0 ? [] : await db.Set<AppointmentType>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct))
        {
            known.Types[row.Id] = row;
        }
    }

    private async Task Teams(IReadOnlyCollection<Guid> ids, KnownDesk known, CancellationToken ct)
    {
        foreach (var row in ids.Count == 0 ? [] : await db.Set<Team>().AsNoTracking().Include(row => row.Members).Where(row => ids.Contains(row.Id)).ToListAsync(ct))
        {
            known.Teams[row.Id] = [.. row.Members.Select(member => member.PersonId)];
        }
    }

    private async Task People(IReadOnlyCollection<Guid> ids, KnownDesk known, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var now = clock.Now();
        var rows = await db.Set<Person>().Where(person => ids.Contains(person.Id))
            .LeftJoin(db.Set<WorkingHours>(), person => person.Id, hours => hours.SpecialistId, (person, hours) => new { person.Id, AtWork = person.DeactivatedAt == null, Hours = hours })
            .AsNoTracking().ToListAsync(ct);
        var away = (await db.Set<TimeOff>().AsNoTracking().Where(row => ids.Contains(row.SpecialistId) && row.End > now).ToListAsync(ct))
            .ToLookup(row => row.SpecialistId, row => new Interval(row.Start, row.End));
        var closed = await ClosedDays.Read(db, now, null, ct);
        foreach (var row in rows)
        {
            var hours = row.Hours?.Read();
            known.People[row.Id] = new KnownDesk.Person(row.AtWork, hours, hours is null ? [] : [.. away[row.Id], .. closed.Of(row.Id, hours.Zone)]);
        }
    }

    private async Task<Dictionary<Guid, List<Interval>>> Busy(IReadOnlyCollection<Guid> specialists, IEnumerable<Interval> stretches, CancellationToken ct)
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

    private async Task<Dictionary<(Guid? Actor, string Key), OpenDesk.Kept>> Booked(IReadOnlyList<BookAppointment.Asked> asked, CancellationToken ct)
    {
        Dictionary<(Guid? Actor, string Key), OpenDesk.Kept> booked = [];
        foreach (var of in asked.Where(one => one.By.Once is not null).GroupBy(one => one.By.Actor))
        {
            var (actor, keys) = (of.Key, of.Select(one => one.By.Once!.Key).Distinct().ToList());
            var rows = await db.Set<Appointment>().AsNoTracking()
                .Where(one => EF.Property<Guid?>(one, AppointmentMapping.BookedBy) == actor && keys.Contains(EF.Property<string?>(one, AppointmentMapping.BookedKey)!))
                .Select(one => new { One = one, Key = EF.Property<string>(one, AppointmentMapping.BookedKey), Hash = EF.Property<byte[]>(one, AppointmentMapping.BookedHash) })
                .ToListAsync(ct);
            foreach (var row in rows)
            {
                booked[(actor, row.Key)] = new OpenDesk.Kept(row.One, row.Hash);
            }
        }

        return booked;
    }

    private static HashSet<Guid> Ids(IEnumerable<string?> texts) => [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>()];
}
