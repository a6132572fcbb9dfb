using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Outbox;

/// <summary>All that waits for one channel goes by the other: for the day on which an operator is out of order (A21).</summary>
internal sealed class RerouteMessages(GuichetDb db, JournalCommit journal, MessageChecks checks, Fallback fallback)
{
    private const int MostAtOnce = 100;

    /// <param name="Channel">That which is left: e-mail or text message.</param>
    /// <param name="Cursor">Where the last answer ended; left out: from the oldest.</param>
    public sealed record Request(MessageChannel Channel, string? Cursor = null);

    /// <param name="Rerouted">How many go by the other channel now.</param>
    /// <param name="Left">How many wait as before: their reader has no other address, or does not want to be written to there.</param>
    /// <param name="Next">To go on with; null when all have been looked at.</param>
    public sealed record Response(int Rerouted, int Left, string? Next);

    /// <summary>At most a hundred at a time, the oldest first, in one transaction.</summary>
    public static async Task<IResult> Handle(Request request, RerouteMessages reroute, HttpContext http)
    {
        if (!MessageChannels.OfOperators.Contains(request.Channel))
        {
            return Problem.Field("channel", "No operator delivers this channel.").ToResult();
        }

        if (!Cursor.TryRead(request.Cursor, out var after))
        {
            return Problem.Field("cursor", "Not a cursor of this list.").ToResult();
        }

        return TypedResults.Ok(await reroute.Some(request.Channel, after, Caller.From(http.User)!.Actor, http.RequestAborted));
    }

    private async Task<Response> Some(MessageChannel channel, (Instant At, Guid Id)? after, Guid actor, CancellationToken ct)
    {
        Response? response = null;
        await journal.Commit(
            async () =>
            {
                response = await Reroute(channel, after, actor, ct);
                return response.Rerouted > 0;
            },
            ct);
        return response!;
    }

    private async Task<Response> Reroute(MessageChannel channel, (Instant At, Guid Id)? after, Guid actor, CancellationToken ct)
    {
        var waiting = db.Set<Message>().Where(one => one.Way.Channel == channel && !one.Way.Incoming && one.Delivery.State == MessageState.Queued);
        if (after is var (at, id))
        {
            waiting = waiting.Where(one => one.CreatedAt > at || (one.CreatedAt == at && one.Id.CompareTo(id) > 0));
        }

        var rows = await waiting.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).Take(MostAtOnce + 1).ToListAsync(ct);
        var some = rows.Take(MostAtOnce).ToList();
        var rerouted = 0;
        foreach (var message in some)
        {
            rerouted += await GoesOtherwise(message, Fallback.Other(channel), actor, ct) ? 1 : 0;
        }

        return new Response(rerouted, some.Count - rerouted, rows.Count > MostAtOnce ? Cursor.Write(some[^1].CreatedAt, some[^1].Id) : null);
    }

    private async Task<bool> GoesOtherwise(Message message, MessageChannel other, Guid actor, CancellationToken ct)
    {
        var thread = await db.Set<MessageThread>().SingleAsync(one => one.Id == message.ThreadId, ct);
        if (await checks.Problem(other, thread.Address(other), ct) is not null || await fallback.Send(message, other, actor, ct) is null)
        {
            return false;
        }

        message.Delivery = message.Delivery.Withdraw();
        db.Append(new MessageWithdrawn(message.Id, actor));
        return true;
    }
}
