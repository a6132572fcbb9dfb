using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Calls;

/// <summary>Ends calls that nobody can enter any more, and forgets idempotency keys that nobody will send again.</summary>
internal sealed class TidyCalls(IServiceScopeFactory scopes, RoomSteps rooms, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);
    private static readonly Duration KeysAreKept = Duration.FromDays(1);

    public async Task Handle(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        var now = clock.Now();
        var links = db.Set<Link>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]);
        var over = await db.Set<Call>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .Where(call => call.State == CallState.Ready && !links.Any(link => link.CallId == call.Id && link.ExpiresAt > now))
            .Select(call => new { call.Id, call.OrganisationId }).ToListAsync(ct);
        foreach (var call in over)
        {
            await Expire(call.OrganisationId, call.Id, ct);
        }

        var oldest = now - KeysAreKept;
        await db.Set<IdempotencyRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).Where(row => row.CreatedAt < oldest).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            await Handle(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Expire(Guid organisation, Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(
            async () =>
            {
                db.Append((await db.Set<Call>().SingleAsync(call => call.Id == id, ct)).End(RoomEnd.Expired, clock.Now()));
                return true;
            },
            ct);
        await rooms.End(RoomPlace.RoomIdOf(id), RoomEnd.Expired);
    }
}
