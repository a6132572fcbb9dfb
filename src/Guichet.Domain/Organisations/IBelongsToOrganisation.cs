namespace Guichet.Domain.Organisations;

/// <summary>Every row carries its organisation; the database refuses to show or to write a row of another one.</summary>
public interface IBelongsToOrganisation
{
    Guid OrganisationId { get; }
}
