using Guichet.Domain.Companions;
using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;
using Guichet.Server.Data;
using Guichet.Server.Messages.Notices;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Outbox;

/// <summary>What cannot go one way goes the other: by itself when it failed, or because somebody at the desk wants it.</summary>
internal sealed class Fallback(GuichetDb db, MessageBook book, Messaging messaging, Composer composer)
{
    /// <summary>Once for each message, and never back the way it came.</summary>
    public async Task For(Message failed, CancellationToken ct)
    {
        if (failed.About.ForId is null && (await messaging.Read(ct)).Settings.FallBack)
        {
            await Send(failed, Other(failed.Way.Channel), failed.By, ct);
        }
    }

    /// <summary>Null when the customer has no such address, it is a specialist's message, or who came along does no more.</summary>
    public async Task<Message?> Send(Message instead, MessageChannel channel, Guid? by, CancellationToken ct)
    {
        var thread = await db.Set<MessageThread>().SingleAsync(one => one.Id == instead.ThreadId, ct);
        if (thread.Address(channel) is null || instead.Way.Address != thread.Address(instead.Way.Channel))
        {
            return null;
        }

        if (await IsOfFormer(instead, ct))
        {
            return null;
        }

        var content = await composer.Again(instead, thread, channel, ct) ?? await composer.Instead(FooterWords.Without(instead.Content.Text), channel, thread, ct);
        return await book.Queue(
            new NewMessage(thread, channel, content, instead.About with { ForId = instead.Id }, Due: instead.Delivery.DueAt, By: by, Once: $"for:{instead.Id:N}:{channel}"), ct);
    }

    /// <summary>Whoever comes along no more is not asked to once again.</summary>
    public async Task<bool> IsOfFormer(Message message, CancellationToken ct) =>
        message.About is { CompanionId: { } along, Notice: not Domain.Messages.Notices.NotExpected } && !await db.Set<Companion>().AnyAsync(one => one.Id == along, ct);

    public static MessageChannel Other(MessageChannel channel) => channel is MessageChannel.Text ? MessageChannel.Email : MessageChannel.Text;
}
