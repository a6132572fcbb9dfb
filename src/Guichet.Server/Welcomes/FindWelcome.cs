using Guichet.Contracts.Waiting;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Welcomes;

/// <summary>What greets those who wait for a team: its own, else the organisation's.</summary>
internal sealed class FindWelcome(GuichetDb db)
{
    public async Task<WelcomeMedia?> Of(Guid? teamId, CancellationToken ct)
    {
        var rows = await db.Set<WelcomeRow>().AsNoTracking().Where(row => row.TeamId == null || row.TeamId == teamId).ToListAsync(ct);
        return (rows.FirstOrDefault(row => row.TeamId is not null) ?? rows.FirstOrDefault()) is { } row ? View(row) : null;
    }

    /// <summary>The first of these that says something, in either language; else the organisation's.</summary>
    public async Task<BothLanguages> Words(CancellationToken ct, params IReadOnlyList<BothLanguages?> own) =>
        BothLanguages.FirstOf(own)
        ?? (await db.Set<WelcomeWords>().AsNoTracking().SingleOrDefaultAsync(ct))?.Read() ?? BothLanguages.None;

    public static WelcomeMedia View(WelcomeRow row) => new($"{WelcomeEndpoints.Path}/{row.Id:N}", row.Video);
}
