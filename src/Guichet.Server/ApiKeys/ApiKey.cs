using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.ApiKeys;

/// <summary>A program's key. Only its hash is kept: 256 random bits need no slow hash.</summary>
internal sealed class ApiKey : IBelongsToOrganisation
{
    public const int LongestName = 80;
    private const string Prefix = "gk_";

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Name { get; init; }

    /// <summary>Space-separated.</summary>
    public required string Scopes { get; init; }

    public required byte[] Hash { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>To the minute.</summary>
    public Instant? LastUsedAt { get; init; }

    /// <summary>Since when it opens nothing any more.</summary>
    public Instant? RevokedAt { get; set; }

    /// <summary>The row, and the text to hand over once.</summary>
    public static (ApiKey Key, string Text) Make(Guid id, Guid organisation, string name, IEnumerable<string> scopes, Instant now)
    {
        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new ApiKey
        {
            Id = id,
            OrganisationId = organisation,
            Name = name,
            Scopes = string.Join(' ', scopes),
            Hash = HashOf(text),
            CreatedAt = now,
        }, text);
    }

    public static bool LooksLikeOne(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + 43;

    /// <summary>Looking up by the hash tells nothing by its time: whoever can steer a hash can already guess the key.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(key => key.Name).HasMaxLength(ApiKey.LongestName);
        builder.Property(key => key.Scopes).HasMaxLength(200);
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
