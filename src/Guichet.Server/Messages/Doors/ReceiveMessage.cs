using System.Security.Cryptography;
using System.Text;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Doors;

/// <param name="Reference">The operator's name for it: the same one again is the same message.</param>
/// <param name="Answers">Ids of ours that it names as what it answers.</param>
/// <param name="Language">BCP 47, where it is known.</param>
/// <param name="MailId">An e-mail's Message-ID, for an answer to name.</param>
/// <param name="Automatic">A machine wrote it (RFC 3834).</param>
/// <param name="LeftOut">Files that came with it.</param>
internal sealed record IncomingMessage(
    MessageChannel Channel, string From, string? Name, string? Subject, string Text, string Reference, IReadOnlyList<Guid> Answers, string? Language = null,
    string? MailId = null, bool Automatic = false, LeftOut? LeftOut = null);

/// <summary>Puts what a customer wrote into their thread, beside what it answers; and obeys STOP and START.</summary>
internal sealed class ReceiveMessage(GuichetDb db, JournalCommit journal, MessageBook book, MessageCounts counts, TimeProvider clock)
{
    /// <returns>The message as it is kept; when it came before, that one. Null for what a machine wrote that belongs to no thread: nobody is to be answered.</returns>
    public async Task<Message?> Handle(IncomingMessage incoming, CancellationToken ct)
    {
        Message? kept = null;
        await journal.Commit(
            async () =>
            {
                var (message, isNew) = await Add(incoming, ct);
                kept = message;
                return isNew;
            },
            ct);
        return kept;
    }

    private async Task<(Message? Kept, bool IsNew)> Add(IncomingMessage incoming, CancellationToken ct)
    {
        var once = $"in:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{incoming.Channel}:{incoming.Reference}")))}"[..60];
        if (await db.Set<Message>().SingleOrDefaultAsync(one => one.Once == once, ct) is { } before)
        {
            return (before, false);
        }

        var answered = await Answered(incoming, ct);
        if (await Thread(answered, incoming, ct) is not { } thread)
        {
            return (null, false);
        }

        var now = clock.Now();
        var message = new Message(
            thread, clock.NewId(), new MessageWay(incoming.Channel, true, incoming.From), Content(incoming), Delivery.Receive(now, MailId(incoming.MailId)), now)
        {
            Once = once,
            LeftOut = incoming.LeftOut,
            About = (await About(answered, thread, ct)) with { Notice = incoming.Automatic ? Domain.Messages.Notices.Automatic : null, ForId = null },
        };
        db.Add(message);
        Heard(thread, incoming, now);
        db.Append(new MessageReceived(message.Id, thread.Id, incoming.Channel));
        counts.Count(incoming.Channel, MessageState.Received);
        await Obey(incoming, message, ct);
        return (message, true);
    }

    private async Task<MessageThread?> Thread(Message? answered, IncomingMessage incoming, CancellationToken ct) =>
        answered is not null ? await db.Set<MessageThread>().SingleAsync(one => one.Id == answered.ThreadId, ct)
        : incoming.Automatic ? await book.Known(Customer(incoming), ct)
        : await book.ThreadOf(Customer(incoming), ct);

    // That somebody is away waits for no answer.
    private static void Heard(MessageThread thread, IncomingMessage incoming, Instant now)
    {
        if (incoming.Automatic)
        {
            thread.Wrote(now);
        }
        else
        {
            thread.Heard(now);
        }
    }

    // As an answer has to name it (RFC 5322, 3.6.4); one that is longer than what we keep of it, or none, is not named.
    private static string? MailId(string? id) =>
        id is { Length: > 0 and <= Delivery.LongestReference } && id.All(c => c is > ' ' and < '\x7f' and not ('<' or '>')) ? id : null;

    // Only a mail that comes from whom we wrote to belongs into that thread: an id can be copied.
    private async Task<Message?> Answered(IncomingMessage incoming, CancellationToken ct)
    {
        var ids = incoming.Answers.ToList();
        return ids.Count == 0 ? null
            : await db.Set<Message>().Where(one => ids.Contains(one.Id) && one.Way.Address == incoming.From).OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(ct);
    }

    // A text message names nothing: it answers the last that was sent.
    private async Task<MessageSubject> About(Message? answered, MessageThread thread, CancellationToken ct) =>
        answered?.About
        ?? (await db.Set<Message>().Where(one => one.ThreadId == thread.Id && !one.Way.Incoming && one.About.AppointmentId != null)
            .OrderByDescending(one => one.CreatedAt).FirstOrDefaultAsync(ct))?.About
        ?? MessageSubject.None;

    private async Task Obey(IncomingMessage incoming, Message message, CancellationToken ct)
    {
        // Whoever writes on the site reads there too; there is nothing to be called off.
        var word = incoming.Channel switch
        {
            _ when incoming.Automatic => OptWord.None,
            MessageChannel.Text => OptOutWords.Read(incoming.Text),
            MessageChannel.Email => OptOutWords.Read(incoming.Subject, incoming.Text),
            _ => OptWord.None,
        };
        if (word is OptWord.None)
        {
            return;
        }

        await book.Consent(
            new ChannelConsent
            {
                Id = clock.NewId(),
                OrganisationId = message.OrganisationId,
                Channel = incoming.Channel,
                Address = incoming.From,
                Given = word is OptWord.In,
                Source = ConsentSource.Customer,
                Proof = message.Id,
                At = clock.Now(),
            },
            ct);
    }

    private static ThreadCustomer Customer(IncomingMessage incoming) => incoming.Channel switch
    {
        MessageChannel.Text => new ThreadCustomer(incoming.Name, null, incoming.From, incoming.Language, null),
        MessageChannel.Email => new ThreadCustomer(incoming.Name, incoming.From, null, incoming.Language, null),
        _ => new ThreadCustomer(incoming.Name, null, null, incoming.Language, null, incoming.From),
    };

    private static MessageContent Content(IncomingMessage incoming)
    {
        var text = incoming.Text.Trim().Replace("\0", "", StringComparison.Ordinal);
        return new MessageContent(
            incoming.Subject is { Length: > 0 } subject ? subject[..Math.Min(MessageContent.LongestSubject, subject.Length)] : null,
            text[..Math.Min(MessageContent.LongestText, text.Length)]);
    }
}
