using Guichet.Domain.Calls;
using Guichet.Domain.Journal;
using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>What stands in the calendar, as the desk and the customer see it.</summary>
public enum AppointmentState
{
    Booked,

    /// <summary>The customer is there and waits.</summary>
    Arrived,
    InProgress,
    Done,

    /// <summary>The customer did not come.</summary>
    NoShow,
    Cancelled,
}

public enum AppointmentStep
{
    Arrive,
    Begin,
    Finish,
    Miss,
    Cancel,
}

/// <summary>A conversation agreed for a time (A2).</summary>
public sealed class Appointment : IBelongsToOrganisation
{
    private Appointment()
    {
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid SpecialistId { get; private set; }

    /// <summary>For whichever of this team was free it was booked; null when it was booked for one specialist.</summary>
    public Guid? TeamId { get; private set; }

    public Guid TypeId { get; private set; }

    public AppointmentTime Time { get; private set; } = new(default, default, default, default);

    public AppointmentSubject Subject { get; internal set; } = new(new CallTopic(null, null), new CallCustomer(null, null, null), null);

    public AppointmentState State { get; private set; }

    /// <summary>1 and one more with each change: what has been read is known by it, and so is a calendar's file (RFC 5545, SEQUENCE).</summary>
    public int Version { get; internal set; }

    /// <summary>The call in which it is held: another one when the first ended before the two had met.</summary>
    public Guid? CallId { get; set; }

    internal static Appointment From(BookingPlan plan, Guid id, Guid organisationId) => new()
    {
        Id = id,
        OrganisationId = organisationId,
        SpecialistId = plan.SpecialistId,
        TeamId = plan.TeamId,
        TypeId = plan.TypeId,
        Time = plan.Time,
        Subject = plan.Subject,
        Version = 1,
    };

    /// <summary>Another time, another specialist, or both; nothing when both are the same. Only what nobody has come for can be moved.</summary>
    public (IReadOnlyList<Fact> Facts, Refusal Refusal) Move(AppointmentTime time, Guid specialistId, Guid? by)
    {
        if (State is not AppointmentState.Booked || Subject.IsErased)
        {
            return ([], Refusal.AppointmentClosed);
        }

        List<Fact> facts = [];
        if (time != Time)
        {
            facts.Add(new AppointmentRescheduled(Id, Time.Start, time.Start, time.End, by));
        }

        if (specialistId != SpecialistId)
        {
            facts.Add(new AppointmentTransferred(Id, SpecialistId, specialistId, by));
        }

        (Time, SpecialistId, Version) = (time, specialistId, Version + Math.Min(1, facts.Count));
        return (facts, Refusal.None);
    }

    /// <summary>A step of its way. Taking the step that was taken last again changes nothing; a no-show who comes late has arrived.</summary>
    public (Fact? Fact, Refusal Refusal) Take(AppointmentStep step, Instant now, Guid? by)
    {
        var next = After(step);
        if (next == State)
        {
            return (null, Refusal.None);
        }

        if (!Allows(step))
        {
            return (null, Refusal.AppointmentClosed);
        }

        if (step is AppointmentStep.Miss && now < Time.Start)
        {
            return (null, Refusal.AppointmentTooEarly);
        }

        (State, Version) = (next, Version + 1);
        return (Said(step, by), Refusal.None);
    }

    private bool Allows(AppointmentStep step) => !Subject.IsErased && (step, State) switch
    {
        (AppointmentStep.Arrive, AppointmentState.Booked or AppointmentState.NoShow) => true,
        (AppointmentStep.Begin, AppointmentState.Booked or AppointmentState.Arrived or AppointmentState.NoShow) => true,
        (AppointmentStep.Finish, AppointmentState.Arrived or AppointmentState.InProgress) => true,
        (AppointmentStep.Miss, AppointmentState.Booked) => true,
        (AppointmentStep.Cancel, AppointmentState.Booked or AppointmentState.Arrived) => true,
        _ => false,
    };

    private static AppointmentState After(AppointmentStep step) => step switch
    {
        AppointmentStep.Arrive => AppointmentState.Arrived,
        AppointmentStep.Begin => AppointmentState.InProgress,
        AppointmentStep.Finish => AppointmentState.Done,
        AppointmentStep.Miss => AppointmentState.NoShow,
        _ => AppointmentState.Cancelled,
    };

    private Fact Said(AppointmentStep step, Guid? by) => step switch
    {
        AppointmentStep.Arrive => new AppointmentArrived(Id, by),
        AppointmentStep.Begin => new AppointmentBegun(Id, by),
        AppointmentStep.Finish => new AppointmentDone(Id, by),
        AppointmentStep.Miss => new AppointmentMissed(Id, by),
        _ => new AppointmentCancelled(Id, by),
    };
}
