using Guichet.Domain.Appointments;
using Guichet.Server.Companions;
using Guichet.Server.Platform;

namespace Guichet.Server.Appointments.Series;

/// <summary>The dates of a series that somebody comes along to at once.</summary>
internal sealed class CompanionDates(FindSeries find, TimeProvider clock) : IFindDates
{
    public async Task<DatesOfSeries?> Of(Appointment one, SeriesScope scope, CancellationToken ct) => await find.Of(one.Id, ct) is { } found
        ? new DatesOfSeries([.. found.Dates.Select(date => date.Id)], [one, .. scope is SeriesScope.One ? [] : FindSeries.Others(found, one, scope, clock.Now())])
        : null;
}
