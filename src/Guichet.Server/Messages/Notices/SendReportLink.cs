using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Reports;
using Microsoft.EntityFrameworkCore;
using static Guichet.Domain.Messages.Notices;

namespace Guichet.Server.Messages.Notices;

/// <summary>Opens an appointment's report to its customer and sends them the link: both or neither (A20).</summary>
internal sealed class SendReportLink(GuichetDb db, JournalCommit journal, NoticeWriter write, ShareReport share)
{
    public sealed record Request(string AppointmentId);

    public static async Task<IResult> Handle(Request request, SendReportLink send, MessageViews views, HttpContext http)
    {
        var (message, problem) = await send.Send(request.AppointmentId, Caller.From(http.User)!.Actor, http.RequestAborted);
        return message is null ? problem!.ToResult() : TypedResults.Created($"/api/v1/messages/{message.Id:N}", await views.Of(message, Caller.From(http.User)!, http.RequestAborted));
    }

    private async Task<(Message? Message, Problem? Problem)> Send(string appointmentId, Guid by, CancellationToken ct)
    {
        Message? message = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                var one = Guid.TryParse(appointmentId, out var id) ? await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
                problem = one is null ? new Problem(ProblemCodes.AppointmentNotFound) : await share.Open(one.CallId, by, ct);
                message = problem is null ? await write.ByHand(one!, Report, by, ct) : null;
                problem ??= message is null ? new Problem(ProblemCodes.MessageAddressInvalid) : WriteMessage.Refusal(message);
                // Within a minute it is the same message, and nothing is new.
                var isNew = problem is null && db.Entry(message!).State is EntityState.Added;
                db.Append(isNew ? new MessageWritten(message!.Id, message.ThreadId, message.Way.Channel, by) : null);
                return isNew;
            },
            ct);
        return (problem is null ? message : null, problem);
    }
}
