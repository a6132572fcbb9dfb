namespace Guichet.Domain.Rooms;

/// <summary>What a step of a room brought about, in order; the server tells the browsers and the Journal.</summary>
public abstract record RoomChange;

public sealed record SeatTaken(Seat Seat) : RoomChange;

/// <summary>Its devices, name or connection are others now.</summary>
public sealed record SeatChanged(Seat Seat) : RoomChange;

/// <summary>Another connection speaks for the seat now; <paramref name="Connection"/> is done.</summary>
public sealed record SeatReplaced(string Connection) : RoomChange;

/// <param name="Seat">As it was last.</param>
public sealed record SeatEnded(Seat Seat, SeatEnd Reason) : RoomChange;

/// <summary>Two people have met for the first time.</summary>
public sealed record RoomStarted : RoomChange;

/// <param name="Seats">Who was there.</param>
public sealed record RoomEnded(RoomEnd Reason, IReadOnlyList<Seat> Seats) : RoomChange;

/// <param name="Changes">Empty when refused.</param>
public readonly record struct RoomStep(Refusal Refusal, IReadOnlyList<RoomChange> Changes, Seat? Seat = null, bool Resumed = false)
{
    public static RoomStep Refused(Refusal refusal) => new(refusal, []);

    public static RoomStep Done(params IReadOnlyList<RoomChange> changes) => new(Refusal.None, changes);
}
