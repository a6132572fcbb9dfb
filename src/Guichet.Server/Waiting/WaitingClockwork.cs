using Guichet.Domain.Calls;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Waiting.Board;
using Guichet.Server.Waiting.Places;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting;

/// <summary>Lets time pass in the waiting spaces: boards are told four times a second of what changed, customers once, those far behind less often.</summary>
internal sealed class WaitingClockwork(LiveSpaces spaces, WaitingHubVoice voice, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    /// <summary>So far behind, one place more or less is no news each second.</summary>
    private const int FarBehind = 20;
    private const int BeatsOfASecond = 4;
    private const int BeatsOfTheFar = 5 * BeatsOfASecond;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(1000.0 / BeatsOfASecond);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Reopen(stoppingToken);
        using var timer = new PeriodicTimer(Beat, clock);
        for (var beat = 0; await timer.WaitForNextTickAsync(stoppingToken); beat = (beat + 1) % BeatsOfTheFar)
        {
            var now = beat;
            foreach (var live in spaces.All.Where(live => live.Roster is not null))
            {
                if (now % BeatsOfASecond == 0)
                {
                    spaces.Post(live.Organisation, (_, services) => Second(live, services, now == 0));
                }
                else
                {
                    live.Mailbox.Post(() => ShowBoards(live));
                }
            }
        }
    }

    private async Task Second(LiveSpace live, IServiceProvider services, bool far)
    {
        var now = clock.Now();
        foreach (var decide in (Func<Instant, WaitingStep>[])[live.Space.Tick, live.Space.Line.Tell])
        {
            if (decide(now) is { Changes.Count: > 0 } step)
            {
                await services.GetRequiredService<PlaceWriter>().Carry(live, step);
            }
        }

        if (LiveSpaces.IsOld(live.Roster!, now) && (live.Space.Line.Count > 0 || live.Watchers.All.Count > 0))
        {
            await FinishEnded(live, services);
            await spaces.ReadRoster(live, services.GetRequiredService<GuichetDb>());
        }

        if (live.StandingsDue)
        {
            TellCustomers(live, far);
        }

        await ShowBoards(live);
    }

    // A call that ends before anybody is in its room ends without a word.
    private static async Task FinishEnded(LiveSpace live, IServiceProvider services)
    {
        var calls = live.Space.Line.Places.Select(place => place.CallId).OfType<Guid>().ToList();
        var ended = calls.Count == 0 ? [] : await services.GetRequiredService<GuichetDb>().Set<Call>()
            .Where(call => calls.Contains(call.Id) && call.State == CallState.Ended).Select(call => call.Id).ToListAsync();
        foreach (var call in ended)
        {
            await services.GetRequiredService<FinishPlaces>().Handle(live, call);
        }
    }

    private void TellCustomers(LiveSpace live, bool far)
    {
        foreach (var (place, ahead) in live.Space.Line.Standings().Where(one => one.Place.Connection is not null && (far || one.Ahead < FarBehind)))
        {
            voice.Tell(live, place, ahead);
        }

        live.StandingsDue = !far;
    }

    private Task ShowBoards(LiveSpace live)
    {
        if (live.BoardDue)
        {
            live.BoardDue = false;
            var picture = live.Watchers.All.Count > 0 ? new BoardPicture(live) : null;
            foreach (var watcher in live.Watchers.All)
            {
                if (picture!.Update(watcher) is { } change)
                {
                    voice.Show(watcher.Connection, change);
                }
            }
        }

        return Task.CompletedTask;
    }

    // Their leases run although nobody has asked for them yet.
    private async Task Reopen(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<PlaceRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .Where(row => row.State == PlaceState.Waiting || row.State == PlaceState.Admitted).Select(row => row.OrganisationId).Distinct().ToListAsync(ct);
        foreach (var organisation in waiting)
        {
            spaces.Post(organisation, (_, _) => Task.CompletedTask);
        }
    }
}
