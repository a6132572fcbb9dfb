using System.Security.Cryptography;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Messages.Notices;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages;

/// <summary>Somebody at the desk, or a program, writes to a customer: now or at a chosen time.</summary>
internal sealed class WriteMessage(GuichetDb db, JournalCommit journal, MessageBook book, Messaging messaging, Composer composer)
{
    /// <summary>How far ahead a message may be put off.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <param name="ThreadId">Whom it goes to; or <paramref name="Customer"/>.</param>
    /// <param name="DueAt">When it is sent, at most 366 days ahead; left out, or past: now.</param>
    public sealed record Request(
        MessageChannel Channel, string Text, string? ThreadId = null, MakeCall.Customer? Customer = null, string? Language = null, string? Subject = null,
        DateTimeOffset? DueAt = null);

    public static async Task<IResult> Handle(
        Request request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, WriteMessage write, MessageViews views, TimeProvider clock,
        HttpContext http)
    {
        if (Check(request, idempotencyKey, clock.GetUtcNow()) is { } wrong)
        {
            return wrong.ToResult();
        }

        var caller = Caller.From(http.User)!;
        var (message, problem) = await write.Write(request, Once(idempotencyKey, caller), caller, http.RequestAborted);
        return message is null ? problem!.ToResult() : TypedResults.Created($"/api/v1/messages/{message.Id:N}", await views.Of(message, caller, http.RequestAborted));
    }

    /// <summary>What a message that may not be sent is to whoever asked for it: refused, and not kept.</summary>
    public static Problem? Refusal(Message message) => message.Delivery is { State: MessageState.Failed, Problem: { } why } ? Refusal(why) : null;

    /// <param name="why">One of <see cref="DeliveryProblems"/>.</param>
    public static Problem Refusal(string why) => why switch
    {
        DeliveryProblems.OptedOut => new Problem(ProblemCodes.MessageOptedOut),
        DeliveryProblems.CountryClosed => new Problem(ProblemCodes.MessageCountryClosed),
        DeliveryProblems.TooMany => new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 3600 },
        _ => new Problem(ProblemCodes.MessageAddressInvalid),
    };

    /// <summary>The thread that a request names; null when it names none that is there.</summary>
    public async Task<MessageThread?> Thread(string? threadId, MakeCall.Customer? customer, string? language, CancellationToken ct)
    {
        if (threadId is not null)
        {
            return Guid.TryParse(threadId, out var id) ? await db.Set<MessageThread>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
        }

        var (plan, _) = CallPlan.Check(new CallTopic(null, language), customer is null ? null : new CallCustomer(customer.Name, customer.Email, customer.Phone));
        return plan is null || (plan.Customer.Email is null && plan.Customer.Phone is null) ? null
            : await book.ThreadOf(CustomerReader.Read(plan.Customer, language, (await messaging.Read(ct)).Organisation.Country), ct);
    }

    private static Problem? Check(Request request, string? idempotencyKey, DateTimeOffset now)
    {
        var longest = request.Channel.LongestText();
        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > longest)
        {
            return Problem.Field("text", $"1 to {longest} characters.");
        }

        if (request.Subject?.Length > MessageContent.LongestSubject || request.Subject?.Any(char.IsControl) is true)
        {
            return Problem.Field("subject", $"At most {MessageContent.LongestSubject} characters on one line.");
        }

        if (request.DueAt > now + Furthest)
        {
            return Problem.Field("dueAt", $"At most {Furthest.Days} days ahead.");
        }

        return idempotencyKey?.Length is 0 or > IdempotencyRow.LongestKey ? Problem.Field("Idempotency-Key", "1 to 128 characters.") : null;
    }

    private static string? Once(string? key, Caller caller) =>
        key is null ? null : $"key:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Actor:N}:{key}")))}"[..60];

    private async Task<(Message? Message, Problem? Problem)> Write(Request request, string? once, Caller caller, CancellationToken ct)
    {
        Message? message = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                message = once is null ? null : await db.Set<Message>().SingleOrDefaultAsync(one => one.Once == once, ct);
                if (message is not null)
                {
                    return false;
                }

                (message, problem) = await Queue(request, once, caller, ct);
                return problem is null;
            },
            ct);
        return (problem is null ? message : null, problem);
    }

    private async Task<(Message? Message, Problem? Problem)> Queue(Request request, string? once, Caller caller, CancellationToken ct)
    {
        if (await Thread(request.ThreadId, request.Customer, request.Language, ct) is not { } thread)
        {
            return (null, request.ThreadId is null ? new Problem(ProblemCodes.MessageAddressInvalid) : new Problem(ProblemCodes.ThreadNotFound));
        }

        var message = await book.Queue(
            new NewMessage(
                thread, request.Channel, await composer.ByHand(request.Text, request.Channel, thread, ct, OneLine.Clean(request.Subject)), MessageSubject.None,
                Due: request.DueAt is { } due ? Instant.FromDateTimeOffset(due) : null, By: caller.Actor, Once: once, Disturbs: request.DueAt is null),
            ct);
        thread.Read();
        db.Append(new MessageWritten(message!.Id, thread.Id, request.Channel, caller.Actor));
        return (message, Refusal(message));
    }
}
