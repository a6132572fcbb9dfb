using Guichet.Domain.Ratings;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Ratings;

/// <param name="Stars">1, bad, to 5, very good.</param>
/// <param name="Words">In the customer's own words; null when there are none.</param>
public sealed record RatingView(int Stars, string? Words, DateTimeOffset At);

/// <summary>What customers said of calls, for the desk.</summary>
internal sealed class RatingViews(GuichetDb db)
{
    public async Task<RatingView?> Of(Guid? callId, CancellationToken ct) => callId is { } id ? (await Of([id], ct)).GetValueOrDefault(id) : null;

    /// <summary>By call; calls without a rating are absent.</summary>
    public Task<Dictionary<Guid, RatingView>> Of(IReadOnlyCollection<Guid> calls, CancellationToken ct) => db.Set<Rating>().AsNoTracking()
        .Where(row => calls.Contains(row.CallId)).ToDictionaryAsync(row => row.CallId, row => new RatingView(row.Stars, row.Words, row.ChangedAt.ToDateTimeOffset()), ct);

    /// <summary>The figures alone of the calls that a query finds; calls without a rating are absent.</summary>
    public Task<Dictionary<Guid, int>> Stars(IQueryable<Guid> calls, CancellationToken ct) => db.Set<Rating>().AsNoTracking()
        .Where(row => calls.Contains(row.CallId)).Select(row => new { row.CallId, row.Stars }).ToDictionaryAsync(row => row.CallId, row => row.Stars, ct);
}
