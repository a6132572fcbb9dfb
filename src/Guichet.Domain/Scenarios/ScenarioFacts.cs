using Guichet.Domain.Journal;

namespace Guichet.Domain.Scenarios;

/// <param name="Template">The ready template that it was made from; null when from none.</param>
public sealed record ScenarioMade(Guid ScenarioId, string? Template, Guid By) : Fact;

public sealed record ScenarioChanged(Guid ScenarioId, Guid By) : Fact;

/// <param name="Archived">False: it is offered again.</param>
public sealed record ScenarioArchived(Guid ScenarioId, bool Archived, Guid By) : Fact;

/// <summary>A customer agreed: to the organisation's words as they read them, kept as proof.</summary>
/// <param name="Version">Of the words.</param>
/// <param name="PlaceId">The place in line with which it was said.</param>
public sealed record ConsentGiven(Guid ConsentId, Guid AskedId, int Version, string Text, string Language, Guid? AppointmentId, Guid? PlaceId) : Fact;

/// <summary>A customer took back what they had agreed to.</summary>
/// <param name="PlaceId">The place in line at which it was said; null on the appointment's page.</param>
public sealed record ConsentWithdrawn(Guid ConsentId, Guid AskedId, int Version, Guid? AppointmentId, Guid? PlaceId) : Fact;
