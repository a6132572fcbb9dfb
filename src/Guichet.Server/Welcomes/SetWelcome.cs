using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Welcomes;

/// <param name="TeamId">Null for the organisation's, which those teams show that have none of their own.</param>
public sealed record WelcomeOfTeam(string? TeamId, WelcomeMedia Media);

/// <param name="Words">The organisation's, for those whose scenario and team have none.</param>
public sealed record WelcomeList(IReadOnlyList<WelcomeOfTeam> Items, BothLanguages Words);

/// <summary>A manager sets the picture or the video that greets those who wait: of a team, or of the organisation.</summary>
internal sealed class SetWelcome(GuichetDb db, JournalCommit journal, KeptFiles files, TimeProvider clock)
{
    public static async Task<IResult> List(GuichetDb db, FindWelcome find, CancellationToken ct) => TypedResults.Ok(new WelcomeList(
        [.. (await db.Set<WelcomeRow>().AsNoTracking().ToListAsync(ct)).Select(row => new WelcomeOfTeam(row.TeamId?.ToString("N"), FindWelcome.View(row)))],
        await find.Words(ct)));

    /// <summary>The body is the file as it is.</summary>
    public static async Task<IResult> Put(string? team, SetWelcome set, HttpContext http)
    {
        if (!await set.IsKnown(team, http.RequestAborted))
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        var (file, problem) = await ComingFile.Take(http.Request.Body, set.NewPath(), http.RequestAborted);
        await using (file)
        {
            return file is null ? problem!.ToResult()
                : TypedResults.Ok(FindWelcome.View(await set.Replace(IdOf(team), file, Caller.From(http.User)!, http.RequestAborted)));
        }
    }

    public static async Task<IResult> Remove(string? team, SetWelcome set, HttpContext http)
    {
        if (!await set.IsKnown(team, http.RequestAborted))
        {
            return new Problem(ProblemCodes.TeamNotFound).ToResult();
        }

        await set.Commit(IdOf(team), null, Caller.From(http.User)!, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private async Task<WelcomeRow> Replace(Guid? team, ComingFile file, Caller caller, CancellationToken ct)
    {
        var row = new WelcomeRow
        {
            Id = clock.NewId(),
            OrganisationId = caller.OrganisationId,
            TeamId = team,
            ContentType = file.What.ContentType,
            Video = file.What.Video,
            Length = file.Length,
            SetAt = clock.Now(),
        };
        await Commit(team, row, caller, ct, file);
        return row;
    }

    private Task Commit(Guid? team, WelcomeRow? row, Caller caller, CancellationToken ct, ComingFile? file = null) => journal.Commit(
        async () =>
        {
            db.RemoveRange(await db.Set<WelcomeRow>().Where(old => old.TeamId == team).ToListAsync(ct));
            if (row is not null)
            {
                db.Add(row);
                await db.SaveChangesAsync(ct);
                await Write(row, file!, ct);
            }

            db.Append(new WelcomeChanged(team, row?.ContentType, caller.Actor));
            return true;
        },
        ct);

    // What is written is let go of: there is one part in memory at a time.
    private async Task Write(WelcomeRow row, ComingFile file, CancellationToken ct)
    {
        var number = 0;
        await foreach (var bytes in file.Parts(ct))
        {
            var part = db.Add(new WelcomePart { OrganisationId = row.OrganisationId, WelcomeId = row.Id, Number = number++, Bytes = bytes });
            await db.SaveChangesAsync(ct);
            part.State = EntityState.Detached;
        }
    }

    private string NewPath() => files.At($"{clock.NewId():N}.coming");

    private async Task<bool> IsKnown(string? team, CancellationToken ct) =>
        team is null || (IdOf(team) is { } id && await db.Set<Team>().AnyAsync(row => row.Id == id, ct));

    private static Guid? IdOf(string? team) => Guid.TryParse(team, out var id) ? id : null;
}
