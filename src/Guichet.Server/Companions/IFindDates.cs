using Guichet.Domain.Appointments;

namespace Guichet.Server.Companions;

/// <param name="All">Every date of the series, whatever became of it.</param>
/// <param name="Asked">The date itself, then those that are asked for besides, by their time.</param>
internal sealed record DatesOfSeries(IReadOnlyList<Guid> All, IReadOnlyList<Appointment> Asked);

/// <summary>From one date to the others of its series, which those who come along do not know.</summary>
internal interface IFindDates
{
    /// <summary>Null for what belongs to no series.</summary>
    Task<DatesOfSeries?> Of(Appointment one, SeriesScope scope, CancellationToken ct);
}
