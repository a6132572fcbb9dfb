using System.Text.RegularExpressions;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Account;

/// <summary>The language in which somebody uses the desk: what is written to them is in it.</summary>
internal static partial class ChangeLanguage
{
    /// <param name="Language">BCP 47, for example fr or en-GB.</param>
    public sealed record Request(string Language);

    public static async Task<IResult> Handle(Request request, GuichetDb db, HttpContext http)
    {
        if (!Tag().IsMatch(request.Language ?? ""))
        {
            return Problem.Field("language", "A language tag such as fr or en-GB.").ToResult();
        }

        var id = Caller.From(http.User)!.PersonId;
        await db.Set<Person>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Language, request.Language), http.RequestAborted);
        return TypedResults.NoContent();
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex Tag();
}
