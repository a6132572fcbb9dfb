using Guichet.Domain.Appointments;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Series;

/// <param name="Number">Which date of the series it is, as they were booked.</param>
/// <param name="Count">How many dates were booked.</param>
public sealed record SeriesView(string Id, Rhythm Rhythm, int Every, int Number, int Count);

/// <summary>From an appointment to the others of its series.</summary>
internal sealed class FindSeries(GuichetDb db)
{
    public sealed record Found(AppointmentSeries Series, IReadOnlyList<Appointment> Dates);

    public async Task<SeriesView?> View(Guid appointmentId, CancellationToken ct)
    {
        var date = await db.Set<SeriesDate>().AsNoTracking().SingleOrDefaultAsync(row => row.AppointmentId == appointmentId, ct);
        if (date is null)
        {
            return null;
        }

        var series = await db.Set<AppointmentSeries>().AsNoTracking().SingleAsync(row => row.Id == date.SeriesId, ct);
        var count = await db.Set<SeriesDate>().CountAsync(row => row.SeriesId == date.SeriesId, ct);
        return new SeriesView(series.Id.ToString("N"), series.Rhythm, series.Every, date.Number, count);
    }

    /// <summary>Those of these appointments that are dates of a series.</summary>
    public async Task<HashSet<Guid>> Among(IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        [.. await db.Set<SeriesDate>().Where(row => appointments.Contains(row.AppointmentId)).Select(row => row.AppointmentId).ToListAsync(ct)];

    /// <summary>All dates by their time; null for what belongs to none.</summary>
    public async Task<Found?> Of(Guid appointmentId, CancellationToken ct)
    {
        var id = await db.Set<SeriesDate>().Where(row => row.AppointmentId == appointmentId).Select(row => (Guid?)row.SeriesId).SingleOrDefaultAsync(ct);
        if (id is null)
        {
            return null;
        }

        var series = await db.Set<AppointmentSeries>().AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var dates = await db.Set<Appointment>().Where(one => db.Set<SeriesDate>().Any(row => row.SeriesId == id && row.AppointmentId == one.Id))
            .OrderBy(one => one.Time.Start).ToListAsync(ct);
        return new Found(series, dates);
    }

    /// <summary>Those that a change of this one changes as well, itself left out: what nobody has come for yet.</summary>
    public static IReadOnlyList<Appointment> Others(Found found, Appointment one, SeriesScope scope, Instant now) =>
    [
        .. found.Dates.Where(other => other.Id != one.Id && other.State is AppointmentState.Booked && other.Time.Start > now
            && (scope is SeriesScope.All || (scope is SeriesScope.Following && other.Time.Start > one.Time.Start))),
    ];
}
