using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Threads;

/// <summary>Who looks after a thread, that it was read, and what its customer said at the desk about being written to.</summary>
internal sealed class ChangeThread(GuichetDb db, JournalCommit journal, MessageBook book, ReadThreads read, TimeProvider clock)
{
    /// <param name="PersonId">Null: nobody.</param>
    public sealed record AssignRequest(string? PersonId = null);

    /// <param name="Given">Whether the customer wants to be written to.</param>
    public sealed record ConsentRequest(MessageChannel Channel, bool Given);

    public static Task<IResult> Read(string threadId, ChangeThread change, HttpContext http) => change.Handle(
        threadId, http, (thread, _, _) =>
        {
            thread.Read();
            return Task.FromResult<Problem?>(null);
        });

    public static Task<IResult> Assign(string threadId, AssignRequest request, ChangeThread change, HttpContext http) =>
        change.Handle(threadId, http, (thread, caller, ct) => change.Assign(thread, request.PersonId, caller, ct));

    public static Task<IResult> Consent(string threadId, ConsentRequest request, ChangeThread change, HttpContext http) =>
        change.Handle(threadId, http, (thread, caller, ct) => change.Consent(thread, request, caller, ct));

    private async Task<IResult> Handle(string threadId, HttpContext http, Func<MessageThread, Caller, CancellationToken, Task<Problem?>> apply)
    {
        var ct = http.RequestAborted;
        MessageThread? thread = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                thread = Guid.TryParse(threadId, out var id) ? await db.Set<MessageThread>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
                problem = thread is null ? new Problem(ProblemCodes.ThreadNotFound) : await apply(thread, Caller.From(http.User)!, ct);
                return problem is null;
            },
            ct);
        return problem?.ToResult() ?? TypedResults.Ok(await read.Detail(thread!, Caller.From(http.User)!, ct));
    }

    private async Task<Problem?> Assign(MessageThread thread, string? personId, Caller caller, CancellationToken ct)
    {
        var id = Guid.TryParse(personId, out var given) ? given : (Guid?)null;
        if (personId is not null && !await db.Set<Person>().AnyAsync(person => person.Id == id && person.DeactivatedAt == null, ct))
        {
            return new Problem(ProblemCodes.PersonNotFound);
        }

        if (thread.AssignedTo != id)
        {
            thread.AssignedTo = id;
            db.Append(new ThreadAssigned(thread.Id, id, caller.Actor));
        }

        return null;
    }

    private async Task<Problem?> Consent(MessageThread thread, ConsentRequest request, Caller caller, CancellationToken ct)
    {
        if (!MessageChannels.OfOperators.Contains(request.Channel) || thread.Address(request.Channel) is not { } address)
        {
            return new Problem(ProblemCodes.MessageAddressInvalid);
        }

        var (source, proof) = (ConsentSource.Desk, caller.Actor);
        await book.Consent(
            new ChannelConsent
            {
                Id = clock.NewId(),
                OrganisationId = thread.OrganisationId,
                Channel = request.Channel,
                Address = address,
                Given = request.Given,
                Source = source,
                Proof = proof,
                At = clock.Now(),
            },
            ct);
        return null;
    }
}
