using Guichet.Domain.Journal;
using Guichet.Domain.Organisations;

namespace Guichet.Domain.Companions;

/// <summary>What somebody is who comes along to an appointment.</summary>
public enum CompanionKind
{
    /// <summary>Answers for the customer: a parent, a legal guardian.</summary>
    Guardian,
    Relative,
    Interpreter,
    Other,
}

/// <summary>Somebody who comes along, as a place in line and a seat in a call know them.</summary>
public sealed record ComesAlong(Guid CompanionId, CompanionKind Kind);

/// <param name="Email">Where they are written to; null where they are not, or by text message alone.</param>
/// <param name="Phone">As it was typed.</param>
/// <param name="Language">BCP 47.</param>
public sealed record CompanionPerson(string Name, string? Email, string? Phone, string? Language);

/// <summary>Somebody who comes along to one appointment besides its customer (A4, A22). They have a link of their own, which lets them knock and never more.</summary>
public sealed class Companion : IBelongsToOrganisation
{
    /// <summary>At one appointment.</summary>
    public const int Most = 4;

    private Companion()
    {
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid AppointmentId { get; private set; }

    public CompanionKind Kind { get; private set; }

    public CompanionPerson Person { get; private set; } = new("", null, null, null);

    /// <summary>The customer brings them; false for who was added at the desk or by a key.</summary>
    public bool ByCustomer { get; private set; }

    public ComesAlong AsSeen => new(Id, Kind);

    /// <param name="by">Null for the customer.</param>
    public static (Companion Companion, CompanionAdded Fact) Add(Guid id, Guid organisationId, Guid appointmentId, CompanionKind kind, CompanionPerson person, Guid? by) => (
        new Companion { Id = id, OrganisationId = organisationId, AppointmentId = appointmentId, Kind = kind, Person = person, ByCustomer = by is null },
        new CompanionAdded(appointmentId, id, kind, by));

    /// <summary>Whether it would be the same person once more.</summary>
    public bool Is(CompanionKind kind, CompanionPerson person) => Kind == kind && Person == person;

    public bool IsSame(Companion other) => Is(other.Kind, other.Person);

    /// <param name="by">Null for the customer.</param>
    public Fact Remove(Guid? by) => new CompanionRemoved(AppointmentId, Id, by);
}

/// <param name="By">Who did it at the desk or by a key; null for the customer.</param>
/// <param name="With">The date of the same series with which they were added to this one, and which speaks for it; null for one by itself.</param>
public sealed record CompanionAdded(Guid AppointmentId, Guid CompanionId, CompanionKind As, Guid? By, Guid? With = null) : Fact;

/// <param name="By">As <see cref="CompanionAdded"/>.</param>
public sealed record CompanionRemoved(Guid AppointmentId, Guid CompanionId, Guid? By) : Fact;
