using System.Security.Cryptography;
using System.Text;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Messages.Doors;

/// <summary>A token of Mailgun's that was used, and the mail that it came with; both as SHA-256 in hex.</summary>
internal sealed class MailgunToken : IBelongsToOrganisation
{
    public const int LengthOfHash = 64;

    public required Guid OrganisationId { get; init; }

    public required string Token { get; init; }

    public required string Mail { get; init; }

    public required Instant At { get; init; }
}

internal sealed class MailgunTokenMapping : IEntityTypeConfiguration<MailgunToken>
{
    public void Configure(EntityTypeBuilder<MailgunToken> builder)
    {
        builder.ToTable("MailgunTokens");
        builder.HasKey(row => new { row.OrganisationId, row.Token });
        builder.Property(row => row.Token).HasMaxLength(MailgunToken.LengthOfHash);
        builder.Property(row => row.Mail).HasMaxLength(MailgunToken.LengthOfHash);
        builder.HasIndex(row => new { row.OrganisationId, row.At });
    }
}

/// <summary>Each of Mailgun's signatures brings one mail: it covers no more than a time and a token, so whoever sees one could hand in anything with it.
/// The same mail again is what Mailgun sends when it did not hear our answer.</summary>
internal sealed class MailgunTokens(GuichetDb db, JournalCommit journal, TimeProvider clock)
{
    /// <param name="kept">For how long a signature is taken at all: what is older need not be remembered.</param>
    /// <returns>False when the token was used for another mail.</returns>
    public async Task<bool> Take(string token, ReadOnlyMemory<byte> mail, Duration kept, CancellationToken ct)
    {
        var (hash, digest) = (Hash(Encoding.UTF8.GetBytes(token)), Hash(mail.Span));
        var isIts = false;
        await journal.Commit(
            async () =>
            {
                var now = clock.Now();
                var tooOld = now - kept;
                await db.Set<MailgunToken>().Where(row => row.At < tooOld).ExecuteDeleteAsync(ct);
                var before = await db.Set<MailgunToken>().AsNoTracking().SingleOrDefaultAsync(row => row.Token == hash, ct);
                isIts = before is null || before.Mail == digest;
                if (before is null)
                {
                    db.Add(new MailgunToken { OrganisationId = journal.OrganisationId, Token = hash, Mail = digest, At = now });
                }

                return before is null;
            },
            ct);
        return isIts;
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
