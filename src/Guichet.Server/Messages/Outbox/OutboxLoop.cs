using System.Collections.Concurrent;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Outbox;

/// <summary>Sends what is due, every second. Each organisation's channel goes by itself: a slow operator holds up nobody else's messages.</summary>
internal sealed partial class OutboxLoop(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxLoop> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>How long a stopping server waits for operators' answers; what has none then is doubtful at the next start.</summary>
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<(Guid Organisation, MessageChannel Channel), Task> _running = new();
    private readonly ConcurrentDictionary<Guid, byte> _broken = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Recover(stoppingToken);
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            do
            {
                await Begin(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(_running.Values).WaitAsync(LastWait, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Recover(CancellationToken ct)
    {
        foreach (var organisation in (await Waiting(MessageState.Sending, ct)).Select(one => one.Organisation).Distinct())
        {
            await In<TakeAnswers>(organisation, take => take.Recover(ct));
        }
    }

    private async Task Begin(CancellationToken ct)
    {
        try
        {
            foreach (var organisation in _broken.Keys.Where(one => !_running.Any(task => task.Key.Organisation == one && !task.Value.IsCompleted)))
            {
                await In<TakeAnswers>(organisation, take => take.Recover(ct));
                _broken.TryRemove(organisation, out _);
            }

            foreach (var key in await Waiting(MessageState.Queued, ct))
            {
                if (!_running.TryGetValue(key, out var before) || before.IsCompleted)
                {
                    _running[key] = Task.Run(() => Drain(key.Organisation, key.Channel, ct), CancellationToken.None);
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogBlind(e);
        }
    }

    private async Task<IReadOnlyList<(Guid Organisation, MessageChannel Channel)>> Waiting(MessageState state, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now();
        var due = await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<Message>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .Where(one => one.Delivery.State == state && one.Delivery.NextTryAt <= now)
            .Select(one => new { one.OrganisationId, one.Way.Channel }).Distinct().ToListAsync(ct);
        return [.. due.Select(one => (one.OrganisationId, one.Channel))];
    }

    private async Task Drain(Guid organisation, MessageChannel channel, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var claimed = Claimed.Nothing;
                await In<SendDue>(organisation, async send => claimed = await send.Claim(channel, ct));
                if (!claimed.Any)
                {
                    return;
                }

                // Not called off when the server stops: the operator's answer is worth a moment.
                var answers = await Task.WhenAll(claimed.Messages.Select(async message => (message.Id, await claimed.Operator.Send(message, CancellationToken.None))));
                await In<TakeAnswers>(organisation, take => take.Note(answers, CancellationToken.None));
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What it had written down as being sent nobody will hear of any more.
            _broken[organisation] = 0;
            LogFailed(e, channel, organisation);
        }
    }

    private async Task In<T>(Guid organisation, Func<T, Task> act)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Messages by {Channel} of organisation {Organisation} could not be sent; it is tried again")]
    private partial void LogFailed(Exception exception, MessageChannel channel, Guid organisation);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; it is tried again")]
    private partial void LogBlind(Exception exception);
}
