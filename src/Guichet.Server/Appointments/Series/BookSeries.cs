using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments.Series;

/// <summary>Books a series: all of its dates or none. Each is an appointment of its own, with a call and a link of its own.</summary>
internal sealed class BookSeries(GuichetDb db, JournalCommit journal, PlanSeries plan, BookAppointment book, TimeProvider clock)
{
    /// <param name="Rhythm">For whoever reads it: the dates are <paramref name="Starts"/>.</param>
    /// <param name="Starts">2 to 52, in order, each as the plan showed it free.</param>
    /// <param name="SeriesZone">Whose wall clock it goes by, as the plan said.</param>
    /// <param name="Zone">The customer's.</param>
    /// <param name="ThreadId">As for one appointment.</param>
    public sealed record Request(
        string TypeId, IReadOnlyList<DateTimeOffset> Starts, Rhythm Rhythm, int Every, string SeriesZone, string? SpecialistId = null, string? TeamId = null,
        string? Title = null, string? Language = null, MakeCall.Customer? Customer = null, string? Zone = null, string? ThreadId = null);

    public sealed record Response(string Id, IReadOnlyList<AppointmentView> Items);

    public static async Task<IResult> Handle(
        Request request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, BookSeries book, ReadAppointments read, HttpContext http)
    {
        var (subject, problem) = Check(request);
        problem ??= idempotencyKey?.Length is 0 or > IdempotencyRow.LongestKey ? Problem.Field("Idempotency-Key", "1 to 128 characters.") : null;
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var once = idempotencyKey is null ? null : new MakeCall.Once(idempotencyKey, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, Json.Options)));
        var caller = Caller.From(http.User)!;
        var (booked, refused) = await book.Book(request, subject!, new BookAppointment.By(caller.OrganisationId, caller.Actor, once), http.RequestAborted);
        if (booked is null)
        {
            return refused!.ToResult();
        }

        var first = await read.View(booked[0], http);
        http.Response.Headers.Remove("ETag");
        return TypedResults.Created((string?)null, new Response(first.Series!.Id, [first, .. booked.Skip(1).Select(one => AppointmentView.Of(one, null))]));
    }

    private static (CallPlan? Subject, Problem? Problem) Check(Request request)
    {
        var (subject, wrong) = CallPlan.Check(
            new CallTopic(request.Title, request.Language),
            request.Customer is { } customer ? new CallCustomer(customer.Name, customer.Email, customer.Phone) : null);
        var starts = request.Starts.Select(start => Instant.FromDateTimeOffset(start)).ToList();
        return subject is null ? (null, Problem.Field(wrong!, "This is not in order."))
            : starts.Count is < 2 or > Recurrence.MostTimes || !starts.Order().Distinct().SequenceEqual(starts)
                ? (null, Problem.Field("starts", $"2 to {Recurrence.MostTimes} moments, in order."))
            : !new Recurrence(request.Rhythm, request.Every, 1).IsInOrder ? (null, Problem.Field("every", "1 to 12."))
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.SeriesZone) is null ? (null, Problem.Field("seriesZone", "The IANA name of a time zone."))
            : request.Zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Zone) is null ? (null, Problem.Field("zone", "The IANA name of a time zone."))
            : (subject, null);
    }

    private async Task<(IReadOnlyList<Appointment>? Booked, Problem? Problem)> Book(Request request, CallPlan subject, BookAppointment.By by, CancellationToken ct)
    {
        IReadOnlyList<Appointment>? booked = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                if (by.Once is { } once && await book.Before(by.Actor, once, ct) is { } before)
                {
                    (booked, problem) = await Again(before, once, ct);
                    return false;
                }

                (var plans, problem) = await Plans(request, subject, ct);
                booked = plans is null ? null : Add(request, plans, by);
                return booked is not null;
            },
            ct);
        return (booked, problem);
    }

    private async Task<(IReadOnlyList<Appointment>?, Problem?)> Again(Appointment before, MakeCall.Once once, CancellationToken ct) =>
        book.Same(before, once) && await new FindSeries(db).Of(before.Id, ct) is { } found ? (found.Dates, null) : (null, new Problem(ProblemCodes.IdempotencyMismatch));

    // One specialist for the whole of it, where there is one who can.
    private async Task<(IReadOnlyList<BookingPlan>? Plans, Problem? Problem)> Plans(Request request, CallPlan subject, CancellationToken ct)
    {
        var starts = request.Starts.Select(start => Instant.FromDateTimeOffset(start)).ToList();
        var span = new Interval(starts[0], starts[^1] + Duration.FromDays(1));
        if (await plan.Read(request.TypeId, request.SpecialistId, request.TeamId, span, ct) is not { } desk)
        {
            return (null, new Problem(ProblemCodes.NotFound, "A type, and either a specialist or a team."));
        }

        var free = starts.ConvertAll(start => plan.Free(desk, start));
        var refused = free.FindIndex(one => one.Problem is not null);
        if (refused >= 0)
        {
            return (null, new Problem(free[refused].Problem!, starts[refused].ToString()));
        }

        var (thread, lost) = await book.AgreedIn(request.ThreadId, ct);
        if (lost is not null)
        {
            return (null, lost);
        }

        var always = free.Skip(1).Aggregate(free[0].Free.AsEnumerable(), (all, one) => all.Intersect(one.Free)).FirstOrDefault();
        var about = new AppointmentSubject(subject.Topic, subject.Customer, request.Zone, thread);
        var team = Guid.TryParse(request.TeamId, out var id) ? id : (Guid?)null;
        var plans = starts.Select((start, at) => new BookingPlan(always == Guid.Empty ? free[at].Free[0] : always, team, desk.Type.Id, desk.Rules.At(start), about)).ToList();
        return plans.Zip(plans.Skip(1)).Any(pair => pair.First.SpecialistId == pair.Second.SpecialistId && pair.First.Time.BusyTo > pair.Second.Time.BusyFrom)
            ? (null, new Problem(ProblemCodes.SlotTaken)) : (plans, null);
    }

    private List<Appointment> Add(Request request, IReadOnlyList<BookingPlan> plans, BookAppointment.By by)
    {
        var series = new AppointmentSeries
        {
            Id = clock.NewId(),
            OrganisationId = by.OrganisationId,
            Rhythm = request.Rhythm,
            Every = request.Every,
            Zone = request.SeriesZone,
        };
        db.Add(series);
        db.Append(new SeriesBooked(series.Id, series.Rhythm, series.Every, plans.Count, by.Actor));
        List<Appointment> made = [];
        foreach (var date in plans)
        {
            made.Add(book.Add(date, made.Count == 0 ? by : by with { Once = null }).Appointment);
            db.Add(new SeriesDate { AppointmentId = made[^1].Id, OrganisationId = by.OrganisationId, SeriesId = series.Id, Number = made.Count });
        }

        return made;
    }
}
