using Guichet.Contracts.Problems;
using Guichet.Domain;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Appointments.Steps;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <summary>Another time, another specialist, or both. The customer's link stays the same.</summary>
internal sealed class MoveAppointment(GuichetDb db, JournalCommit journal, Calendars calendars, RenewCall renew, AppointmentSettings settings, TimeProvider clock)
{
    /// <param name="Start">The same time when left out.</param>
    /// <param name="SpecialistId">The same specialist when left out.</param>
    /// <param name="Scope">Which dates of its series go along, by the wall clock; it alone when left out.</param>
    public sealed record Request(DateTimeOffset? Start = null, string? SpecialistId = null, SeriesScope Scope = SeriesScope.One);

    public static async Task<IResult> Handle(
        string appointmentId, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, MoveAppointment move, MoveSeries series, ReadAppointments read,
        HttpContext http)
    {
        if (string.IsNullOrEmpty(ifMatch) && Guid.TryParse(appointmentId, out var id) && await read.Find(id, http.RequestAborted) is not null)
        {
            return new Problem(ProblemCodes.PreconditionNeeded, "If-Match is needed: the ETag.").ToResult();
        }

        var (by, ct) = (Caller.From(http.User)!.Actor, http.RequestAborted);
        var (moved, problem) = request.Scope is SeriesScope.One
            ? await move.Move(appointmentId, ifMatch, one => move.Choose(one, request, ct), by, ct)
            : await series.Move(appointmentId, ifMatch!, request, by, ct);
        return moved is null ? problem!.ToResult() : TypedResults.Ok(await read.View(moved, http));
    }

    /// <summary>Where it goes, or why not.</summary>
    public sealed record Choice(Instant Start, Guid SpecialistId, Problem? Problem = null);

    /// <summary>What goes along: it is in nobody's way, and one of it leads.</summary>
    public sealed record Together(IReadOnlyCollection<Guid> Dates, Guid? Leader);

    /// <param name="tag">The version that was seen; null for whichever it is.</param>
    /// <param name="by">Null for the customer.</param>
    public async Task<(Appointment? Moved, Problem? Problem)> Move(
        string appointmentId, string? tag, Func<Appointment, Task<Choice>> choose, Guid? by, CancellationToken ct)
    {
        Appointment? moved = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                moved = Guid.TryParse(appointmentId, out var id) ? await db.Set<Appointment>().SingleOrDefaultAsync(one => one.Id == id, ct) : null;
                problem = moved is null ? new Problem(ProblemCodes.AppointmentNotFound)
                    : tag is not null && tag != AppointmentView.Tag(moved) ? new Problem(ProblemCodes.PreconditionFailed)
                    : await Apply(moved, await choose(moved), new Together([moved.Id], null), by, ct);
                return problem is null;
            },
            ct);
        return (problem is null ? moved : null, problem);
    }

    public async Task<Choice> Choose(Appointment moved, Request request, CancellationToken ct)
    {
        var start = request.Start is { } given ? Instant.FromDateTimeOffset(given) : moved.Time.Start;
        return request.SpecialistId is null ? new Choice(start, moved.SpecialistId)
            : await ChangeHours.FindPerson(db, request.SpecialistId, ct) is { } specialist ? new Choice(start, specialist)
            : new Choice(start, default, Problem.Field("specialistId", "Somebody of this organisation."));
    }

    /// <summary>Inside the transaction of whoever calls this.</summary>
    public async Task<Problem?> Apply(Appointment moved, Choice choice, Together together, Guid? by, CancellationToken ct)
    {
        if (choice.Problem is not null)
        {
            return choice.Problem;
        }

        var rules = (await db.Set<AppointmentType>().SingleAsync(row => row.Id == moved.TypeId, ct)).Rules();
        rules = together.Dates.Count > 1 ? rules with { Horizon = PlanSeries.Furthest } : rules;
        var time = choice.Start == moved.Time.Start ? moved.Time : rules.At(choice.Start);
        var calendar = (await calendars.Read([choice.SpecialistId], time.Slot, together.Dates, ct)).Select(one => one.Calendar).SingleOrDefault();
        if (time != moved.Time && calendar?.Offers(rules, choice.Start, clock.Now()) is not true)
        {
            return new Problem(ProblemCodes.SlotNotOffered);
        }

        if (calendar?.Busy.Meet(time.Busy) is true)
        {
            return new Problem(ProblemCodes.SlotTaken);
        }

        var (facts, refusal) = moved.Move(time, choice.SpecialistId, by);
        return refusal is Refusal.None ? await Follow(moved, [.. facts.Select(fact => With(fact, together.Leader))], ct) : Problem.From(refusal);
    }

    private static Domain.Journal.Fact With(Domain.Journal.Fact fact, Guid? leader) => fact switch
    {
        AppointmentRescheduled one => one with { With = leader },
        AppointmentTransferred one => one with { With = leader },
        _ => fact,
    };

    // Its call goes with it: whoever opens the link sees the new specialist, and can as long as before.
    private async Task<Problem?> Follow(Appointment moved, IReadOnlyList<Domain.Journal.Fact> facts, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            db.Append(fact);
        }

        var call = await db.Set<Call>().SingleAsync(row => row.Id == moved.CallId, ct);
        var links = await db.Set<Link>().Where(link => link.CallId == call.Id && !link.Admits).ToListAsync(ct);
        if (call.State is CallState.Ended)
        {
            await renew.Handle(moved, ct);
        }
        else
        {
            call.SpecialistId = moved.SpecialistId;
        }

        foreach (var link in links)
        {
            link.ExpiresAt = AppointmentSettings.LinksEnd(moved.Time);
            link.OpensAt = link.Role is SeatRole.Specialist ? null : settings.Opens(moved.Time);
        }

        return null;
    }
}
