using System.Linq.Expressions;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calendars;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;
using Guichet.Server.Appointments;
using Guichet.Server.Calls;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Guichet.Domain.Messages.Notices;

namespace Guichet.Server.Messages.Notices;

/// <param name="Link">Where it leads.</param>
/// <param name="Message">What the desk wrote itself.</param>
internal sealed record LinkNotice(string Notice, string Subject, CallCustomer Customer, Guid? SpecialistId, string Link, string? Message = null);

/// <summary>Writes messages in the reader's language and time, in the organisation's words, with the notice that the channel's operator sees them (A21).</summary>
internal sealed class Composer(GuichetDb db, Messaging messaging, KnownWords known, AppointmentCards cards, OwnAddress address, TimeProvider clock)
{
    /// <summary>A notice about an appointment.</summary>
    /// <param name="to">Who reads it and comes along; null for the customer and for the desk.</param>
    public async Task<MessageContent> Compose(string notice, MessageChannel channel, Appointment about, MessageThread thread, CancellationToken ct, Companion? to = null)
    {
        var type = await known.Type(about.TypeId, ct);
        var words = await Words(about.Subject.Topic.Title ?? type.Name, to is null ? about.Subject.Customer : new CallCustomer(to.Person.Name, null, null), about.SpecialistId, channel, ct);
        var along = to is null ? ((string Language, DateTimeZone)?)null : await ReaderOf(to, about, ct);
        var plan = await known.Plan(type, ct);
        var (prepare, language) = plan?.Prepare.In(along?.Language ?? await LanguageOf(thread, ct)) ?? (null, "");
        words[MessageTemplate.Prepare] = PrepareWords.Of(prepare, language);
        var dates = notice is not (Booked or Moved or Cancelled or NotExpected) ? null
            : to is null ? await known.SeriesAhead(about.Id, ct) : await cards.SeriesAhead(to, ct);
        // What the desk sends by hand is wanted, whatever the scenario says.
        var check = notice is DeviceCheck || plan?.AsksCheck is not false;
        var reader = IsToSpecialist(notice) ? await messaging.OfSpecialist(about.SpecialistId, ct) : along;
        var link = notice is CustomerBooked or CustomerMoved or CustomerCancelled ? $"{address.Value}/calendar?appointment={about.Id:N}"
            : notice == Report ? await known.Report(about.CallId, ct) ?? ""
            : to is null ? null
            : notice is Cancelled or NotExpected ? "" : (await cards.Read(to, address.Value, ct))?.Link ?? "";
        return await Fill(notice, channel, thread, words, new Facts(about.Time.Start, about.CallId, dates, link, OffersCheck: check)
        {
            Reader = reader,
            Along = to is null || notice == NotExpected ? null : (to.Kind, about.Subject.Customer.Name is { } name ? TypedWords.Plain(name, channel) : null),
        }, ct);
    }

    // In their own language, by the clock that was chosen for the appointment.
    private async Task<(string Language, DateTimeZone Zone)> ReaderOf(Companion to, Appointment about, CancellationToken ct)
    {
        var reader = new ThreadCustomer(to.Person.Name, to.Person.Email, to.Person.Phone, to.Person.Language, about.Subject.Zone);
        return (await messaging.LanguageOf(reader, ct), await messaging.ZoneOf(reader, ct));
    }

    /// <summary>A notice about a call without an appointment.</summary>
    public async Task<MessageContent> Compose(string notice, MessageChannel channel, Call about, MessageThread thread, CancellationToken ct) =>
        await Fill(notice, channel, thread, await Words(about.Topic.Title ?? "", about.Customer, about.SpecialistId, channel, ct), new Facts(clock.Now(), about.Id, null), ct);

