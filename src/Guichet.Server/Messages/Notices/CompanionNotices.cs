using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.Messages;
using Guichet.Server.Companions;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Guichet.Domain.Messages.Notices;

namespace Guichet.Server.Messages.Notices;

/// <summary>Writes to those who come along what their customer is written about the appointment: each in their language, with their link, where they left an
/// address. They may come along to one date of a series alone: of a date that was changed with another they read nothing more where they come to that one too.</summary>
internal sealed class CompanionNotices(GuichetDb db, MessageBook book, NoticeWriter write, Messaging messaging, Composer composer, TimeProvider clock) : ITellCompanions
{
    /// <summary>Booked or moved: said once for what it is now, with reminders.</summary>
    /// <param name="with">The date of its series that speaks for it; null when it stands for itself.</param>
    public async Task Agreed(Appointment about, string notice, Guid? with, CancellationToken ct)
    {
        var told = await Of(with, ct);
        foreach (var one in await Of(about.Id, ct))
        {
            await Agreed(about, one, told.Exists(one.IsSame) ? null : new NewNotice(notice, $"{notice}:{one.Id:N}:{about.Version}", null, Disturbs(about)), ct);
        }
    }

    /// <summary>Somebody new comes along. Who was taken away since is not written to.</summary>
    /// <param name="with">As for what is agreed.</param>
    public async Task Added(Appointment about, Guid companionId, Guid? with, CancellationToken ct)
    {
        var told = await Of(with, ct);
        if ((await Of(about.Id, ct)).Find(one => one.Id == companionId) is { } one)
        {
            await Agreed(about, one, told.Exists(one.IsSame) ? null : new NewNotice(Booked, $"{Booked}:{one.Id:N}:0", null, Disturbs(about)), ct);
        }
    }

    /// <param name="with">As for what is agreed.</param>
    public async Task Cancelled(Appointment about, Guid? with, CancellationToken ct)
    {
        var told = await Of(with, ct);
        foreach (var one in (await Of(about.Id, ct)).Where(one => !told.Exists(one.IsSame)))
        {
            await Tell(about, one, new NewNotice(Domain.Messages.Notices.Cancelled, $"{Domain.Messages.Notices.Cancelled}:{one.Id:N}", null, false), ct);
        }
    }

    /// <summary>They were let in while they were away.</summary>
    public async Task Turn(Appointment about, Guid companionId, LinkNotice notice, string once, CancellationToken ct)
    {
        if ((await Of(about.Id, ct)).Find(one => one.Id == companionId) is { } one)
        {
            var (name, _, _, _) = one.Person;
            await Tell(about, one, new NewNotice(notice.Notice, once, null, true) { Turn = notice with { Customer = new CallCustomer(name, null, null) } }, ct);
        }
    }

    public async Task NotExpected(Appointment about, IReadOnlyList<Companion> taken, IReadOnlyList<Guid> dates, CancellationToken ct)
    {
        var ids = taken.Select(one => (Guid?)one.Id).ToList();
        foreach (var message in await db.Set<Message>().Where(one => ids.Contains(one.About.CompanionId) && one.Delivery.State == MessageState.Queued).ToListAsync(ct))
        {
            message.Delivery = message.Delivery.Withdraw();
        }

        if (taken[0] is var first && IsAhead(about) && await Reader(about, first, ct) is { } reader && await Knows(reader, dates, ct))
        {
            await Tell(about, first, new NewNotice(Domain.Messages.Notices.NotExpected, $"{Domain.Messages.Notices.NotExpected}:{first.Id:N}", null, false), ct);
        }
    }

    // Whoever was not told yet that they are expected need not read that they are not; where nobody is told, they may have their link by hand.
    private async Task<bool> Knows(ThreadCustomer reader, IReadOnlyList<Guid> dates, CancellationToken ct) =>
        !(await messaging.Read(ct)).Settings.Sends(Booked) || await db.Set<Message>().AnyAsync(
            one => one.About.CompanionId != null && one.About.AppointmentId != null && dates.Contains(one.About.AppointmentId.Value)
                && (one.Way.Address == reader.Email || one.Way.Address == reader.Phone)
                && (one.Delivery.State == MessageState.Sending || one.Delivery.State == MessageState.Sent || one.Delivery.State == MessageState.Delivered),
            ct);

