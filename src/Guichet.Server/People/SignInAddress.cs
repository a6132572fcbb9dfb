using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.People;

/// <summary>The address from which somebody signed in or tried to. The Journal holds its seal, so that this row can be erased and the chain still follows.</summary>
internal sealed class SignInAddress : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required string Seal { get; init; }

    public required byte[] Salt { get; init; }

    public required string Address { get; init; }

    public required Instant At { get; init; }

    /// <summary>False where it was altered.</summary>
    public bool IsAsSealed => AddressSeal.Of(Salt, Address) == Seal;
}

internal sealed class SignInAddressMapping : IEntityTypeConfiguration<SignInAddress>
{
    // As long as an IPv6 address with its zone can be.
    private const int LongestAddress = 64;

    public void Configure(EntityTypeBuilder<SignInAddress> builder)
    {
        builder.ToTable("SignInAddresses");
        builder.HasKey(row => row.Seal);
        builder.Property(row => row.Seal).HasMaxLength(AddressSeal.Length);
        builder.Property(row => row.Address).HasMaxLength(LongestAddress);
        builder.Ignore(row => row.IsAsSealed);
        builder.HasIndex(row => row.At);
    }
}
