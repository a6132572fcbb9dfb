using System.Collections.Concurrent;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Quality;

/// <summary>Whose minute it is.</summary>
internal sealed record QualityOwner(Guid OrganisationId, Guid CallId, string ParticipantId);

/// <summary>
/// Takes note of how connections are, on the media server's threads, and writes it down every few seconds, many rows at once. What cannot be
/// written is dropped: a full disk costs the figures, never the call.
/// </summary>
internal sealed partial class QualityLedger(IServiceScopeFactory scopes, TimeProvider clock, ILogger<QualityLedger> log) : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>Rows that wait; with more of them the writing has failed for long.</summary>
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<TransportId, QualityLevels> _levels = new();
    private readonly ConcurrentQueue<QualityMinute> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ITimer? _timer;

    /// <summary>What the last measurement was judged.</summary>
    public void Judged(TransportId transport, ConnectionLevel level) => _levels.AddOrUpdate(
        transport, static (_, one) => Plus(QualityLevels.None, one), static (_, before, one) => Plus(before, one), level);

    public void Measured(QualityOwner owner, TransportId transport, TransportMinute minute)
    {
        _levels.TryRemove(transport, out var levels);
        if (_waiting.Count >= MostWaiting)
        {
            return;
        }

        _waiting.Enqueue(new QualityMinute
        {
            Id = clock.NewId(),
            OrganisationId = owner.OrganisationId,
            CallId = owner.CallId,
            ParticipantId = owner.ParticipantId,
            StartedAt = clock.Now() - Duration.FromTimeSpan(minute.Length),
            Seconds = Math.Round(minute.Length.TotalSeconds, 3),
            Up = FlowOf(minute.Up),
            Down = FlowOf(minute.Down),
            Levels = levels ?? QualityLevels.None,
            RoundTrip = new QualityRoundTrip(Milliseconds(minute.RoundTripMedian), Milliseconds(minute.RoundTripMaximum)),
            Pictures = new QualityPictures(minute.PictureHeight, minute.HighestPicture),
            DownlinkEstimate = minute.DownlinkBitsPerSecond,
        });
    }

    public void Ended(TransportId transport) => _levels.TryRemove(transport, out _);

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
            scope.ServiceProvider.GetRequiredService<GuichetDb>().AddRange(rows);
            await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(ct);
        }
        catch (Exception e)
        {
            LogLost(e, rows.Count);
        }
    }

    private static QualityLevels Plus(QualityLevels levels, ConnectionLevel level) => level switch
    {
        ConnectionLevel.Good => levels with { Good = levels.Good + 1 },
        ConnectionLevel.Weak => levels with { Weak = levels.Weak + 1 },
        ConnectionLevel.Bad => levels with { Bad = levels.Bad + 1 },
        _ => levels with { Lost = levels.Lost + 1 },
    };

    private static QualityFlow FlowOf(MinuteFlow flow) =>
        new(flow.LossShare, flow.JitterMilliseconds, flow.SoundBitsPerSecond, flow.PictureBitsPerSecond);

    private static int? Milliseconds(TimeSpan? time) => time is { } known ? (int)Math.Round(known.TotalMilliseconds) : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} minutes of call quality could not be written")]
    private partial void LogLost(Exception exception, int count);
}
