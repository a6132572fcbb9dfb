using NodaTime;

namespace Guichet.Domain.Waiting;

/// <summary>Where somebody who waits wants to be told that it is their turn (A15): meanwhile they may close the page.</summary>
/// <param name="Phone">E.164; or <paramref name="Email"/>.</param>
public sealed record PlaceReach(string? Phone, string? Email)
{
    /// <summary>Nothing was left: whoever waits for an appointment is told where that one is written to.</summary>
    public static PlaceReach OfAppointment { get; } = new(null, null);

    /// <summary>They left it themselves.</summary>
    public bool IsLeft => Phone is not null || Email is not null;

    /// <summary>They were not first when they left it, so that becoming first is news.</summary>
    public bool TellNext { get; init; }

    /// <summary>When they were told that they are next.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>When they were told that it is their turn.</summary>
    public Instant? TurnAt { get; init; }

    /// <summary>They have come back since.</summary>
    public bool CameBack { get; init; }

    /// <summary>When they were told last; null before.</summary>
    public Instant? ToldAt => TurnAt ?? NextAt;
}
