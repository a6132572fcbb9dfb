using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Account;

/// <summary>Another password; every other browser is signed out.</summary>
internal static class ChangePassword
{
    /// <param name="Password">The one of now; null after another proof.</param>
    public sealed record Request(string? Password, string NewPassword);

    public static async Task<IResult> Handle(Request request, OwnAccount own, Passwords passwords, EndDeskSessions sessions, GuichetDb db, HttpContext http)
    {
        var here = Caller.From(http.User)!.Session;
        var problem = await own.Change(http, request.Password, async person =>
        {
            if (passwords.Check(request.NewPassword, person.Email ?? "") is { } weak)
            {
                return weak;
            }

            passwords.Set(person, request.NewPassword);
            db.Append(new PasswordChanged(person.Id));
            await sessions.Remove(person.Id, session => session.Id != here, http.RequestAborted);
            return null;
        });
        if (problem is not null)
        {
            return problem.ToResult();
        }

        await sessions.Release();
        return TypedResults.NoContent();
    }
}
