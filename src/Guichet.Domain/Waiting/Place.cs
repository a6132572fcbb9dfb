using Guichet.Domain.Companions;
using NodaTime;

namespace Guichet.Domain.Waiting;

/// <summary>What has become of a place in line.</summary>
public enum PlaceState
{
    Waiting,

    /// <summary>The specialist has opened the door; the call is there.</summary>
    Admitted,

    /// <summary>The call is over.</summary>
    Done,

    /// <summary>The desk said no, with a message.</summary>
    Declined,

    /// <summary>The customer said that they wait no longer.</summary>
    Left,

    /// <summary>Nothing was heard of the customer for as long as the lease.</summary>
    GivenUp,

    /// <summary>The customer took back what they have to agree to.</summary>
    Withdrawn,
}

/// <summary>Whom somebody waits for: anybody of a team, or one specialist, or the one of their appointment.</summary>
/// <param name="TeamId">The team whose queue it is; null for an appointment.</param>
/// <param name="SpecialistId">Who was asked for, or to whom the place was passed on.</param>
public sealed record PlaceAim(Guid? TeamId, Guid? SpecialistId, Appointed? Appointment = null)
{
    /// <summary>Places with the same lane are served one after the other.</summary>
    public Guid Lane => SpecialistId ?? TeamId ?? Guid.Empty;
}

/// <param name="Start">When it begins.</param>
public sealed record Appointed(Guid AppointmentId, Guid CallId, Instant Start)
{
    /// <summary>Who comes along; null for the customer.</summary>
    public ComesAlong? Companion { get; init; }
}

/// <param name="Reason">What it is about, one line; null when nothing was said.</param>
/// <param name="Language">BCP 47.</param>
public sealed record PlaceVisitor(string Name, string? Reason, string? Language);

/// <summary>The door was opened by this specialist into this call.</summary>
public sealed record Admission(Guid SpecialistId, Guid CallId, Instant At);

/// <summary>A customer's place in line (A15). It is theirs until its lease ends, whatever becomes of tab, phone and network.</summary>
/// <param name="Connection">The one that holds it now; null while the customer is out of touch.</param>
/// <param name="LostAt">Since when they are.</param>
public sealed record Place(Guid Id, PlaceAim Aim, PlaceVisitor Visitor, Instant EnteredAt, string? Connection, Instant? LostAt)
{
    public PlaceState State { get; init; }

    public Admission? Admission { get; init; }

    /// <summary>When the customer came into the call.</summary>
    public Instant? MetAt { get; init; }

    /// <summary>What the desk said when it declined.</summary>
    public string? Message { get; init; }

    /// <summary>How the last device check went; null when there was none.</summary>
    public CheckVerdict? Check { get; init; }

    /// <summary>Where they are told when their turn comes; null when they stay with the page.</summary>
    public PlaceReach? Reach { get; init; }

    public bool IsOpen => State is PlaceState.Waiting or PlaceState.Admitted;

    /// <summary>The call in which they are served, or will be; null in a queue before admission.</summary>
    public Guid? CallId => Admission?.CallId ?? Aim.Appointment?.CallId;

    /// <summary>Who comes along; null for a customer.</summary>
    public ComesAlong? Companion => Aim.Appointment?.Companion;

    /// <summary>From when it is counted: an appointment from its time, so that whoever comes early does not stand before others.</summary>
    public Instant Since => Aim.Appointment?.Start ?? EnteredAt;
}

/// <summary>A device check in one word.</summary>
public enum CheckVerdict
{
    Good,

    /// <summary>It will do, with less picture.</summary>
    Weak,

    /// <summary>Something needs help first.</summary>
    Bad,
}
