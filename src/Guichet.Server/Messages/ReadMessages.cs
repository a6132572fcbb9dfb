using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages;

/// <summary>All messages, newest first: the mailbox, and what waits or failed.</summary>
internal static class ReadMessages
{
    private const int MostAtOnce = 100;
    private const int UsuallyAtOnce = 50;

    public static async Task<IResult> List(
        MessageState? state, MessageChannel? channel, int? limit, string? cursor, GuichetDb db, MessageViews views, HttpContext http)
    {
        if (limit is < 1 or > MostAtOnce)
        {
            return Problem.Field("limit", $"1 to {MostAtOnce}.").ToResult();
        }

        if (!Cursor.TryRead(cursor, out var before))
        {
            return Problem.Field("cursor", "Not a cursor of this list.").ToResult();
        }

        var query = db.Set<Message>().AsNoTracking();
        query = state is { } wanted ? query.Where(one => one.Delivery.State == wanted) : query;
        query = channel is { } by ? query.Where(one => one.Way.Channel == by) : query;
        if (before is var (at, id))
        {
            query = query.Where(one => one.CreatedAt < at || (one.CreatedAt == at && one.Id.CompareTo(id) < 0));
        }

        var most = limit ?? UsuallyAtOnce;
        var rows = await query.OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).Take(most + 1).ToListAsync(http.RequestAborted);
        var shown = rows.Take(most).ToList();
        return TypedResults.Ok(new MessagePage(await views.Of(shown, Caller.From(http.User)!, http.RequestAborted), rows.Count > most ? Cursor.Write(shown[^1].CreatedAt, shown[^1].Id) : null));
    }
}
