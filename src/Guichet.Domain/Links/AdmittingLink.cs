using Guichet.Domain.Rooms;
using NodaTime;

namespace Guichet.Domain.Links;

/// <summary>What lets in whoever holds a place in line, once its door was opened. Its id is the place's: taking it back needs no look-up.</summary>
public static class AdmittingLink
{
    public static Link Of(Guid placeId, Guid organisationId, Guid callId, Instant expiresAt) =>
        new(placeId.ToByteArray(), organisationId, callId, SeatRole.Customer, expiresAt) { Admits = true };

    public static string Key(Guid placeId) => Link.Key(placeId.ToByteArray());
}
