namespace Guichet.Contracts.Problems;

/// <summary>Every refusal has a stable code: the same in RFC 9457 problems, on the hub and in the texts of each language.</summary>
public static class ProblemCodes
{
    public const string LinkInvalid = "link.invalid";
    public const string LinkExpired = "link.expired";
    public const string CallNotFound = "call.not-found";
    public const string CallEnded = "call.ended";
    public const string RoomFull = "room.full";
    public const string RoomNotJoined = "room.not-joined";
    public const string ParticipantNotFound = "participant.not-found";
    public const string SeatGone = "room.seat-gone";
    public const string NameInvalid = "name.invalid";
    public const string ChatInvalid = "chat.invalid";
    public const string NotAllowed = "not-allowed";
    public const string NotFound = "not-found";
    public const string SignInNeeded = "sign-in.needed";
    public const string SignInFailed = "sign-in.failed";
    public const string SignInLocked = "sign-in.locked";
    public const string KeyInvalid = "key.invalid";
    public const string KeyScope = "key.scope";
    public const string TooManyRequests = "too-many-requests";
    public const string RequestInvalid = "request.invalid";
    public const string RequestTooLarge = "request.too-large";
    public const string PreconditionFailed = "precondition.failed";
    public const string PreconditionNeeded = "precondition.needed";
    public const string ContentTypeUnsupported = "content-type.unsupported";
    public const string IdempotencyMismatch = "idempotency.mismatch";
    public const string AppointmentNotFound = "appointment.not-found";
    public const string AppointmentClosed = "appointment.closed";
    public const string AppointmentTooEarly = "appointment.too-early";
    public const string SlotTaken = "slot.taken";
    public const string SlotNotOffered = "slot.not-offered";
    public const string SetupDone = "setup.done";
    public const string PersonNotFound = "person.not-found";
    public const string LastOwner = "person.last-owner";
    public const string EmailTaken = "person.email-taken";
    public const string TeamNotFound = "team.not-found";
    public const string TeamNameTaken = "team.name-taken";
    public const string InvitationInvalid = "invitation.invalid";
    public const string InvitationOver = "invitation.over";
    public const string DeskSessionNotFound = "desk-session.not-found";
    public const string PasswordWeak = "password.weak";
    public const string OfferTooLarge = "media.offer-too-large";
    public const string OfferInvalid = "media.offer-invalid";
    public const string OfferNotSecure = "media.offer-not-secure";
    public const string OfferUnsupported = "media.offer-unsupported";
    public const string TransportNotFound = "media.transport-not-found";
    public const string PublisherNotFound = "media.publisher-not-found";
    public const string MediaUnavailable = "media.unavailable";
    public const string Unexpected = "unexpected";
}
