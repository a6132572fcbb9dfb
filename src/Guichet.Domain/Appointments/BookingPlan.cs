using Guichet.Domain.Calls;

namespace Guichet.Domain.Appointments;

/// <summary>What somebody asked for when booking, found to be in order.</summary>
public sealed record BookingPlan(Guid SpecialistId, Guid TypeId, AppointmentTime Time, CallPlan Subject)
{
    public (Appointment Appointment, AppointmentBooked Fact) Book(Guid id, Guid organisationId, Guid? by) =>
        (Appointment.From(this, id, organisationId), new AppointmentBooked(id, SpecialistId, TypeId, Time.Start, Time.End, by));
}
