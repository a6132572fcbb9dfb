using System.Collections.Concurrent;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Journal;

/// <summary>Keeps all readers going: when the bell rings, once at the start, and every minute for those that failed or were not told.
/// A reader that throws stays before its fact and is asked again, later and later; its lag shows it.</summary>
internal sealed partial class JournalReaders(IServiceScopeFactory scopes, JournalBell bell, TimeProvider clock, ILogger<JournalReaders> log) : BackgroundService
{
    /// <summary>Between two looks: a rush is read in larger pieces, and those who write have the organisation's turn in between.
    /// By the machine's own clock: it spares work and decides nothing.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);
    private static readonly Duration LongestPause = Duration.FromMinutes(1);
    private readonly ConcurrentDictionary<(Guid Organisation, string Reader), Stuck> _stuck = new();
    private readonly ConcurrentDictionary<(Guid Organisation, string Reader), int> _lag = new();
    private readonly ConcurrentDictionary<(Guid Organisation, string Reader), JournalPace> _pace = new();

    /// <summary>Facts not yet acted on, by reader.</summary>
    public IReadOnlyDictionary<string, int> Lag => _lag.GroupBy(one => one.Key.Reader).ToDictionary(one => one.Key, one => one.Sum(row => row.Value));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Everywhere(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = _stuck.IsEmpty ? Sweep : TimeSpan.FromSeconds(1);
            if (await bell.Wait(pause, stoppingToken))
            {
                foreach (var organisation in bell.Take())
                {
                    await Read(organisation, stoppingToken);
                }

                await Task.Delay(Breath, stoppingToken);
            }
            else
            {
                await Everywhere(stoppingToken);
            }
        }
    }

    private async Task Everywhere(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
            var all = await db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).Select(row => row.Id).ToListAsync(ct);
            foreach (var organisation in all)
            {
                await Read(organisation, ct);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBlind(e);
        }
    }

    private async Task Read(Guid organisation, CancellationToken ct)
    {
        foreach (var reader in await In(organisation, read => Task.FromResult(read.Names)))
        {
            var key = (organisation, reader);
            var stuck = _stuck.GetValueOrDefault(key);
            if (stuck?.Until > clock.Now())
            {
                continue;
            }

            var (pace, began) = (_pace.GetOrAdd(key, _ => new JournalPace()), clock.GetTimestamp());
            try
            {
                // One at a time after a failure: those before the fact that fails are not held up by it.
                while (await In(organisation, read => read.Step(reader, stuck is null ? pace.Facts : 1, ct)))
                {
                    pace.Took(clock.GetElapsedTime(began));
                    _lag[key] = await In(organisation, read => read.Lag(reader, ct));
                    began = clock.GetTimestamp();
                }

                _lag[key] = 0;
                _stuck.TryRemove(key, out _);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                await Stay(key, stuck, e, ct);
            }
        }
    }

    private async Task Stay((Guid Organisation, string Reader) key, Stuck? before, Exception why, CancellationToken ct)
    {
        var pause = before is null ? Duration.Zero : Duration.Min(LongestPause, Duration.Max(Duration.FromSeconds(1), before.Pause * 2));
        _stuck[key] = new Stuck(pause, clock.Now() + pause);
        LogStuck(why, key.Reader, key.Organisation);
        try
        {
            _lag[key] = await In(key.Organisation, read => read.Lag(key.Reader, ct));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBlind(e);
        }
    }

    private async Task<T> In<T>(Guid organisation, Func<ReadJournal, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        return await ask(scope.ServiceProvider.GetRequiredService<ReadJournal>());
    }

    /// <param name="Pause">How long it was left alone last time.</param>
    private sealed record Stuck(Duration Pause, Instant Until);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Journal's reader {Reader} failed for organisation {Organisation}; it is asked again")]
    private partial void LogStuck(Exception exception, string reader, Guid organisation);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Journal could not be read; it is tried again")]
    private partial void LogBlind(Exception exception);
}
