using Guichet.Domain.Calls;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Welcomes;

/// <summary>A manager sets the organisation's words for those who wait.</summary>
internal static class SetWelcomeWords
{
    /// <param name="words">At most 1,000 characters a language; none in either takes them away.</param>
    public static async Task<IResult> Handle(BothLanguages words, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        var kept = new BothLanguages(Trimmed.OrNull(words.French), Trimmed.OrNull(words.English));
        var wrong = kept.French?.Length > QueuePlan.LongestWelcome ? "french" : kept.English?.Length > QueuePlan.LongestWelcome ? "english" : null;
        if (wrong is not null)
        {
            return Problem.Field(wrong, $"At most {QueuePlan.LongestWelcome} characters.").ToResult();
        }

        var caller = Caller.From(http.User)!;
        await journal.Commit(
            async () =>
            {
                var row = await db.Set<WelcomeWords>().SingleOrDefaultAsync(http.RequestAborted)
                    ?? db.Add(new WelcomeWords { OrganisationId = caller.OrganisationId }).Entity;
                (row.French, row.English) = (kept.French, kept.English);
                db.Append(new WelcomeWordsChanged(caller.Actor));
                return true;
            },
            http.RequestAborted);
        return TypedResults.Ok(kept);
    }
}
