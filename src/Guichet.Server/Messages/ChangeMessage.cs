using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages;

/// <summary>One more try, back, or another way: what the desk can do with a message that was not sent.</summary>
internal sealed class ChangeMessage(GuichetDb db, JournalCommit journal, MessageChecks checks, Fallback fallback, TimeProvider clock)
{
    public static Task<IResult> Retry(string messageId, ChangeMessage change, MessageViews views, HttpContext http) =>
        change.Handle(messageId, views, http, change.Retry);

    public static Task<IResult> Withdraw(string messageId, ChangeMessage change, MessageViews views, HttpContext http) =>
        change.Handle(messageId, views, http, change.Withdraw);

    /// <summary>By the other channel: the answer is the new message.</summary>
    public static Task<IResult> Reroute(string messageId, ChangeMessage change, MessageViews views, HttpContext http) =>
        change.Handle(messageId, views, http, change.Reroute);

    private async Task<IResult> Handle(
        string messageId, MessageViews views, HttpContext http, Func<Message, Caller, CancellationToken, Task<(Message? Shown, Problem? Problem)>> apply)
    {
        var (caller, ct) = (Caller.From(http.User)!, http.RequestAborted);
        Message? shown = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                var message = Guid.TryParse(messageId, out var id) ? await db.Set<Message>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
                (shown, problem) = message is null ? (null, new Problem(ProblemCodes.MessageNotFound))
                    : message.Way.Incoming || message.Delivery.State is not (MessageState.Queued or MessageState.Failed) ? (null, new Problem(ProblemCodes.MessageClosed))
                    : await apply(message, caller, ct);
                return problem is null;
            },
            ct);
        return problem?.ToResult() ?? TypedResults.Ok(await views.Of(shown!, caller, ct));
    }

    private async Task<(Message?, Problem?)> Retry(Message message, Caller caller, CancellationToken ct)
    {
        if (await fallback.IsOfFormer(message, ct))
        {
            return (null, new Problem(ProblemCodes.MessageClosed));
        }

        if (await checks.Problem(message.Way.Channel, message.Way.Address.Length == 0 ? null : message.Way.Address, ct) is { } why)
        {
            message.Delivery = message.Delivery.Fail(why);
            return (null, WriteMessage.Refusal(message));
        }

        message.Delivery = message.Delivery.Retry(clock.Now());
        return (message, null);
    }

    private Task<(Message?, Problem?)> Withdraw(Message message, Caller caller, CancellationToken ct)
    {
        message.Delivery = message.Delivery.Withdraw();
        db.Append(new MessageWithdrawn(message.Id, caller.Actor));
        return Task.FromResult<(Message?, Problem?)>((message, null));
    }

    private async Task<(Message?, Problem?)> Reroute(Message message, Caller caller, CancellationToken ct)
    {
        var other = await fallback.Send(message, Fallback.Other(message.Way.Channel), caller.Actor, ct);
        if (other is null)
        {
            return (null, new Problem(ProblemCodes.MessageAddressInvalid));
        }

        message.Delivery = message.Delivery.Withdraw();
        db.Append(new MessageWithdrawn(message.Id, caller.Actor));
        return (other, WriteMessage.Refusal(other));
    }
}
