using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Guichet.Server.People;

/// <summary>Takes the cookie away and ends its session; harmless when there is none.</summary>
internal static class SignOut
{
    public static async Task<NoContent> Handle(HttpContext http, GuichetDb db, JournalCommit journal, EndDeskSessions end)
    {
        var ct = http.RequestAborted;
        if (Caller.From(http.User) is { PersonId: { } id, Session: { } session })
        {
            await journal.Commit(
                async () =>
                {
                    await end.Remove(id, row => row.Id == session, ct);
                    db.Append(new SignedOut(id));
                    return true;
                },
                ct);
            await end.Release();
        }

        await http.SignOutAsync(DeskCookie.Scheme);
        return TypedResults.NoContent();
    }
}
