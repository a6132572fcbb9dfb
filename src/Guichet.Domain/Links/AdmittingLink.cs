using Guichet.Domain.Rooms;
using NodaTime;

namespace Guichet.Domain.Links;

/// <summary>What lets in whoever holds a place in line, once its door was opened. Its id is the place's: taking it back needs no look-up.</summary>
public static class AdmittingLink
{
    /// <param name="companionId">Whose place it is, where somebody comes along; null for the customer.</param>
    public static Link Of(Guid placeId, Guid organisationId, Guid callId, Instant expiresAt, Guid? companionId) =>
        new(placeId.ToByteArray(), organisationId, callId, companionId is null ? SeatRole.Customer : SeatRole.Companion, expiresAt)
        {
            Admits = true,
            CompanionId = companionId,
        };

    public static string Key(Guid placeId) => Link.Key(placeId.ToByteArray());
}