    /// <summary>The same notice for another channel; null for what a person wrote, and for who came along and does no more.</summary>
    public async Task<MessageContent?> Again(Message message, MessageThread thread, MessageChannel channel, CancellationToken ct)
    {
        var (appointmentId, callId, notice, _) = message.About;
        var along = await CompanionOf(message, ct);
        return notice is null || (along is null && message.About.CompanionId is not null) ? null
            : appointmentId is { } one && await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == one, ct) is { } appointment
                ? await Compose(notice, channel, appointment, thread, ct, along)
            : callId is { } other && await db.Set<Call>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == other, ct) is { } call
                ? await Compose(notice, channel, call, thread, ct)
            : null;
    }

    /// <summary>What a person wrote, with the operator's notice.</summary>
    public async Task<MessageContent> ByHand(string text, MessageChannel channel, MessageThread thread, CancellationToken ct, string? subject = null)
    {
        var (organisation, _) = await messaging.Read(ct);
        var body = text.ReplaceLineEndings("\n").Trim();
        var heading = channel is not MessageChannel.Email ? null
            : subject ?? ((await Answered(thread, clock.Now(), ct))?.Content.Subject is { Length: > 0 } asked ? Answer(asked) : organisation.Name);
        return new MessageContent(heading, await Footed(body, channel, thread, await LanguageOf(thread, ct), ct));
    }

    /// <summary>The customer's e-mail that one of ours answers: their latest before it.</summary>
    public Task<Message?> Answered(MessageThread thread, Instant before, CancellationToken ct)
    {
        var email = thread.Customer.Email;
        return db.Set<Message>().AsNoTracking()
            .Where(one => one.ThreadId == thread.Id && one.Way.Incoming && one.Way.Channel == MessageChannel.Email && one.Way.Address == email && one.About.Notice == null && one.CreatedAt <= before)
            .OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(ct);
    }

    // RFC 5322, 3.6.5: once, however often it goes back and forth.
    private static string Answer(string subject)
    {
        var answer = subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? subject : $"Re: {subject}";
        return answer[..Math.Min(MessageContent.LongestSubject, answer.Length)];
    }

    /// <summary>What was written for the other channel: of an e-mail, a text message has the beginning and the link (<see cref="ShortWords"/>).</summary>
    public async Task<MessageContent> Instead(string text, MessageChannel channel, MessageThread thread, CancellationToken ct) => await ByHand(
        channel is MessageChannel.Text ? ShortWords.Of(PlainSpaces.In(text, channel), FooterWords.Of(channel, await LanguageOf(thread, ct))) : text, channel, thread, ct);

    /// <summary>As it is handed over: the text message that was to be the first, and so to say what the others need not, may have failed since.</summary>
    public async Task<MessageContent> Last(Message message, CancellationToken ct)
    {
        var (content, to) = (message.Content, message.Way.Address);
        if (message.Way.Channel is not MessageChannel.Text || FooterWords.Without(content.Text) != content.Text
            || db.Set<Message>().Local.Where(one => one != message).AsQueryable().Any(WentByText(to)) || await db.Set<Message>().AnyAsync(WentByText(to), ct))
        {
            return content;
        }

        var thread = await db.Set<MessageThread>().AsNoTracking().SingleAsync(one => one.Id == message.ThreadId, ct);
        return content with { Text = content.Text + FooterWords.Of(MessageChannel.Text, await LanguageOf(thread, ct)) };
    }

    /// <summary>In which this message was written.</summary>
    public async Task<string> LanguageOf(Message message, MessageThread thread, CancellationToken ct)
    {
        if (await CompanionOf(message, ct) is { } along)
        {
            return await messaging.LanguageOf(thread.Customer with { Language = along.Person.Language }, ct);
        }

        // Whoever does no more is known by what they were written alone.
        if (message.About.CompanionId is not null && FooterWords.LanguageOf(message.Content.Text) is { } language)
        {
            return language;
        }

        var to = message.Way.Address.ToUpperInvariant();
        return IsToSpecialist(message.About.Notice) && await db.Set<Person>().Where(row => row.NormalizedEmail == to).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(ct) is { } id
            ? (await messaging.OfSpecialist(id, ct)).Language : await LanguageOf(thread, ct);
    }

    public Task<string> LanguageOf(MessageThread thread, CancellationToken ct) => messaging.LanguageOf(thread.Customer, ct);

    /// <summary>The file that puts the appointment into a calendar; null for what has none.</summary>
    public async Task<Invitation?> Invitation(Message message, CancellationToken ct)
    {
        var method = message.About.Notice switch { Booked or Moved => CalendarMethod.Request, Cancelled or NotExpected => CalendarMethod.Cancel, _ => (CalendarMethod?)null };
        if (method is not { } wanted || await CardOf(message, ct) is not { } card)
        {
            return null;
        }

        // Thunderbird brings an invitation of several events up to date by writing each over all the others: only a new series comes whole. Later the
        // part is the date of which the message speaks; the others are in the file.
        Func<string, string>? whole = card.Series is { } dates ? organiser => dates.File(clock.Now(), organiser) : null;
        return whole is not null && message.About.Notice is Booked ? new Invitation("PUBLISH", whole)
            : new Invitation(wanted.ToString().ToUpperInvariant(), organiser => CalendarFile.Write(wanted, card.Entry(clock.Now(), organiser)), whole);
    }

    private async Task<AppointmentCard?> CardOf(Message message, CancellationToken ct) =>
        message.About is { Notice: NotExpected, AppointmentId: { } was } ? await cards.ReadFormer(was, message.Way.Address, address.Value, ct)
        : message.About.CompanionId is not null ? await CompanionOf(message, ct) is { } along ? await cards.Read(along, address.Value, ct) : null
        : message.About.AppointmentId is { } id ? await cards.Read(id, address.Value, ct)
        : null;

    private async Task<Companion?> CompanionOf(Message message, CancellationToken ct) =>
        message.About.CompanionId is { } id ? await db.Set<Companion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) : null;

    /// <summary>For somebody who is asked to the desk, or back to it: an e-mail without its link, which comes in when it is sent.</summary>
    public async Task<MessageContent> Compose(Domain.People.Invitation about, string role, Guid? by, MessageThread thread, CancellationToken ct)
    {
        var words = await Words(role, new CallCustomer(null, null, null), by, MessageChannel.Email, ct);
        return await Fill(InvitationMail.NoticeOf(about), MessageChannel.Email, thread, words, new Facts(about.ExpiresAt, null, null), ct);
    }

    /// <summary>A notice with an address of its own.</summary>
    /// <param name="reader">In whose language; null for the thread's customer.</param>
    public async Task<MessageContent> Compose(LinkNotice about, MessageChannel channel, MessageThread thread, CancellationToken ct, ThreadCustomer? reader = null)
    {
        var words = await Words(about.Subject, about.Customer, about.SpecialistId, channel, ct);
        words[MessageTemplate.Message] = about.Message ?? "";
        return await Fill(about.Notice, channel, thread, words, new Facts(clock.Now(), null, null, about.Link)
        {
            Reader = reader is null ? null : (await messaging.LanguageOf(reader, ct), await messaging.ZoneOf(reader, ct)),
        }, ct);
    }

    private async Task<Dictionary<string, string>> Words(string subject, CallCustomer customer, Guid? specialistId, MessageChannel channel, CancellationToken ct)
    {
        var (organisation, _) = await messaging.Read(ct);
        return new Dictionary<string, string>
        {
            ["customer"] = TypedWords.Plain(customer.Name ?? "", channel),
            ["organisation"] = organisation.Name,
            ["specialist"] = await known.Name(specialistId, ct) ?? organisation.Name,
            ["subject"] = TypedWords.Plain(subject, channel),
        };
    }

    /// <param name="Dates">What is agreed of its series now; null for what stands alone.</param>
    /// <param name="Link">Null is the call's.</param>
    /// <param name="OffersCheck">False where the appointment's scenario asks for no device check.</param>
    private sealed record Facts(Instant At, Guid? CallId, IReadOnlyList<Instant>? Dates, string? Link = null, bool OffersCheck = true)
    {
        /// <summary>Null is the thread's customer.</summary>
        public (string Language, DateTimeZone Zone)? Reader { get; init; }

        /// <summary>As what they come along who read it, and with whom.</summary>
        public (CompanionKind Kind, string? With)? Along { get; init; }
    }

    private async Task<MessageContent> Fill(
        string notice, MessageChannel channel, MessageThread thread, Dictionary<string, string> words, Facts facts, CancellationToken ct)
    {
        var (language, zone) = facts.Reader ?? (await LanguageOf(thread, ct), await messaging.ZoneOf(thread.Customer, ct));
        words["date"] = SpokenTime.Date(facts.At, zone, language);
        words["time"] = SpokenTime.Time(facts.At, zone, language);
        words["link"] = OpensAnAccount(notice) ? InvitationMail.Place
            : facts.Link is { } own ? own
            : facts.CallId is { } id && notice != Cancelled && await known.Links(id, ct) is { } two
            ? notice == CustomerArrived ? two.Specialist : two.Customer
            : "";
        words["check"] = facts.OffersCheck ? Page(words["link"], notice, "check") : "";
        words["rating"] = Page(words["link"], notice, "rate");
        var wording = await known.Template(notice, language, channel.Wording(), ct);
        var content = (words["check"].Length == 0 ? wording.WithoutCheck() : wording).Fill(words);
        content = facts.Dates is { } dates ? content with { Text = SeriesWords.Add(content.Text, channel.Wording(), dates, zone, language) } : content;
        content = facts.Along is { } along ? content with { Text = CompanionWords.Add(content.Text, channel.Wording(), along.Kind, along.With, language) } : content;
        return GoesToTheDesk(notice) ? content : content with { Text = await Footed(content.Text, channel, thread, language, ct) };
    }

    // The same secret opens other pages of the customer's.
    private static string Page(string link, string notice, string page) =>
        !GoesToTheDesk(notice) && link.Contains("/j#", StringComparison.Ordinal) ? link.Replace("/j#", $"/{page}#", StringComparison.Ordinal) : "";

    // E-mails carry it always, text messages the first time: there each sign costs.
    private async Task<string> Footed(string text, MessageChannel channel, MessageThread thread, string language, CancellationToken ct)
    {
        var to = thread.Customer.Phone;
        var waits = channel is MessageChannel.Text && await db.Set<Message>().AnyAsync(
            one => one.Way.Address == to && one.Way.Channel == MessageChannel.Text && !one.Way.Incoming
                && one.Delivery.State != MessageState.Failed && one.Delivery.State != MessageState.Withdrawn,
            ct);
        return PlainSpaces.In(waits ? text : text + FooterWords.Of(channel, language), channel);
    }

    private static Expression<Func<Message, bool>> WentByText(string to) => one =>
        one.Way.Address == to && one.Way.Channel == MessageChannel.Text
        && (one.Delivery.State == MessageState.Sending || one.Delivery.State == MessageState.Sent || one.Delivery.State == MessageState.Delivered);
}
