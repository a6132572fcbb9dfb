using System.Collections.Concurrent;
using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Quality;

/// <summary>Whose minute it is.</summary>
/// <param name="Role">Null where it is not known.</param>
internal sealed record QualityOwner(Guid OrganisationId, Guid CallId, string ParticipantId, SeatRole? Role);

/// <summary>
/// Takes note of how connections are, on the media server's threads, and writes it down every few seconds, many rows at once. What cannot be
/// written is dropped: a full disk costs the figures, never the call.
/// </summary>
internal sealed partial class QualityLedger(IServiceScopeFactory scopes, TimeProvider clock, ILogger<QualityLedger> log) : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>Rows that wait; with more of them the writing has failed for long.</summary>
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TransportId, Begun> _begun = new();
    private readonly ConcurrentQueue<QualityMinute> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ITimer? _timer;

    /// <summary>What the last measurement was judged.</summary>
    public void Judged(TransportId transport, ConnectionLevel level) => _begun.AddOrUpdate(
        transport, static (_, one) => Begun.Nothing.Plus(one), static (_, before, one) => before.Plus(one), level);

    /// <summary>What the page itself says; it counts for the minute that ends next.</summary>
    public void Played(TransportId transport, QualityPlayback playback) => _begun.AddOrUpdate(
        transport, static (_, one) => Begun.Nothing.Plus(one), static (_, before, one) => before.Plus(one), playback);

    public void Measured(QualityOwner owner, TransportId transport, TransportMinute minute)
    {
        _begun.TryRemove(transport, out var begun);
        if (_waiting.Count >= MostWaiting)
        {
            return;
        }

        _waiting.Enqueue(new QualityMinute
        {
            Id = clock.NewId(),
            OrganisationId = owner.OrganisationId,
            CallId = owner.CallId,
            Who = new QualityWho(owner.ParticipantId, owner.Role),
            StartedAt = clock.Now() - Duration.FromTimeSpan(minute.Length),
            Seconds = Math.Round(minute.Length.TotalSeconds, 3),
            Up = FlowOf(minute.Up),
            Down = FlowOf(minute.Down),
            Levels = (begun ?? Begun.Nothing).Levels,
            Playback = (begun ?? Begun.Nothing).Playback.Within(minute.Length),
            Line = new QualityLine(Milliseconds(minute.RoundTripMedian), Milliseconds(minute.RoundTripMaximum), minute.DownlinkBitsPerSecond),
            Pictures = new QualityPictures(minute.PictureHeight, minute.HighestPicture),
        });
    }

    public void Ended(TransportId transport) => _begun.TryRemove(transport, out _);

    /// <summary>Writes what waits, after what is being written.</summary>
    public async Task Write(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            List<QualityMinute> rows = [];
            while (_waiting.TryDequeue(out var row))
            {
                rows.Add(row);
            }

            foreach (var group in rows.GroupBy(row => row.OrganisationId))
            {
                await Write(group.Key, [.. group], ct);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = clock.CreateTimer(_ => Task.Run(() => _waiting.IsEmpty ? Task.CompletedTask : Write(CancellationToken.None)), null, Beat, Beat);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After everything else: the media server's last words are among what is written.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        await Write(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is { } timer)
        {
            await timer.DisposeAsync();
        }
    }

    private async Task Write(Guid organisation, IReadOnlyList<QualityMinute> rows, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
            var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
            await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(() => Add(rows, db, ct), ct);
        }
        catch (Exception e)
        {
            LogLost(e, rows.Count);
        }
    }

    // A call may have been deleted while its last minute waited: then nobody asks for it any more.
    private static async Task<bool> Add(IReadOnlyList<QualityMinute> rows, GuichetDb db, CancellationToken ct)
    {
        var calls = rows.Select(row => row.CallId).ToHashSet();
        var there = await db.Set<Call>().Where(call => calls.Contains(call.Id)).Select(call => call.Id).ToListAsync(ct);
        db.AddRange(rows.Where(row => there.Contains(row.CallId)));
        return there.Count > 0;
    }

    private static QualityFlow FlowOf(MinuteFlow flow) =>
        new(flow.LossShare, flow.JitterMilliseconds, flow.SoundBitsPerSecond, flow.PictureBitsPerSecond);

    private static int? Milliseconds(TimeSpan? time) => time is { } known ? (int)Math.Round(known.TotalMilliseconds) : null;

    /// <summary>What is known of a connection's minute that is not over.</summary>
    private sealed record Begun(QualityLevels Levels, QualityPlayback Playback)
    {
        public static Begun Nothing { get; } = new(QualityLevels.None, QualityPlayback.None);

        public Begun Plus(ConnectionLevel level) => this with { Levels = Levels.Plus(level) };

        public Begun Plus(QualityPlayback more) => this with { Playback = Playback.Plus(more) };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} minutes of call quality could not be written")]
    private partial void LogLost(Exception exception, int count);
}
