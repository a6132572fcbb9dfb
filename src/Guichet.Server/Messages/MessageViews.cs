using Guichet.Domain.Links;
using Guichet.Domain.Messages;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages;

/// <param name="Problem">Why it was not sent, or not yet; one of a fixed list.</param>
/// <param name="Doubts">So often it may have arrived once more: the server ended, or the operator fell silent, while it was handed over.</param>
/// <param name="OpenedAt">When its link was used.</param>
/// <param name="Notice">Which notice it is; null for what a person wrote.</param>
/// <param name="ForId">The message that it stands for, which could not go its own way.</param>
/// <param name="LeftOut">Files that came with an e-mail; they are not kept.</param>
public sealed record MessageView(
    string Id, string ThreadId, string? Customer, MessageChannel Channel, bool Incoming, string Address, string? Subject, string Text, MessageState State,
    string? Problem, DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset NextTryAt, DateTimeOffset? SentAt, DateTimeOffset? DeliveredAt,
    DateTimeOffset? OpenedAt, int Tries, int Doubts, string? Notice, string? AppointmentId, string? CallId, string? ForId, string? By,
    LeftOut? LeftOut);

/// <param name="Next">Pass it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record MessagePage(IReadOnlyList<MessageView> Items, string? Next);

/// <summary>Messages as a caller may see them: whoever may not enter calls does not find a link in them that lets in.</summary>
internal sealed class MessageViews(GuichetDb db)
{
    public async Task<IReadOnlyList<MessageView>> Of(IReadOnlyList<Message> messages, Caller caller, CancellationToken ct)
    {
        var threads = messages.Select(one => one.ThreadId).Distinct().ToList();
        var customers = await db.Set<MessageThread>().AsNoTracking().Where(one => threads.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Customer.Name, ct);
        var people = messages.Select(one => one.By).Distinct().ToList();
        var names = await db.Set<Person>().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return [.. messages.Select(one => View(one, Shown(one, caller), customers[one.ThreadId], one.By is { } by ? names.GetValueOrDefault(by) : null))];
    }

    public async Task<MessageView> Of(Message message, Caller caller, CancellationToken ct) => (await Of([message], caller, ct))[0];

    /// <summary>What this caller sees of it.</summary>
    public static MessageContent Shown(Message one, Caller caller)
    {
        var text = InvitationMail.Shown(one);
        return caller.Permissions.Contains(Permission.JoinCalls) ? one.Content with { Text = text }
            : new MessageContent(one.Content.Subject is { } subject ? WrittenLinks.Cut(subject) : null, WrittenLinks.Cut(text));
    }

    private static MessageView View(Message one, MessageContent shown, string? customer, string? by)
    {
        var (way, delivery, about) = (one.Way, one.Delivery, one.About);
        return new MessageView(
            one.Id.ToString("N"), one.ThreadId.ToString("N"), customer, way.Channel, way.Incoming, way.Address, shown.Subject, shown.Text,
            delivery.State, delivery.Problem, one.CreatedAt.ToDateTimeOffset(), delivery.DueAt.ToDateTimeOffset(), delivery.NextTryAt.ToDateTimeOffset(),
            delivery.SentAt?.ToDateTimeOffset(), delivery.DeliveredAt?.ToDateTimeOffset(), delivery.OpenedAt?.ToDateTimeOffset(), delivery.Tries, delivery.Doubts,
            about.Notice, about.AppointmentId?.ToString("N"), about.CallId?.ToString("N"), about.ForId?.ToString("N"), by,
            one.LeftOut);
    }
}
