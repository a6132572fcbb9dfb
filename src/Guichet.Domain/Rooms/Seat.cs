using Guichet.Domain.Companions;
using NodaTime;

namespace Guichet.Domain.Rooms;

public enum SeatRole
{
    Customer,
    Specialist,

    /// <summary>Comes along with the customer, and may do what they may.</summary>
    Companion,
}

public enum SeatPresence { Connected, Reconnecting }

public enum Device { On, Off, Absent, Refused, Busy }

public readonly record struct Devices(Device Microphone, Device Camera)
{
    /// <summary>Before a browser has said anything.</summary>
    public static Devices Unknown => new(Device.Off, Device.Off);
}

/// <summary>Why a seat was given up.</summary>
public enum SeatEnd { Left, Removed, Unreachable }

/// <summary>Why a room ended.</summary>
public enum RoomEnd { EndedByHost, Expired, Empty }

/// <summary>What somebody came in by. The same door and name bring back a seat whose browser is out of touch.</summary>
/// <param name="Door">A link or an account, opaque.</param>
/// <param name="PersonId">The account, when there is one: an account has one seat.</param>
public sealed record Entrance(string Door, Guid? PersonId, SeatRole Role)
{
    /// <summary>Who comes along by it; null for the customer and the desk.</summary>
    public ComesAlong? Companion { get; init; }

    public static Entrance ByLink(string linkId, SeatRole role) => new($"link {linkId}", null, role);
}

/// <summary>A place in a room, held through reloads and lost connections.</summary>
/// <param name="Connection">The one that speaks for the seat now; null while it is out of touch.</param>
/// <param name="LostAt">Since when it is out of touch.</param>
public sealed record Seat(string Id, string Name, Entrance Entrance, Instant JoinedAt, string? Connection, Instant? LostAt)
{
    public Devices Devices { get; init; } = Devices.Unknown;

    public SeatPresence Presence => Connection is null ? SeatPresence.Reconnecting : SeatPresence.Connected;

    public SeatRole Role => Entrance.Role;
}
