using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Messages;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Guichet.Domain.Messages.Notices;

namespace Guichet.Server.Messages.Notices;

/// <summary>Puts notices about an appointment into its customer's thread, and takes them back when they are no longer true.</summary>
internal sealed class NoticeWriter(GuichetDb db, MessageBook book, Messaging messaging, Composer composer, TimeProvider clock)
{
    /// <summary>A reminder that would come this close to the start is none.</summary>
    private static readonly Duration TooClose = Duration.FromMinutes(5);

    /// <param name="due">When it is to be sent; null is now.</param>
    public Task ToCustomer(Appointment about, string notice, string once, Instant? due, CancellationToken ct) => ToCustomer(
        about, new NewNotice(notice, once, due, Disturbs: notice == SpecialistReady), (channel, thread) => composer.Compose(notice, channel, about, thread, ct), ct);

    /// <summary>Something that is for now, with a link of its own; also in the quiet hours.</summary>
    public Task ToCustomer(Appointment about, LinkNotice notice, string once, CancellationToken ct) => ToCustomer(
        about, new NewNotice(notice.Notice, once, null, Disturbs: true), (channel, thread) => composer.Compose(notice, channel, thread, ct), ct);

    private sealed record NewNotice(string Notice, string Once, Instant? Due, bool Disturbs);

    private async Task ToCustomer(Appointment about, NewNotice made, Func<MessageChannel, MessageThread, Task<MessageContent>> compose, CancellationToken ct)
    {
        var notice = made.Notice;
        var (organisation, settings) = await messaging.Read(ct);
        var thread = await Thread(about, organisation.Country, ct);
        if (thread is null || !settings.Sends(notice))
        {
            return;
        }

        var channel = await Channel(about, thread, notice, settings, ct);
        var queued = await book.Queue(
            new NewMessage(thread, channel, await compose(channel, thread), About(about, notice), Due: made.Due, Once: made.Once, Disturbs: made.Disturbs), ct);
        // What may not go this way goes the other at once.
        var other = channel is MessageChannel.Text ? MessageChannel.Email : MessageChannel.Text;
        if (queued?.Delivery.State is MessageState.Failed && settings.FallBack && thread.Address(other) is not null)
        {
            await book.Queue(
                new NewMessage(
                    thread, other, await compose(other, thread), About(about, notice) with { ForId = queued.Id }, Due: made.Due,
                    Once: $"for:{queued.Id:N}:{other}", Disturbs: made.Disturbs),
                ct);
        }
    }

    /// <summary>What somebody at the desk asks for goes the customer's way, once a minute at most. Null when they left neither number nor address.</summary>
    public async Task<Message?> ByHand(Appointment about, string notice, Guid by, CancellationToken ct)
    {
        var (organisation, settings) = await messaging.Read(ct);
        if (await Thread(about, organisation.Country, ct) is not { } thread)
        {
            return null;
        }

        var once = $"{notice}:{about.Id:N}:{clock.Now().ToUnixTimeSeconds() / 60}";
        var channel = await Channel(about, thread, notice, settings, ct);
        var content = await composer.Compose(notice, channel, about, thread, ct);
        return await book.Queue(new NewMessage(thread, channel, content, About(about, notice), By: by, Once: once), ct)
            ?? await db.Set<Message>().SingleAsync(one => one.Once == once, ct);
    }

    public async Task Reminders(Appointment about, CancellationToken ct)
    {
        var (organisation, _) = await messaging.Read(ct);
        var reader = (await Thread(about, organisation.Country, ct))?.Customer ?? new ThreadCustomer(null, null, null, null, null);
        foreach (var (minutes, due) in await RemindersDue(about, reader, ct))
        {
            await ToCustomer(about, Reminder, $"{Reminder}:{about.Id:N}:{about.Version}:{minutes}", due, ct);
        }
    }

    /// <summary>The reminders that are still ahead, by the clock of who reads them.</summary>
    public async Task<IReadOnlyList<(int Minutes, Instant Due)>> RemindersDue(Appointment about, ThreadCustomer reader, CancellationToken ct)
    {
        var (_, settings) = await messaging.Read(ct);
        var zone = await messaging.ZoneOf(reader, ct);
        return
        [
            .. settings.ReminderMinutes().Select(minutes => (minutes, about.Time.Start - Duration.FromMinutes(minutes)))
                .Where(one => one.Item2 > clock.Now() && settings.Quiet.Earliest(one.Item2, zone) < about.Time.Start - TooClose),
        ];
    }

    /// <param name="notice">One of those that somebody at the desk reads.</param>
    public async Task ToSpecialist(Appointment about, string notice, CancellationToken ct)
    {
        var (organisation, settings) = await messaging.Read(ct);
        // Whoever was shut out since is not sent a link that lets in.
        var specialist = await db.Set<Person>().Where(row => row.Id == about.SpecialistId && row.DeactivatedAt == null).Select(row => row.Email).SingleOrDefaultAsync(ct);
        if (specialist is not null && settings.Sends(notice) && await Thread(about, organisation.Country, ct) is { } thread)
        {
            var content = await composer.Compose(notice, MessageChannel.Email, about, thread, ct);
            await book.Queue(
                new NewMessage(thread, MessageChannel.Email, content, About(about, notice), Address: specialist, Once: $"{notice}:{about.Id:N}:{about.Version}"), ct);
        }
    }

