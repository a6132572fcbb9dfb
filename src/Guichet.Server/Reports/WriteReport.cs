using Guichet.Contracts.Problems;
using Guichet.Domain.Reports;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Reports;

/// <summary>Reads a report, keeps what is typed, and finishes it. Two who write at once: the second is told, and loses nothing that they have before them.</summary>
internal sealed class WriteReport(GuichetDb db, JournalCommit journal, TimeProvider clock)
{
    private const string Ask = "If-Match is needed: the ETag.";

    /// <param name="Answers">By the ids of the fields, all of them: one that is absent or empty is without a word. At most 4,000 characters in a long text, 200 in
    /// every other field.</param>
    public sealed record Request(IReadOnlyDictionary<string, string?> Answers);

    public static async Task<IResult> Read(string callId, WriteReport write, ReportViews views, HttpContext http) =>
        await write.Find(callId, http.RequestAborted) is { } found ? TypedResults.Ok(await views.Of(found, http)) : new Problem(ProblemCodes.ReportNotFound).ToResult();

    /// <summary>Half of it is kept as it is; whether it is in order is asked when it is finished.</summary>
    public static Task<IResult> Keep(
        string callId, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, WriteReport write, ReportViews views, HttpContext http) =>
        write.Change(callId, ifMatch, one => write.Keep(one, request, Caller.From(http.User)!.Actor), views, http);

    /// <summary>Throws away what was not finished.</summary>
    public static Task<IResult> Discard(string callId, [FromHeader(Name = "If-Match")] string? ifMatch, WriteReport write, ReportViews views, HttpContext http) =>
        write.Change(callId, ifMatch, one =>
        {
            one.Write(null);
            return null;
        }, views, http);

    /// <summary>Makes the next version of what is given here. What is wrong with it is named field by field, and nothing is lost of what was kept before.</summary>
    public static Task<IResult> Finish(
        string callId, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, WriteReport write, ReportViews views, HttpContext http) =>
        write.Change(callId, ifMatch, one => write.Finish(one, request, Caller.From(http.User)!.Actor), views, http);

    public async Task<Report?> Find(string callId, CancellationToken ct) =>
        Guid.TryParse(callId, out var id) ? await db.Set<Report>().SingleOrDefaultAsync(row => row.CallId == id, ct) : null;

    private async Task<IResult> Change(string callId, string? ifMatch, Func<Report, Problem?> change, ReportViews views, HttpContext http)
    {
        Report? found = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                db.ChangeTracker.Clear();
                found = await Find(callId, http.RequestAborted);
                problem = found is null ? new Problem(ProblemCodes.ReportNotFound)
                    : string.IsNullOrEmpty(ifMatch) ? new Problem(ProblemCodes.PreconditionNeeded, Ask)
                    : ifMatch != ReportViews.Tag(found) ? new Problem(ProblemCodes.PreconditionFailed)
                    : change(found);
                return problem is null;
            },
            http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.Ok(await views.Of(found!, http));
    }

    private Problem? Keep(Report one, Request request, Guid by)
    {
        var (answers, problem) = Read(one, request);
        if (answers is not null)
        {
            one.Write(new ReportDraft(answers, by, clock.Now()));
        }

        return problem;
    }

    private Problem? Finish(Report one, Request request, Guid by)
    {
        var (kept, problem) = Read(one, request);
        if (kept is null)
        {
            return problem;
        }

        var (answers, faults) = ReportAnswers.Finish(one.Fields, kept);
        if (faults.Count > 0)
        {
            return new Problem(ProblemCodes.ReportIncomplete) { Errors = faults.ToDictionary(fault => fault.Key.ToString("N"), fault => new[] { Word(fault.Value) }) };
        }

        var (version, fact) = one.Finish(answers, by, clock.Now());
        db.Add(version);
        db.Append(fact);
        return null;
    }

    private static string Word(AnswerFault fault) => fault is AnswerFault.Missing ? "missing" : "wrong";

    private static (IReadOnlyDictionary<Guid, string>? Answers, Problem? Problem) Read(Report one, Request request)
    {
        var given = new Dictionary<Guid, string?>();
        foreach (var (name, text) in request.Answers)
        {
            if (!Guid.TryParse(name, out var id) || !given.TryAdd(id, text))
            {
                return (null, Problem.Field("answers", "A field of this report, once."));
            }
        }

        var (answers, wrong) = ReportAnswers.Keep(one.Fields, given);
        return (answers, wrong is { } field ? Problem.Field(field.ToString("N"), "A field of this report, within its length.") : null);
    }
}
