using NodaTime;

namespace Guichet.Domain.Organisations;

/// <summary>Who runs a desk: a company, a clinic, a team.</summary>
public sealed class Organisation : IBelongsToOrganisation
{
    public const int LongestName = 120;

    private Organisation() => Name = "";

    public Organisation(Guid id, string name, string country, Instant now)
    {
        Id = id;
        Name = name;
        Country = country;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>ISO 3166-1; it decides the home region and the age rule. Null for those that were there before it was asked.</summary>
    public string? Country { get; private set; }

    /// <summary>Whoever has no second factor can only set one up.</summary>
    public bool SecondFactorRequired { get; set; }

    /// <summary>Nobody but owners comes in by another way than the organisation's identity provider.</summary>
    public bool SingleSignOnOnly { get; set; }

    public Instant CreatedAt { get; private set; }

    Guid IBelongsToOrganisation.OrganisationId => Id;
}
