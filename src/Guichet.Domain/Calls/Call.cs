using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using NodaTime;

namespace Guichet.Domain.Calls;

public enum CallState
{
    /// <summary>Made; the two have not met yet.</summary>
    Ready,

    /// <summary>Two people have met.</summary>
    Live,
    Ended,
}

/// <summary>Who the call is for, as far as the desk knows.</summary>
/// <param name="ErasedAt">When what was known was erased; null before.</param>
public sealed record CallCustomer(string? Name, string? Email, string? Phone, Instant? ErasedAt = null)
{
    internal static CallCustomer Erased(Instant at) => new(null, null, null, at);
}

/// <summary>The desk's record of a conversation. Where it happens is its Room.</summary>
public sealed class Call : IBelongsToOrganisation
{
    private Call()
    {
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public CallTopic Topic { get; internal set; } = new(null, null);

    public CallCustomer Customer { get; internal set; } = new(null, null, null);

    /// <summary>Who made it at the desk, or whose appointment it is; null when a key made it.</summary>
    public Guid? SpecialistId { get; set; }

    public CallState State { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant? StartedAt { get; private set; }

    public Instant? EndedAt { get; private set; }

    public static (Call Call, CallCreated Fact) Make(CallPlan plan, Guid id, Guid organisationId, Guid? specialistId, Instant now) =>
        (new Call
        {
            Id = id,
            OrganisationId = organisationId,
            Topic = plan.Topic,
            Customer = plan.Customer,
            SpecialistId = specialistId,
            CreatedAt = now,
        }, new CallCreated(id, specialistId));

    /// <summary>Null when it had started before, or is over.</summary>
    public CallStarted? Start(Instant now)
    {
        if (State is not CallState.Ready)
        {
            return null;
        }

        (State, StartedAt) = (CallState.Live, now);
        return new CallStarted(Id);
    }

    /// <summary>Null when it was over before: ending twice is harmless.</summary>
    public CallEnded? End(RoomEnd reason, Instant now)
    {
        if (State is CallState.Ended)
        {
            return null;
        }

        (State, EndedAt) = (CallState.Ended, now);
        return new CallEnded(Id, reason);
    }
}
