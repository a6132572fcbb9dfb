using Guichet.Domain.Journal;
using Guichet.Domain.Rooms;

namespace Guichet.Domain.Calls;

public sealed record CallCreated(Guid CallId, Guid? SpecialistId) : Fact;

public sealed record CallStarted(Guid CallId) : Fact;

public sealed record CallEnded(Guid CallId, RoomEnd Reason) : Fact;

public sealed record ParticipantJoined(Guid CallId, string ParticipantId, SeatRole Role, Guid? PersonId) : Fact;

public sealed record ParticipantLeft(Guid CallId, string ParticipantId, SeatEnd Reason) : Fact;
