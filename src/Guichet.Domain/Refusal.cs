namespace Guichet.Domain;

/// <summary>What the rules say no to. The server translates each into its stable problem code.</summary>
public enum Refusal
{
    None,
    NameInvalid,
    ChatInvalid,
    RoomFull,
    SeatGone,
    CallEnded,
    NotAllowed,
    ParticipantNotFound,
    LinkInvalid,
    LinkExpired,
    RequestInvalid,
    AppointmentClosed,
    AppointmentTooEarly,
    PlaceNotFound,
    PlaceTaken,
    QueueFull,
    QueueClosed,
    WaitingTooEarly,
    CheckBusy,
    CheckOver,
}

/// <summary>A value, or the reason why there is none.</summary>
public readonly record struct Outcome<T>(T? Value, Refusal Refusal)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, Refusal.None);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
