using Guichet.Contracts.Problems;
using Guichet.Domain.Reports;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Reports;

/// <summary>Opens a finished report to its customer, by a link and on the page of their appointment, and closes it again. They read its newest version, and of
/// that the fields that are for them.</summary>
internal sealed class ShareReport(GuichetDb db, JournalCommit journal, ReportSettings settings, TimeProvider clock)
{
    public static Task<IResult> Share(string callId, ShareReport share, WriteReport write, ReportViews views, HttpContext http) => share.Change(
        async ct => await write.Find(callId, ct), one => share.Open(one, Caller.From(http.User)!.Actor), views, http);

    public static Task<IResult> Unshare(string callId, ShareReport share, WriteReport write, ReportViews views, HttpContext http) => share.Change(
        async ct => await write.Find(callId, ct), one => share.Close(one, Caller.From(http.User)!.Actor), views, http);

    /// <summary>Inside the transaction of whoever calls this.</summary>
    public Problem? Open(Report one, Guid by)
    {
        if (!one.CanShare())
        {
            return new Problem(ProblemCodes.ReportNotShareable);
        }

        db.Append(one.Open(clock.NewId(), clock.Now() + Duration.FromDays(settings.LinkDays), by));
        return null;
    }

    /// <summary>The same, by the call; none is none that can be opened.</summary>
    public async Task<Problem?> Open(Guid? callId, Guid by, CancellationToken ct) =>
        await db.Set<Report>().SingleOrDefaultAsync(row => row.CallId == callId, ct) is { } one ? Open(one, by) : new Problem(ProblemCodes.ReportNotFound);

    private Problem? Close(Report one, Guid by)
    {
        db.Append(one.Close(by));
        return null;
    }

    private async Task<IResult> Change(Func<CancellationToken, Task<Report?>> find, Func<Report, Problem?> change, ReportViews views, HttpContext http)
    {
        Report? found = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                db.ChangeTracker.Clear();
                found = await find(http.RequestAborted);
                problem = found is null ? new Problem(ProblemCodes.ReportNotFound) : change(found);
                return problem is null;
            },
            http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.Ok(await views.Of(found!, http));
    }
}