    /// <summary>They came by their link.</summary>
    public async Task Opened(Guid companionId, CancellationToken ct)
    {
        foreach (var message in await db.Set<Message>().Where(one => one.About.CompanionId == companionId && !one.Way.Incoming).ToListAsync(ct))
        {
            message.Delivery = message.Delivery.Open(clock.Now());
        }
    }

    /// <param name="Turn">What to say of their turn; null for a notice about the appointment.</param>
    private sealed record NewNotice(string Notice, string Once, Instant? Due, bool Disturbs)
    {
        public LinkNotice? Turn { get; init; }
    }

    private async Task<List<Companion>> Of(Guid? appointmentId, CancellationToken ct) => appointmentId is null ? []
        : await db.Set<Companion>().AsNoTracking().Where(one => one.AppointmentId == appointmentId).OrderBy(one => one.Id).ToListAsync(ct);

    // Who is asked to come while it goes on is waited for.
    private static bool Disturbs(Appointment about) => about.State is not AppointmentState.Booked;

    // Null where they are told by another date; the reminders are each date's own.
    private async Task Agreed(Appointment about, Companion one, NewNotice? said, CancellationToken ct)
    {
        if (!IsAhead(about) || await Reader(about, one, ct) is not { } reader)
        {
            return;
        }

        await write.Consents(about, reader, ct);
        if (said is not null)
        {
            await Tell(about, one, said, ct);
        }

        foreach (var (minutes, due) in await write.RemindersDue(about, reader, ct))
        {
            await Tell(about, one, new NewNotice(Reminder, $"{Reminder}:{one.Id:N}:{about.Version}:{minutes}", due, false), ct);
        }
    }

    private bool IsAhead(Appointment about) =>
        about.State is AppointmentState.Booked or AppointmentState.Arrived or AppointmentState.InProgress && about.Time.End > clock.Now();

    private async Task Tell(Appointment about, Companion one, NewNotice made, CancellationToken ct)
    {
        var (_, settings) = await messaging.Read(ct);
        if (await Reader(about, one, ct) is not { } reader || !settings.Sends(made.Notice))
        {
            return;
        }

        // A thread that is there is somebody's already, such as the customer's own with the same address: it keeps their name.
        var thread = await book.Known(reader, ct) ?? await book.ThreadOf(reader, ct);
        var channel = UsualChannel.Of(reader, made.Notice, settings);
        var queued = await book.Queue(await Message(channel, made.Once, null), ct);
        var other = channel is MessageChannel.Text ? MessageChannel.Email : MessageChannel.Text;
        if (queued?.Delivery.State is MessageState.Failed && settings.FallBack && Address(reader, other) is not null)
        {
            await book.Queue(await Message(other, $"for:{queued.Id:N}:{other}", queued.Id), ct);
        }

        async Task<NewMessage> Message(MessageChannel by, string once, Guid? forId) => new(
            thread, by, made.Turn is { } turn ? await composer.Compose(turn, by, thread, ct, reader) : await composer.Compose(made.Notice, by, about, thread, ct, one),
            new MessageSubject(about.Id, null, made.Notice, forId) { CompanionId = one.Id }, Address(reader, by), made.Due, Once: once, Disturbs: made.Disturbs);
    }

    private static string? Address(ThreadCustomer reader, MessageChannel channel) => channel is MessageChannel.Text ? reader.Phone : reader.Email;

    /// <summary>Null for whoever left neither a number nor an address.</summary>
    private async Task<ThreadCustomer?> Reader(Appointment about, Companion one, CancellationToken ct)
    {
        var (name, email, phone, language) = one.Person;
        var (organisation, _) = await messaging.Read(ct);
        var reader = CustomerReader.Read(new CallCustomer(name, email, phone), language, organisation.Country) with { Zone = about.Subject.Zone };
        return reader is { Email: null, Phone: null } ? null : reader;
    }
}
