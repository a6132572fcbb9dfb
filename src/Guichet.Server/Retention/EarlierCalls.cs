using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Retention;

/// <summary>Calls that were made for an appointment or a place, and ended before the two had met: another took their place there. They are still of the
/// same customer.</summary>
internal static class EarlierCalls
{
    /// <summary>The column with the appointment or the place; null for all other calls.</summary>
    public const string ReplacedFor = nameof(ReplacedFor);

    public static void Replaced(this GuichetDb db, Call call, Guid whose) => db.Entry(call).Property(ReplacedFor).CurrentValue = whose;

    /// <param name="whose">Appointments or places.</param>
    public static Task<List<Guid>> Of(GuichetDb db, IReadOnlyList<Guid> whose, CancellationToken ct) => db.Set<Call>()
        .Where(call => EF.Property<Guid?>(call, ReplacedFor) != null && whose.Contains(EF.Property<Guid?>(call, ReplacedFor)!.Value)).Select(call => call.Id).ToListAsync(ct);
}
