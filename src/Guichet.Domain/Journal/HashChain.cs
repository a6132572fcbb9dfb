using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Guichet.Domain.Journal;

/// <summary>One row of the Journal as it is hashed. Each organisation has a chain of its own.</summary>
/// <param name="Position">1, 2, 3... within the organisation.</param>
/// <param name="Body">The fact's JSON, exactly as stored.</param>
public readonly record struct ChainLink(Guid OrganisationId, long Position, Guid FactId, string Kind, Instant At, string Body);

/// <summary>Each row's hash covers the row and the hash before it: whoever alters or takes out a row must rewrite all that follow (A18).</summary>
public static class HashChain
{
    /// <summary>What the first row of a chain comes after.</summary>
    public static byte[] Start => new byte[SHA256.HashSizeInBytes];

    public static byte[] Next(ReadOnlySpan<byte> previous, in ChainLink link)
    {
        // The body comes last and is the only part that may hold a line break: no two rows have the same text.
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{link.OrganisationId:N}\n{link.Position}\n{link.FactId:N}\n{link.Kind}\n{link.At.ToUnixTimeTicks()}\n{link.Body}");
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>The position of the first row that does not follow from the one before it; null when all do.</summary>
    public static long? FirstBreak(IEnumerable<(ChainLink Link, byte[] Hash)> rows)
    {
        var check = new ChainCheck();
        foreach (var (link, hash) in rows)
        {
            if (!check.Take(link, hash))
            {
                return link.Position;
            }
        }

        return null;
    }
}
