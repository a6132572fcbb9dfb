using Guichet.Domain.Journal;
using Guichet.Domain.Rooms;

namespace Guichet.Domain.Calls;

public sealed record CallCreated(Guid CallId, Guid? SpecialistId) : Fact;

public sealed record CallStarted(Guid CallId) : Fact;

public sealed record CallEnded(Guid CallId, RoomEnd Reason) : Fact;

/// <param name="CompanionId">Who comes along to an appointment; null for everybody else.</param>
public sealed record ParticipantJoined(Guid CallId, string ParticipantId, SeatRole Role, Guid? PersonId, Guid? CompanionId = null) : Fact;

public sealed record ParticipantLeft(Guid CallId, string ParticipantId, SeatEnd Reason) : Fact;
