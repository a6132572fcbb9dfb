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

    /// <param name="state">A message's state, written as in its view.</param>
    /// <param name="channel">Its channel, likewise.</param>
    public static async Task<IResult> List(
        string? state, string? channel, int? limit, string? cursor, GuichetDb db, MessageViews views, HttpContext http)
    {
        if (!Json.TryReadWord<MessageState>(state, out var wanted))
        {
            return Json.WrongWord<MessageState>("state").ToResult();
        }

        if (!Json.TryReadWord<MessageChannel>(channel, out var by))
        {
            return Json.WrongWord<MessageChannel>("channel").ToResult();
        }

        if (limit is < 1 or > MostAtOnce)
        {
            return Problem.Field("limit", $"1 to {MostAtOnce}.").ToResult();
        }

        if (!Cursor.TryRead(cursor, out var before))
        {
            return Problem.Field("cursor", "Not a cursor of this list.").ToResult();
        }

        var query = db.Set<Message>().AsNoTracking();
        query = wanted is null ? query : query.Where(one => one.Delivery.State == wanted);
        query = by is null ? query : query.Where(one => one.Way.Channel == by);
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
