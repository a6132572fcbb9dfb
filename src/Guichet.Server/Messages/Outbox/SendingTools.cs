using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Messages.Doors;
using Guichet.Server.Messages.Notices;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Outbox;

/// <summary>What sending before and after the operator's answer have in common.</summary>
internal sealed class SendingTools(
    GuichetDb db, Fallback fallback, Composer composer, InvitationMail invitations, SendingTools.Addresses addresses, OperatorTools operatorTools)
{
    /// <summary>Where operators may tell what became of a message.</summary>
    internal sealed record Addresses(DoorKeys Doors, OwnAddress Own)
    {
        /// <summary>Null where nobody would POST to it: mail programs do by https alone (RFC 8058, section 3.1).</summary>
        public string? StopAt(Message message) =>
            message.Way.Channel is MessageChannel.Email && Own.Value.StartsWith("https://", StringComparison.Ordinal) ? $"{Own.Value}{Doors.StopPath(message)}" : null;

        public string ReportTo(Message message) => $"{Own.Value}{Doors.ReportPath(message)}";
    }

    public Operators Operators => operatorTools.Operators;

    public ChannelSettings Settings => operatorTools.Settings;

    public Task<MessageContent> Last(Message message, CancellationToken ct) => composer.Last(message, ct);

    public async Task<OutgoingMessage> Write(Message message, CancellationToken ct)
    {
        var thread = await db.Set<MessageThread>().AsNoTracking().SingleAsync(one => one.Id == message.ThreadId, ct);
        var toCustomer = message.Way.Address == thread.Address(message.Way.Channel);
        return new OutgoingMessage(
            message.Id, message.Way.Address, toCustomer, toCustomer && thread.Customer.Name is { } name ? TypedWords.Plain(name, MessageChannel.Email) : null,
            await invitations.Whole(message, ct), await composer.LanguageOf(message, thread, ct), addresses.Own.Value,
            addresses.ReportTo(message), toCustomer ? addresses.StopAt(message) : null,
            message.Way.Channel is MessageChannel.Email && message.About.Notice is null ? (await composer.Answered(thread, message.CreatedAt, ct))?.Delivery.Reference : null,
            message.About.Notice is null && await db.Set<Person>().AnyAsync(person => person.Id == message.By, ct), message.Way.Channel is MessageChannel.Email ? await composer.Invitation(message, ct) : null);
    }

    /// <summary>Notes what became of it, and lets it go another way where it failed.</summary>
    public async Task Conclude(Message message, Delivery after, CancellationToken ct)
    {
        if (message.Delivery == after)
        {
            return;
        }

        message.Delivery = after;
        operatorTools.Counts.Count(message.Way.Channel, after.State);
        if (after.State is MessageState.Sent)
        {
            db.Append(new MessageSent(message.Id, message.Way.Channel, after.Tries, after.Doubts));
        }
        else if (after.State is MessageState.Failed)
        {
            db.Append(new MessageFailed(message.Id, message.Way.Channel, after.Problem!));
            await fallback.For(message, ct);
        }
    }
}

/// <summary>What there is one of in the process.</summary>
internal sealed record OperatorTools(Operators Operators, ChannelSettings Settings, MessageCounts Counts);
