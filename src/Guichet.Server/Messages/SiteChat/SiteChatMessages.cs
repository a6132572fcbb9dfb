using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.SiteChat;

/// <param name="Name">Who at the desk wrote it; null for the visitor's own, and for what no person wrote.</param>
public sealed record SiteChatMessage(string Id, bool FromDesk, string? Name, string Text, DateTimeOffset SentAt);

/// <summary>A visitor's side of their thread: what they wrote on the site and what was answered there. E-mails and text messages of the same
/// customer are not shown: whoever has the browser has this, and no more.</summary>
internal sealed class SiteChatMessages(GuichetDb db, TakeAnswers answers)
{
    private const int Most = 100;

    /// <param name="after">Id of the last message that the visitor has; null for the newest hundred.</param>
    public async Task<IReadOnlyList<SiteChatMessage>> Read(Guid visitor, string? after, CancellationToken ct)
    {
        var address = visitor.ToString("N");
        var query = db.Set<Message>().AsNoTracking().Where(one => one.Way.Channel == MessageChannel.Chat && one.Way.Address == address)
            .Where(one => one.Way.Incoming || one.Delivery.State == MessageState.Sent || one.Delivery.State == MessageState.Delivered);
        if (Guid.TryParse(after, out var last))
        {
            var at = await query.Where(one => one.Id == last).Select(one => one.Delivery.SentAt ?? one.CreatedAt).SingleOrDefaultAsync(ct);
            query = query.Where(one => one.Id != last && (one.Delivery.SentAt ?? one.CreatedAt) >= at);
        }

        var messages = await query.OrderByDescending(one => one.Delivery.SentAt ?? one.CreatedAt).ThenByDescending(one => one.Id).Take(Most).ToListAsync(ct);
        messages.Reverse();
        // Being shown is what a delivery report says of the other channels.
        foreach (var shown in messages.Where(one => one.Delivery.State is MessageState.Sent))
        {
            await answers.Report(shown.Id, delivered: true, ct);
        }

        var people = messages.Select(one => one.By).Distinct().ToList();
        var names = await db.Set<Person>().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return [.. messages.Select(one => View(one, one.By is { } by ? names.GetValueOrDefault(by) : null))];
    }

    public static SiteChatMessage View(Message one, string? name) => new(
        one.Id.ToString("N"), !one.Way.Incoming, name, one.Content.Text, (one.Delivery.SentAt ?? one.CreatedAt).ToDateTimeOffset());
}
