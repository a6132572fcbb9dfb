using Guichet.Domain.Appointments;
using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Outbox;

/// <summary>What was written down as being sent, and by whom it is sent.</summary>
/// <param name="Any">Something was due, and so there may be more.</param>
internal sealed record Claimed(IOperator Operator, IReadOnlyList<OutgoingMessage> Messages, bool Any)
{
    public static Claimed Nothing { get; } = new(new MailboxOperator(), [], false);
}

/// <summary>Takes an organisation's due messages of one channel: each is written down as being sent before the operator hears of it.</summary>
internal sealed class SendDue(GuichetDb db, JournalCommit journal, MessageChecks checks, SendingTools tools, TimeProvider clock)
{
    /// <summary>Of what never leaves the database: an operator is handed fewer.</summary>
    private const int MostAtOnce = 100;

    /// <summary>Appointments that are over, of those that what is due is about.</summary>
    private HashSet<Guid> _over = [];

    public async Task<Claimed> Claim(MessageChannel channel, CancellationToken ct)
    {
        var claimed = Claimed.Nothing;
        await journal.Commit(
            async () =>
            {
                var row = await db.Set<ChannelRow>().AsNoTracking().SingleOrDefaultAsync(one => one.Channel == channel, ct);
                var organisation = await db.Set<Organisation>().AsNoTracking().Select(one => one.Name).SingleAsync(ct);
                var by = tools.Operators.Of(row, organisation);
                var due = row?.SuspendedAt is null ? await Due(channel, by is MailboxOperator ? MostAtOnce : tools.Settings.AtOnce, ct) : [];
                if (due.Count == 0)
                {
                    return false;
                }

                await checks.Expect(channel, due.Select(one => one.Way.Address).ToHashSet(), ct);
                _over = await Over(due.Select(one => one.About.AppointmentId).OfType<Guid>().ToHashSet(), ct);
                List<OutgoingMessage> taken = [];
                foreach (var message in due)
                {
                    await Take(message, by, taken, ct);
                }

                claimed = new Claimed(by, taken, Any: true);
                return true;
            },
            ct);
        return claimed;
    }

    private Task<List<Message>> Due(MessageChannel channel, int most, CancellationToken ct)
    {
        var now = clock.Now();
        return db.Set<Message>().Where(one => one.Delivery.State == MessageState.Queued && one.Delivery.NextTryAt <= now && one.Way.Channel == channel)
            .OrderBy(one => one.Delivery.NextTryAt).Take(most).ToListAsync(ct);
    }

    private async Task Take(Message message, IOperator by, List<OutgoingMessage> taken, CancellationToken ct)
    {
        if (await WhyNot(message, ct) is { } problem)
        {
            await tools.Conclude(message, message.Delivery.Fail(problem), ct);
            return;
        }

        message.Content = await tools.Last(message, ct);
        if (by is MailboxOperator)
        {
            // What never leaves the database is sent by saying so: there is nothing in between.
            await tools.Conclude(message, message.Delivery.Claim().Accept(null, clock.Now()), ct);
        }
        else
        {
            message.Delivery = message.Delivery.Claim();
            taken.Add(await tools.Write(message, ct));
        }
    }

    // What was true when it was queued may be so no longer.
    private async Task<string?> WhyNot(Message message, CancellationToken ct) =>
        await checks.IsOptedOut(message.Way.Channel, message.Way.Address, ct) ? DeliveryProblems.OptedOut
        : Domain.Messages.Notices.EndsWithAppointment(message.About.Notice) && message.About.AppointmentId is { } id && _over.Contains(id) ? DeliveryProblems.TooLate
        : null;

    private async Task<HashSet<Guid>> Over(IReadOnlyCollection<Guid> appointments, CancellationToken ct)
    {
        var now = clock.Now();
        return [.. await db.Set<Appointment>().Where(one => appointments.Contains(one.Id) && one.Time.End < now).Select(one => one.Id).ToListAsync(ct)];
    }
}
