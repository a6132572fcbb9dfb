using NodaTime;

namespace Guichet.Domain.Organisations;

/// <summary>Who runs a desk: a company, a clinic, a team.</summary>
public sealed class Organisation : IBelongsToOrganisation
{
    public const int LongestName = 120;

    private Organisation() => Name = "";

    public Organisation(Guid id, string name, Instant now)
    {
        Id = id;
        Name = name;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    public Instant CreatedAt { get; private set; }

    Guid IBelongsToOrganisation.OrganisationId => Id;
}
