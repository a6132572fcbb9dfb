using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using NodaTime;

namespace Guichet.Domain.Links;

/// <summary>A capability to enter one call in one role, until it expires or the call ends; an appointment's customer, and whoever comes along,
/// may only knock, from a set time on. Opening it changes nothing.</summary>
public sealed class Link : IBelongsToOrganisation
{
    private Link() => Id = "";

    public Link(byte[] id, Guid organisationId, Guid callId, SeatRole role, Instant expiresAt)
    {
        Id = Key(id);
        OrganisationId = organisationId;
        CallId = callId;
        Role = role;
        ExpiresAt = expiresAt;
    }

    /// <summary>Lower-case hex of the secret's first 16 bytes.</summary>
    public string Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid CallId { get; set; }

    public SeatRole Role { get; private set; }

    /// <summary>Made when the door was opened for one place in line: it lets in whoever holds that place, and is never sent.</summary>
    public bool Admits { get; init; }

    /// <summary>Whose it is, where somebody comes along to an appointment; null for everybody else.</summary>
    public Guid? CompanionId { get; init; }

    /// <summary>From when on an appointment's customer, or whoever comes along, may knock; null where the link itself lets in.</summary>
    public Instant? OpensAt { get; set; }

    public Instant ExpiresAt { get; set; }

    public bool HasExpired(Instant now) => now >= ExpiresAt;

    public bool IsOpen(Instant now) => OpensAt is not { } at || now >= at;

    public static string Key(ReadOnlySpan<byte> id) => Convert.ToHexStringLower(id);
}