    /// <summary>What still waits about this appointment is not sent any more.</summary>
    /// <param name="still">Reminders of this version stay: who booked and moved at once may have been reminded of the new time before the move was read,
    /// and what there can be one of is not queued again.</param>
    public async Task TakeBack(Guid appointmentId, CancellationToken ct, int? still = null)
    {
        var waiting = await db.Set<Message>().Where(one => one.About.AppointmentId == appointmentId && one.Delivery.State == MessageState.Queued).ToListAsync(ct);
        foreach (var message in waiting.Where(one => still is null || !IsOf(one)))
        {
            message.Delivery = EndsWithAppointment(message.About.Notice) ? message.Delivery.Withdraw() : message.Delivery;
        }

        bool IsOf(Message one) => one.Once?.StartsWith($"{Reminder}:{one.About.CompanionId ?? appointmentId:N}:{still}:", StringComparison.Ordinal) ?? false;
    }

    /// <summary>Leaving a number or an address with an appointment says that one may be written to about it.</summary>
    public async Task Consents(Appointment about, CancellationToken ct)
    {
        var (organisation, _) = await messaging.Read(ct);
        if (await Thread(about, organisation.Country, ct) is { } thread)
        {
            await Consents(about, thread.Customer, ct);
        }
    }

    /// <summary>The same for whoever reads about it.</summary>
    public async Task Consents(Appointment about, ThreadCustomer reader, CancellationToken ct)
    {
        foreach (var (channel, address) in new[] { (MessageChannel.Email, reader.Email), (MessageChannel.Text, reader.Phone) }.Where(one => one.Item2 is not null))
        {
            await book.Consent(
                new ChannelConsent
                {
                    Id = clock.NewId(),
                    OrganisationId = about.OrganisationId,
                    Channel = channel,
                    Address = address!,
                    Given = true,
                    Source = ConsentSource.Service,
                    Proof = about.Id,
                    At = clock.Now(),
                },
                ct);
        }
    }

    /// <summary>The customer came by the link: whoever sent it sees that it was used.</summary>
    /// <param name="appointmentId">What was sent before its call was another one counts too.</param>
    public async Task Opened(Guid callId, Guid? appointmentId, CancellationToken ct)
    {
        foreach (var message in await db.Set<Message>().Where(one => (one.About.CallId == callId || (appointmentId != null && one.About.AppointmentId == appointmentId)) && one.About.CompanionId == null && !one.Way.Incoming).ToListAsync(ct))
        {
            message.Delivery = IsToSpecialist(message.About.Notice) ? message.Delivery : message.Delivery.Open(clock.Now());
        }
    }

    /// <summary>The customer used what asked them for it.</summary>
    public async Task Rated(Guid callId, CancellationToken ct)
    {
        foreach (var message in await db.Set<Message>().Where(one => one.About.CallId == callId && one.About.Notice == FollowUp && !one.Way.Incoming).ToListAsync(ct))
        {
            message.Delivery = message.Delivery.Open(clock.Now());
        }
    }

    /// <summary>Whether its customer was there. Their link may have been used hours before, to move it or to check devices: that was not to come.</summary>
    public async Task<bool> HasCome(Appointment about, CancellationToken ct)
    {
        var opens = await db.Set<Link>().Where(link => link.CallId == about.CallId && link.Role == SeatRole.Customer && link.OpensAt != null).Select(link => link.OpensAt)
            .FirstOrDefaultAsync(ct) ?? Instant.MinValue;
        return await db.Set<Message>().AnyAsync(one => one.About.AppointmentId == about.Id && one.About.CompanionId == null && one.Delivery.OpenedAt >= opens, ct);
    }

    // Who wrote in a chat window may have shut it long before a reminder's time: that goes where they can be reached, if we know where.
    private async Task<MessageChannel> Channel(Appointment about, MessageThread thread, string notice, MessagingSettings settings, CancellationToken ct)
    {
        var usual = UsualChannel.Of(thread.Customer, notice, settings);
        var heard = about.Subject.ThreadId != thread.Id ? null
            : await db.Set<Message>().Where(one => one.ThreadId == thread.Id && one.Way.Incoming)
                .OrderByDescending(one => one.CreatedAt).Select(one => (MessageChannel?)one.Way.Channel).FirstOrDefaultAsync(ct);
        return heard is not { } channel || thread.Address(channel) is null || (channel is MessageChannel.Chat && notice is Reminder or SpecialistReady or YourTurn) ? usual : channel;
    }

    private static MessageSubject About(Appointment about, string notice) => new(about.Id, about.CallId, notice, null);

    // Where it was agreed; else nobody can be written to who left neither a number nor an address.
    private async Task<MessageThread?> Thread(Appointment about, string? country, CancellationToken ct)
    {
        var customer = CustomerReader.Read(about.Subject.Customer, about.Subject.Topic.Language, country) with { Zone = about.Subject.Zone };
        if (about.Subject.ThreadId is { } id && await db.Set<MessageThread>().SingleOrDefaultAsync(one => one.Id == id, ct) is { } agreed)
        {
            agreed.Learn(customer);
            return agreed;
        }

        return customer.Phone is null && customer.Email is null ? null : await book.ThreadOf(customer, ct);
    }
}
