using Guichet.Domain.Journal;

namespace Guichet.Domain.Retention;

/// <summary>The time for which a scenario keeps its customers' data was over, and they were erased. What they were is not in it.</summary>
/// <param name="AppointmentId">Whose customer it was; null for a place in line without one.</param>
/// <param name="RetentionDays">The scenario's rule at that time.</param>
public sealed record CustomerErased(Guid? AppointmentId, Guid? PlaceId, int RetentionDays) : Fact;

/// <summary>Somebody of the desk erased an appointment's customer.</summary>
public sealed record CustomerErasedByHand(Guid AppointmentId, Guid By) : Fact;
