using Guichet.Domain.Journal;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Record;

/// <summary>Goes through the organisation's whole chain, all facts and not only those that the record shows, and the addresses that are kept beside it.</summary>
internal sealed class VerifyRecord(GuichetDb db, SealedAddresses addresses)
{
    private const int AtOnce = 1000;

    /// <param name="Unbroken">Each fact is as it was written, and none is missing between the first and the last.</param>
    /// <param name="Facts">How many follow from one another, from the first on.</param>
    /// <param name="Since">When the first of them was written; null where there is none.</param>
    /// <param name="BrokenAt">The number of the first fact that was altered, or its address, or before which some are missing.</param>
    /// <param name="BrokenTime">What that fact says of when it was written.</param>
    /// <param name="Hash">Of the last that follows, in hexadecimal. Noted down elsewhere, it tells later whether facts were cut off the end: no chain can by itself.</param>
    public sealed record Response(bool Unbroken, long Facts, DateTimeOffset? Since, long? BrokenAt, DateTimeOffset? BrokenTime, string Hash);

    public static async Task<IResult> Handle(VerifyRecord verify, HttpContext http) => TypedResults.Ok(await verify.Check(http.RequestAborted));

    private async Task<Response> Check(CancellationToken ct)
    {
        var check = new ChainCheck();
        Instant? since = null;
        JournalRow? broken = null;
        for (var (last, more) = (long.MinValue, true); more && broken is null;)
        {
            var rows = await db.Set<JournalRow>().AsNoTracking().Where(row => row.Position > last).OrderBy(row => row.Position).Take(AtOnce).ToListAsync(ct);
            since ??= rows.FirstOrDefault()?.At;
            var altered = await addresses.Altered(rows, ct);
            broken = rows.Find(row => altered.Contains(row.Position) || !check.Take(row.Link, row.Hash));
            (last, more) = (rows.LastOrDefault()?.Position ?? last, rows.Count == AtOnce);
        }

        return new Response(
            broken is null, check.Length, check.Length > 0 ? since?.ToDateTimeOffset() : null, broken?.Position, broken?.At.ToDateTimeOffset(),
            Convert.ToHexStringLower(check.Hash));
    }
}
