using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Messages;

public enum ConsentSource
{
    /// <summary>Given with an appointment, a call or a place in line for which the address was left; the proof is its id.</summary>
    Service,

    /// <summary>The customer's own word (STOP, START); the proof is the message.</summary>
    Customer,

    /// <summary>Noted at the desk; the proof is who noted it.</summary>
    Desk,
}

/// <summary>That an address may be written to on a channel, or no longer: each time it was said is a row, and the last one holds (A21, A26).</summary>
public sealed class ChannelConsent : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required MessageChannel Channel { get; init; }

    public required string Address { get; init; }

    public required bool Given { get; init; }

    public required ConsentSource Source { get; init; }

    /// <summary>The appointment, call, place in line, message or person that proves it.</summary>
    public required Guid Proof { get; init; }

    public required Instant At { get; init; }
}
