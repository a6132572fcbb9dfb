using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Hubs;
using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Rooms;

/// <summary>Lets time pass in the rooms. Calls that were live when the process ended wait again for their people to come back.</summary>
internal sealed class RoomClockwork(LiveRooms rooms, RoomSteps steps, UnjoinedConnections unjoined, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Reopen(stoppingToken);
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            unjoined.Sweep();
            foreach (var room in rooms.All)
            {
                room.Mailbox.Post(() => Tick(room));
            }
        }
    }

    private Task Tick(LiveRoom room)
    {
        if (room.Room.IsIdle)
        {
            rooms.Retire(room);
            return Task.CompletedTask;
        }

        return steps.Carry(room, room.Room.Tick(Platform.Clock.Now(clock)));
    }

    private async Task Reopen(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var live = await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<Call>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .AsNoTracking().Where(call => call.State == CallState.Live).ToListAsync(ct);
        foreach (var call in live)
        {
            await using var inner = scopes.CreateAsyncScope();
            inner.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(call.OrganisationId);
            rooms.Open(await RoomPlace.Load(inner.ServiceProvider.GetRequiredService<GuichetDb>(), call, ct), call);
        }
    }
}
