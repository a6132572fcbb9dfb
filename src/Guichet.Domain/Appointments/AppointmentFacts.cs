using Guichet.Domain.Journal;
using NodaTime;

namespace Guichet.Domain.Appointments;

/// <param name="By">Who did it at the desk or by a key; null for the customer.</param>
public sealed record AppointmentBooked(Guid AppointmentId, Guid SpecialistId, Guid TypeId, Instant Start, Instant End, Guid? By) : Fact;

/// <param name="With">The date of the same series with which it was changed in one go; null when it was changed alone, or leads the others.</param>
public sealed record AppointmentRescheduled(Guid AppointmentId, Instant From, Instant Start, Instant End, Guid? By, Guid? With = null) : Fact;

public sealed record AppointmentTransferred(Guid AppointmentId, Guid FromSpecialistId, Guid ToSpecialistId, Guid? By, Guid? With = null) : Fact;

public sealed record AppointmentArrived(Guid AppointmentId, Guid? By) : Fact;

public sealed record AppointmentBegun(Guid AppointmentId, Guid? By) : Fact;

public sealed record AppointmentDone(Guid AppointmentId, Guid? By) : Fact;

public sealed record AppointmentMissed(Guid AppointmentId, Guid? By) : Fact;

/// <param name="With">As in <see cref="AppointmentRescheduled"/>.</param>
public sealed record AppointmentCancelled(Guid AppointmentId, Guid? By, Guid? With = null) : Fact;

/// <summary>The same appointment again and again; each date has facts of its own.</summary>
public sealed record SeriesBooked(Guid SeriesId, Rhythm Rhythm, int Every, int Times, Guid? By) : Fact;

public sealed record AppointmentTypeMade(Guid TypeId, Guid By) : Fact;

public sealed record AppointmentTypeChanged(Guid TypeId, Guid By) : Fact;

public sealed record WorkingHoursChanged(Guid SpecialistId, Guid By) : Fact;

public sealed record BookingPageChanged(Guid TeamId, bool Open, Guid By) : Fact;

/// <summary>The customer agreed to this text when booking: the organisation's words, kept as proof.</summary>
public sealed record BookingAgreed(Guid AppointmentId, string Text) : Fact;

public sealed record CalendarFeedMade(Guid SpecialistId, Guid By) : Fact;

public sealed record CalendarFeedDeleted(Guid SpecialistId, Guid By) : Fact;

public sealed record TimeOffAdded(Guid TimeOffId, Guid SpecialistId, Instant Start, Instant End, Guid By) : Fact;

public sealed record TimeOffDeleted(Guid TimeOffId, Guid SpecialistId, Guid By) : Fact;

/// <param name="TeamId">Null: the whole organisation.</param>
/// <param name="Start">By the clock on the wall where each of them works.</param>
public sealed record ClosureAdded(Guid ClosureId, Guid? TeamId, string Start, string End, Guid By) : Fact;

public sealed record ClosureDeleted(Guid ClosureId, Guid? TeamId, Guid By) : Fact;
