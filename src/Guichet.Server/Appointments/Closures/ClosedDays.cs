using Guichet.Domain.People;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Closures;

/// <summary>The closures of a stretch of time, and whom they concern.</summary>
internal sealed class ClosedDays
{
    /// <summary>No zone is further from UTC.</summary>
    public static readonly Duration Furthest = Duration.FromHours(15);

    private readonly IReadOnlyList<Closure> _closures;
    private readonly ILookup<Guid, Guid> _teamsOf;

    private ClosedDays(IReadOnlyList<Closure> closures, ILookup<Guid, Guid> teamsOf) => (_closures, _teamsOf) = (closures, teamsOf);

    /// <param name="to">Null: all that is ahead.</param>
    public static async Task<ClosedDays> Read(GuichetDb db, Instant from, Instant? to, CancellationToken ct)
    {
        var (first, last) = (from - Furthest, to is { } end ? end + Furthest : Instant.MaxValue);
        var closures = db.Set<Closure>().AsNoTracking().Where(row => row.End > first);
        var rows = await (to is null ? closures : closures.Where(row => row.Start < last)).ToListAsync(ct);
        var teams = rows.Select(row => row.TeamId).OfType<Guid>().ToHashSet();
        var members = teams.Count == 0 ? [] : await db.Set<TeamMember>().AsNoTracking().Where(row => teams.Contains(row.TeamId)).ToListAsync(ct);
        return new ClosedDays(rows, members.ToLookup(row => row.PersonId, row => row.TeamId));
    }

    /// <summary>When somebody who works in this zone is away by them.</summary>
    public IEnumerable<Interval> Of(Guid person, DateTimeZone zone) =>
        _closures.Where(row => row.TeamId is not { } team || _teamsOf[person].Contains(team)).Select(row => row.In(zone));
}
