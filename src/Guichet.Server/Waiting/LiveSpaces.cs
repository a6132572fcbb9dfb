using System.Collections.Concurrent;
using Guichet.Domain.Calls;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Guichet.Server.Waiting.Places;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting;

/// <summary>The waiting spaces that are used now, by organisation. Each has one owner, its mailbox, and what is asked of it has a database scope of its own.</summary>
internal sealed class LiveSpaces(WaitingSettings settings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<LiveSpaces> log) : IAsyncDisposable
{
    private static readonly Duration RosterLasts = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<Guid, Lazy<LiveSpace>> _spaces = new();

    public IEnumerable<LiveSpace> All => _spaces.Values.Select(space => space.Value);

    public async Task<T> Ask<T>(Guid organisation, Func<LiveSpace, IServiceProvider, Task<T>> question)
    {
        var live = Of(organisation);
        var answer = await live.Mailbox.Ask(async () => new Answer<T>(await InScope(live, question)));
        return answer!.Value;
    }

    /// <summary>Does not wait for it.</summary>
    public void Post(Guid organisation, Func<LiveSpace, IServiceProvider, Task> letter)
    {
        var live = Of(organisation);
        live.Mailbox.Post(async () =>
        {
            try
            {
                await InScope(live, async (space, services) =>
                {
                    await letter(space, services);
                    return true;
                });
            }
            catch (ObjectDisposedException)
            {
                // The process ends. Whoever was in touch is found out of touch at the next start.
            }
        });
    }

    private LiveSpace Of(Guid organisation) => _spaces.GetOrAdd(
        organisation, id => new Lazy<LiveSpace>(() => new LiveSpace(id, new WaitingSpace(settings.Rules), new Mailbox(log)))).Value;

    private async Task<T> InScope<T>(LiveSpace live, Func<LiveSpace, IServiceProvider, Task<T>> question)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(live.Organisation);
        if (live.Roster is null)
        {
            await Load(live, scope.ServiceProvider.GetRequiredService<GuichetDb>());
        }

        return await question(live, scope.ServiceProvider);
    }

    // Whoever waited when the process ended keeps their place, and has as long as anybody to come back.
    private async Task Load(LiveSpace live, GuichetDb db)
    {
        var now = clock.Now();
        var open = await db.Set<PlaceRow>().AsNoTracking().Where(row => row.State == PlaceState.Waiting || row.State == PlaceState.Admitted).ToListAsync();
        var calls = open.Select(row => row.Aim.CallId).OfType<Guid>().ToHashSet();
        var started = await db.Set<Call>().Where(call => calls.Contains(call.Id) && call.StartedAt != null).ToDictionaryAsync(call => call.Id, call => call.StartedAt);
        live.Space.Line.Apply(WaitingStep.Done([.. open.Select(row => row.Read(now)).Select(place => new PlaceChange(
            place with { MetAt = place.Admission is { } admission ? started.GetValueOrDefault(admission.CallId) : null }, null))]));
        foreach (var said in await db.Set<PlaceChatRow>().Where(row => open.Select(place => place.Id).Contains(row.PlaceId))
            .GroupBy(row => row.PlaceId).Select(rows => new { rows.Key, Last = rows.Max(row => row.Number), FromCustomer = rows.Count(row => !row.FromDesk) }).ToListAsync())
        {
            live.Said[said.Key] = (said.Last, said.FromCustomer);
        }

        await ReadRoster(live, db);
    }

    /// <summary>Teams, people and words may have changed since; nobody reads it again while nobody waits or looks.</summary>
    public static bool IsOld(Roster roster, Instant now) => roster.ReadAt + RosterLasts <= now;

    /// <summary>Inside the mailbox: teams, people and queues as they are now.</summary>
    public async Task ReadRoster(LiveSpace live, GuichetDb db)
    {
        var now = clock.Now();
        live.Roster = await Roster.Read(db, now);
        live.Changed();
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(All.Select(space => space.Mailbox.End()));

    private sealed record Answer<T>(T Value);
}
