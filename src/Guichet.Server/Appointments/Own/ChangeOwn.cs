using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Appointments.Steps;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Own;

/// <param name="Start">A time at which it could be instead.</param>
public sealed record OwnSlot(DateTimeOffset Start, DateTimeOffset End);

public sealed record OwnSlotList(IReadOnlyList<OwnSlot> Items);

/// <summary>The customer moves or cancels their appointment, by its link alone.</summary>
internal sealed class ChangeOwn(GuichetDb db, Calendars calendars, MoveAppointment move, StepAppointment step, TimeProvider clock)
{
    private static readonly Duration MostAtOnce = Duration.FromDays(31);

    /// <param name="Secret">From the fragment of the customer's link.</param>
    /// <param name="To">After <paramref name="From"/>, by at most 31 days.</param>
    public sealed record SlotsRequest(string Secret, DateTimeOffset From, DateTimeOffset To);

    /// <param name="Start">A start that the slots offer.</param>
    /// <param name="Version">Of the appointment as it was seen.</param>
    public sealed record MoveRequest(string Secret, DateTimeOffset Start, int Version);

    /// <summary>Of the specialist, and of the team that it was booked for.</summary>
    public static async Task<IResult> Slots(SlotsRequest request, FindOwn own, ChangeOwn change, HttpContext http)
    {
        var (from, to) = (Instant.FromDateTimeOffset(request.From), Instant.FromDateTimeOffset(request.To));
        if (to <= from || to - from > MostAtOnce)
        {
            return Problem.Field("to", "After 'from', by at most 31 days.").ToResult();
        }

        var (card, problem) = await own.Handle(request.Secret, http);
        return card is null ? problem!.ToResult() : TypedResults.Ok(await change.Slots(card.Appointment, new Interval(from, to), http.RequestAborted));
    }

    public static async Task<IResult> Move(MoveRequest request, FindOwn own, ChangeOwn change, AppointmentSettings settings, HttpContext http)
    {
        var (card, problem) = await own.Handle(request.Secret, http);
        if (card is null)
        {
            return problem!.ToResult();
        }

        if (request.Version != card.Appointment.Version)
        {
            return new Problem(ProblemCodes.PreconditionFailed).ToResult();
        }

        var start = Instant.FromDateTimeOffset(request.Start);
        var (moved, refused) = await change.Move(card.Appointment.Id, AppointmentView.Tag(card.Appointment), start, http.RequestAborted);
        return moved is null ? refused!.ToResult()
            : TypedResults.Ok(ReadOwn.View((await own.Card(moved.Id, http))!, settings, change.Now));
    }

    public static async Task<IResult> Cancel(ReadOwn.Request request, FindOwn own, ChangeOwn change, AppointmentSettings settings, HttpContext http)
    {
        var (card, problem) = await own.Handle(request.Secret, http);
        if (card is null)
        {
            return problem!.ToResult();
        }

        var (taken, refused) = await change.Cancel(card.Appointment.Id, http.RequestAborted);
        return taken is null ? refused!.ToResult()
            : TypedResults.Ok(ReadOwn.View((await own.Card(taken.Id, http))!, settings, change.Now));
    }

    private Instant Now => clock.Now();

    private Task<(Appointment? Taken, Problem? Problem)> Cancel(Guid id, CancellationToken ct) =>
        step.Take(id.ToString("N"), new StepAppointment.Request(AppointmentStep.Cancel), null, null, ct);

    private async Task<OwnSlotList> Slots(Appointment one, Interval asked, CancellationToken ct)
    {
        var rules = await Rules(one, ct);
        var free = TeamSlots.Of((await calendars.Read(await Specialists(one, ct), asked, one.Id, ct))
            .Select(each => (each.Specialist, each.Calendar.Slots(rules, asked, Now))));
        return new OwnSlotList(
            [.. free.Where(slot => slot.Start != one.Time.Start).Select(slot => new OwnSlot(slot.Start.ToDateTimeOffset(), slot.End.ToDateTimeOffset()))]);
    }

    private Task<(Appointment? Moved, Problem? Problem)> Move(Guid id, string tag, Instant start, CancellationToken ct) => move.Move(
        id.ToString("N"), tag,
        async one =>
        {
            var (free, problem) = await calendars.Free(await Specialists(one, ct), await Rules(one, ct), start, one.Id, Now, ct);
            return problem is not null ? new MoveAppointment.Choice(start, default, new Problem(problem))
                : new MoveAppointment.Choice(start, free.Contains(one.SpecialistId) ? one.SpecialistId : free[0]);
        },
        null, ct);

    private async Task<SlotRules> Rules(Appointment one, CancellationToken ct) =>
        (await db.Set<AppointmentType>().AsNoTracking().SingleAsync(row => row.Id == one.TypeId, ct)).Rules();

    private async Task<IReadOnlyList<Guid>> Specialists(Appointment one, CancellationToken ct) =>
        one.TeamId is { } team && await calendars.Specialists(null, team.ToString(), ct) is { Count: > 0 } members ? members : [one.SpecialistId];
}
