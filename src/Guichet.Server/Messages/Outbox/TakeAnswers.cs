using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Outbox;

/// <summary>Writes down what operators answered and reported, and what nobody knows after a kill.</summary>
internal sealed class TakeAnswers(GuichetDb db, JournalCommit journal, SendingTools tools, TimeProvider clock)
{
    public Task Note(IReadOnlyList<(Guid Id, SendOutcome Outcome)> answers, CancellationToken ct)
    {
        var ids = answers.Select(answer => answer.Id).ToList();
        return journal.Commit(
            async () =>
            {
                var messages = await db.Set<Message>().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
                // One that was erased while it was handed over has no more to be noted.
                foreach (var (id, outcome) in answers.Where(answer => messages.ContainsKey(answer.Id)))
                {
                    await tools.Conclude(messages[id], After(messages[id].Delivery, outcome), ct);
                }

                return true;
            },
            ct);
    }

    /// <summary>False when there is no such message.</summary>
    public Task<bool> Report(Guid id, bool delivered, CancellationToken ct) => journal.Commit(
        async () =>
        {
            if (await db.Set<Message>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } message)
            {
                return false;
            }

            await tools.Conclude(message, message.Delivery.Report(delivered, clock.Now()), ct);
            return true;
        },
        ct);

    /// <summary>What was being sent when the process ended: the operator may have it.</summary>
    public Task Recover(CancellationToken ct) => journal.Commit(
        async () =>
        {
            var left = await db.Set<Message>().Where(one => one.Delivery.State == MessageState.Sending).ToListAsync(ct);
            foreach (var message in left)
            {
                message.Delivery = message.Delivery.Recover(doubtful: true, clock.Now());
            }

            return left.Count > 0;
        },
        ct);

    private Delivery After(Delivery before, SendOutcome outcome) => outcome.Result switch
    {
        SendResult.Accepted => before.Accept(outcome.Reference, clock.Now()),
        SendResult.Refused => before.Fail(outcome.Problem!),
        var other => before.Postpone(outcome.Problem!, other is SendResult.Doubtful, clock.Now()),
    };
}
