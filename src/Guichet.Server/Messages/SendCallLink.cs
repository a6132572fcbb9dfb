using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Messages.Notices;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using NodaTime;

namespace Guichet.Server.Messages;

/// <summary>"Call now" in one step (A3): makes a call and sends its link; also from a thread (A21).</summary>
internal sealed class SendCallLink(JournalCommit journal, MakeCall calls, SendCallLink.Parts parts, LinkSettings settings, TimeProvider clock)
{
    /// <param name="ThreadId">Whom the call is with; or <paramref name="Customer"/>.</param>
    public sealed record Request(MessageChannel Channel, string? ThreadId = null, MakeCall.Customer? Customer = null, string? Title = null, string? Language = null);

    public sealed record Response(string Id, string RoomId, CallLinks Links, MessageView Message);

    /// <summary>What writes the message.</summary>
    internal sealed record Parts(GuichetDb Db, WriteMessage Write, MessageBook Book, Composer Composer);

    public static async Task<IResult> Handle(Request request, SendCallLink send, CallLinkWriter links, MessageViews views, HttpContext http)
    {
        if (CallPlan.Check(new CallTopic(request.Title, request.Language), null).WrongField is { } wrong)
        {
            return Problem.Field(wrong, "This is not in order.").ToResult();
        }

        var (call, message, problem) = await send.Make(request, Caller.From(http.User)!, http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.Created(
            $"/api/v1/calls/{call!.Id:N}",
            new Response(call.Id.ToString("N"), RoomPlace.RoomIdOf(call.Id), await links.Write(call.Id, http), await views.Of(message!, Caller.From(http.User)!, http.RequestAborted)));
    }

    private async Task<(Call? Call, Message? Message, Problem? Problem)> Make(Request request, Caller caller, CancellationToken ct)
    {
        (Call? Call, Message? Message, Problem? Problem) made = default;
        await journal.Commit(
            async () =>
            {
                made = await Add(request, caller, ct);
                return made.Problem is null;
            },
            ct);
        return made;
    }

    private async Task<(Call?, Message?, Problem?)> Add(Request request, Caller caller, CancellationToken ct)
    {
        if (await parts.Write.Thread(request.ThreadId, request.Customer, request.Language, ct) is not { } thread)
        {
            return (null, null, new Problem(request.ThreadId is null ? ProblemCodes.MessageAddressInvalid : ProblemCodes.ThreadNotFound));
        }

        var customer = new CallCustomer(thread.Customer.Name, thread.Customer.Email, thread.Customer.Phone);
        var plan = new CallPlan(new CallTopic(OneLine.Clean(request.Title), request.Language ?? thread.Customer.Language), customer);
        var call = calls.Add(plan, caller.OrganisationId, caller.PersonId, null, clock.Now() + Duration.FromDays(settings.ValidDays));
        // The link is read from the database, like every other one.
        await parts.Db.SaveChangesAsync(ct);
        var message = await parts.Book.Queue(
            new NewMessage(
                thread, request.Channel, await parts.Composer.Compose(Domain.Messages.Notices.CallLink, request.Channel, call, thread, ct),
                new MessageSubject(null, call.Id, Domain.Messages.Notices.CallLink, null), By: caller.Actor, Disturbs: true),
            ct);
        parts.Db.Append(new MessageWritten(message!.Id, thread.Id, request.Channel, caller.Actor));
        return (call, message, WriteMessage.Refusal(message));
    }
}
