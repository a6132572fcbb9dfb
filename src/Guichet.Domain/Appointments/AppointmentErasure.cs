using Guichet.Domain.Calls;
using NodaTime;

namespace Guichet.Domain.Appointments;

public static class AppointmentErasure
{
    /// <summary>Leaves when it was, with whom at the desk, of what type, and how it ended; nothing of the customer. A second time changes nothing.</summary>
    public static void Erase(this Appointment one, Instant now)
    {
        if (!one.Subject.IsErased)
        {
            (one.Subject, one.Version) = (new AppointmentSubject(new CallTopic(null, null), CallCustomer.Erased(now), null), one.Version + 1);
        }
    }
}
