using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Guichet.Server.People;

/// <summary>Takes the cookie away; harmless when there is none.</summary>
internal static class SignOut
{
    public static async Task<NoContent> Handle(HttpContext http, GuichetDb db, JournalCommit journal, CancellationToken ct)
    {
        if (Caller.From(http.User) is { PersonId: { } id })
        {
            db.Append(new SignedOut(id));
            await journal.Commit(ct);
        }

        await http.SignOutAsync(DeskCookie.Scheme);
        return TypedResults.NoContent();
    }
}
