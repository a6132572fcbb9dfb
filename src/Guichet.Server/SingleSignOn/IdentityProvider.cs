using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guichet.Server.SingleSignOn;

/// <summary>Where an organisation's people prove who they are (OpenID Connect Core 1.0).</summary>
internal sealed class IdentityProvider : IBelongsToOrganisation
{
    public const int LongestText = 300;

    public const int LongestName = 40;

    public required Guid OrganisationId { get; init; }

    public required string Issuer { get; set; }

    public required string ClientId { get; set; }

    /// <summary>The client's secret, sealed with the keys of the data folder.</summary>
    public required string Sealed { get; set; }

    /// <summary>What its people call it: it stands on the button.</summary>
    public required string Name { get; set; }

    /// <summary>What somebody becomes who comes for the first time and was not invited; null: only the invited come in.</summary>
    public PersonRole? RoleOfNew { get; set; }

    /// <summary>The provider does not say whether an address was proved, and the organisation answers for it.</summary>
    public bool TrustsAddresses { get; set; }
}

/// <summary>A domain of e-mail addresses, by which the sign-in page finds the provider. It belongs to one organisation of the server.</summary>
internal sealed class SignInDomain : IBelongsToOrganisation
{
    public const int Longest = 253; // RFC 1035 section 2.3.4

    /// <summary>As many as one organisation has.</summary>
    public const int Most = 20;

    /// <summary>In small letters.</summary>
    public required string Name { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Of an e-mail address, as it is kept here; empty when it has none.</summary>
    public static string Of(string email) => email.LastIndexOf('@') is var at and >= 0 ? email[(at + 1)..].Trim().ToLowerInvariant() : "";
}

internal sealed class IdentityProviderMapping : IEntityTypeConfiguration<IdentityProvider>
{
    public void Configure(EntityTypeBuilder<IdentityProvider> builder)
    {
        builder.ToTable("IdentityProviders");
        builder.HasKey(row => row.OrganisationId);
        builder.Property(row => row.Issuer).HasMaxLength(IdentityProvider.LongestText);
        builder.Property(row => row.ClientId).HasMaxLength(IdentityProvider.LongestText);
        builder.Property(row => row.Name).HasMaxLength(IdentityProvider.LongestName);
        builder.Property(row => row.RoleOfNew).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class SignInDomainMapping : IEntityTypeConfiguration<SignInDomain>
{
    public void Configure(EntityTypeBuilder<SignInDomain> builder)
    {
        builder.ToTable("SignInDomains");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(SignInDomain.Longest);
    }
}
