using Guichet.Domain.Calls;

namespace Guichet.Domain.Appointments;

/// <summary>What it is about, and for whom.</summary>
/// <param name="Zone">The customer's, an IANA name; null when it is not known.</param>
/// <param name="ThreadId">The conversation in which it was agreed: what is written about it goes there. Null when there was none.</param>
public sealed record AppointmentSubject(CallTopic Topic, CallCustomer Customer, string? Zone, Guid? ThreadId = null)
{
    // For the database, which fills what lies within one after another.
    private AppointmentSubject()
        : this(new CallTopic(null, null), new CallCustomer(null, null, null), null)
    {
    }

    /// <summary>The customer's data are gone for good: nobody can come to it, or be told of it, any more.</summary>
    public bool IsErased => Customer.ErasedAt is not null;

    /// <summary>Of the call in which it is held.</summary>
    public CallPlan Call => new(Topic, Customer);
}

/// <summary>What somebody asked for when booking, found to be in order.</summary>
public sealed record BookingPlan(Guid SpecialistId, Guid? TeamId, Guid TypeId, AppointmentTime Time, AppointmentSubject Subject)
{
    public (Appointment Appointment, AppointmentBooked Fact) Book(Guid id, Guid organisationId, Guid? by) =>
        (Appointment.From(this, id, organisationId), new AppointmentBooked(id, SpecialistId, TypeId, Time.Start, Time.End, by));
}
