using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages;

/// <param name="Address">When it does not go to the customer: a specialist's.</param>
/// <param name="Due">When it is to be sent; null is now.</param>
/// <param name="Disturbs">It may come in the quiet hours: the customer waits for it.</param>
internal sealed record NewMessage(
    MessageThread Thread, MessageChannel Channel, MessageContent Content, MessageSubject About, string? Address = null, Instant? Due = null,
    Guid? By = null, string? Once = null, bool Disturbs = false);

/// <summary>Finds a customer's thread and puts messages into it. Whoever calls this holds the organisation's turn and commits.</summary>
internal sealed class MessageBook(GuichetDb db, JournalCommit journal, MessageChecks checks, Messaging messaging, MessageCounts counts, TimeProvider clock)
{
    /// <summary>Appointments about which nothing was written before.</summary>
    private readonly HashSet<Guid> _unwritten = [];

    /// <summary>Numbers and addresses whose threads are at hand, if they have one.</summary>
    private readonly HashSet<string> _expected = [];

    /// <summary>Reads in one go what would be asked for each message to these customers about these appointments.</summary>
    public async Task Expect(IReadOnlyCollection<Guid> appointments, IReadOnlyCollection<ThreadCustomer> customers, CancellationToken ct)
    {
        var (emails, phones) = (customers.Select(one => one.Email).OfType<string>().ToHashSet(), customers.Select(one => one.Phone).OfType<string>().ToHashSet());
        await checks.Expect(MessageChannel.Email, emails, ct);
        await checks.Expect(MessageChannel.Text, phones, ct);
        await db.Set<MessageThread>().Where(one => emails.Contains(one.Customer.Email!) || phones.Contains(one.Customer.Phone!)).LoadAsync(ct);
        var written = await db.Set<Message>().Where(one => appointments.Contains(one.About.AppointmentId!.Value)).Select(one => one.About.AppointmentId!.Value).Distinct().ToListAsync(ct);
        _unwritten.UnionWith(appointments.Except(written));
        _expected.UnionWith([.. emails, .. phones]);
    }

    /// <summary>The thread with this number or address; a new one where there is none.</summary>
    public async Task<MessageThread> ThreadOf(ThreadCustomer customer, CancellationToken ct)
    {
        var known = customer with { Email = customer.Email?.ToLowerInvariant() };
        var thread = await Find(known, ct);
        if (thread is null)
        {
            thread = new MessageThread(clock.NewId(), journal.OrganisationId, known, clock.Now());
            db.Add(thread);
        }
        else
        {
            thread.Learn(known);
        }

        return thread;
    }

    /// <summary>The thread with this number or address; null where there is none.</summary>
    public Task<MessageThread?> Known(ThreadCustomer customer, CancellationToken ct) => Find(customer with { Email = customer.Email?.ToLowerInvariant() }, ct);

    /// <summary>Queued; or failed at once, with its reason, where it may not be sent. Null when there is one already (<see cref="Message.Once"/>).</summary>
    public async Task<Message?> Queue(NewMessage plan, CancellationToken ct)
    {
        if (plan.Once is { } once && await Is(once, plan.About.AppointmentId, ct))
        {
            return null;
        }

        var address = plan.Address ?? plan.Thread.Address(plan.Channel);
        var problem = await checks.Problem(plan.Channel, address, ct, plan.Due);
        var now = clock.Now();
        var message = new Message(
            plan.Thread, clock.NewId(), new MessageWay(plan.Channel, false, address ?? ""), plan.Content,
            problem is null ? await Delivery(plan, now, ct) : Domain.Messages.Delivery.Refuse(now, problem), now)
        {
            About = plan.About,
            By = plan.By,
            Once = plan.Once,
        };
        db.Add(message);
        plan.Thread.Wrote(now);
        checks.Wrote(message);
        counts.Count(plan.Channel, message.Delivery.State);
        return message;
    }

    public async Task Consent(ChannelConsent consent, CancellationToken ct)
    {
        // Leaving an address for a service says yes once; it does not take back a no.
        if (consent.Source is ConsentSource.Service && await checks.LastWord(consent.Channel, consent.Address, ct) is not null)
        {
            return;
        }

        db.Add(consent);
        checks.Heard(consent);
        db.Append(new ConsentChanged(consent.Id, consent.Channel, consent.Given, consent.Source, consent.Proof));
    }

    private async Task<bool> Is(string once, Guid? appointmentId, CancellationToken ct) =>
        db.Set<Message>().Local.Any(one => one.Once == once)
        || (!(appointmentId is { } about && _unwritten.Contains(about)) && await db.Set<Message>().AnyAsync(one => one.Once == once, ct));

    private async Task<Delivery> Delivery(NewMessage plan, Instant now, CancellationToken ct)
    {
        var due = plan.Due ?? now;
        var earliest = plan.Channel is MessageChannel.Text && !plan.Disturbs
            ? (await messaging.Read(ct)).Settings.Quiet.Earliest(Instant.Max(due, now), await messaging.ZoneOf(plan.Thread.Customer, ct))
            : due;
        return Domain.Messages.Delivery.Queue(due, earliest);
    }

    private async Task<MessageThread?> Find(ThreadCustomer customer, CancellationToken ct) =>
        db.Set<MessageThread>().Local.Where(one =>
            Same(one.Customer.Phone, customer.Phone) || Same(one.Customer.Email, customer.Email) || Same(one.Customer.Chat, customer.Chat)).MaxBy(one => one.LastAt)
        ?? (IsExpected(customer.Email) && IsExpected(customer.Phone) && customer.Chat is null ? null : await db.Set<MessageThread>()
            .Where(one => (customer.Phone != null && one.Customer.Phone == customer.Phone) || (customer.Email != null && one.Customer.Email == customer.Email)
                || (customer.Chat != null && one.Customer.Chat == customer.Chat))
            .OrderByDescending(one => one.LastAt).FirstOrDefaultAsync(ct));

    private bool IsExpected(string? address) => address is null || _expected.Contains(address);

    private static bool Same(string? one, string? other) => one is not null && one == other;
}
