using NodaTime;

namespace Guichet.Server.Retention;

/// <summary>What a customer's data hang on.</summary>
internal enum EndedKind
{
    Appointment,

    /// <summary>A place in line without an appointment.</summary>
    Place,
}

/// <param name="At">By which they are counted, with the id.</param>
/// <param name="CallId">In which it was held; null when there was none.</param>
internal sealed record Ended(Guid Id, Instant At, Guid? CallId);

/// <param name="Limit">What ended then or before is due.</param>
/// <param name="After">The last one that was found before; null at the beginning.</param>
/// <param name="Among">Only these; null for all.</param>
internal sealed record EndedQuery(Guid ScenarioId, Instant Limit, int Most, Ended? After = null, IReadOnlyCollection<Guid>? Among = null);

/// <summary>Finds what has ended, and is still known by its customer. Retention itself knows neither appointments nor places.</summary>
internal interface IFindEnded
{
    EndedKind Kind { get; }

    /// <summary>Of a scenario, one after the other. Nothing whose call is still open.</summary>
    Task<IReadOnlyList<Ended>> Find(EndedQuery of, CancellationToken ct);
}
