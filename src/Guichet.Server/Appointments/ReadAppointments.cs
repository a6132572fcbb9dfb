using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Appointments.Series;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Ratings;
using Guichet.Server.Reports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <param name="Next">Pass it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record AppointmentPage(IReadOnlyList<AppointmentView> Items, string? Next);

/// <summary>The calendar: appointments by their time, and one of them.</summary>
internal sealed class ReadAppointments(GuichetDb db, CallLinkWriter links, FindSeries series, RatingViews ratings, ReportStates reports)
{
    private const int MostAtOnce = 200;
    private const int UsuallyAtOnce = 100;

    /// <summary>What has a moment between <paramref name="from"/> and <paramref name="to"/>; without links, which are written for one at a time.</summary>
    public static async Task<IResult> List(
        DateTimeOffset? from, DateTimeOffset? to, string? specialistId, int? limit, string? cursor, ReadAppointments read, HttpContext http)
    {
        if (limit is < 1 or > MostAtOnce)
        {
            return Problem.Field("limit", $"1 to {MostAtOnce}.").ToResult();
        }

        if (!Cursor.TryRead(cursor, out var after))
        {
            return Problem.Field("cursor", "Not a cursor of this list.").ToResult();
        }

        var query = read.Between(from, to);
        if (specialistId is not null)
        {
            var id = Guid.TryParse(specialistId, out var given) ? given : Guid.Empty;
            query = query.Where(one => one.SpecialistId == id);
        }

        return TypedResults.Ok(await read.Page(query, limit ?? UsuallyAtOnce, after, http.RequestAborted));
    }

    public static async Task<IResult> One(string appointmentId, ReadAppointments read, HttpContext http)
    {
        var one = Guid.TryParse(appointmentId, out var id) ? await read.Find(id, http.RequestAborted) : null;
        if (one is null)
        {
            return new Problem(ProblemCodes.AppointmentNotFound).ToResult();
        }

        var view = await read.View(one, http);
        // The tag names the version that a change must know; what is said and written of it comes later and is none.
        return http.Request.Headers.IfNoneMatch == AppointmentView.Tag(one) && view is { Rating: null, Report: null } ? TypedResults.StatusCode(304) : TypedResults.Ok(view);
    }

    public Task<Appointment?> Find(Guid id, CancellationToken ct) => db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);

    /// <summary>With its ETag, and its call's links for whoever may enter.</summary>
    public async Task<AppointmentView> View(Appointment one, HttpContext http)
    {
        http.Response.Headers.ETag = AppointmentView.Tag(one);
        var enters = Caller.From(http.User)!.Permissions.Contains(Permission.JoinCalls)
            && await db.Set<Call>().AnyAsync(call => call.Id == one.CallId && call.State != CallState.Ended, http.RequestAborted);
        return AppointmentView.Of(
            one, enters ? await links.Write(one.CallId!.Value, http) : null, await series.View(one.Id, http.RequestAborted), await ratings.Of(one.CallId, http.RequestAborted),
            await reports.Of(one.CallId, http.RequestAborted));
    }

    /// <summary>One that was booked just now: what there is to know of it is at hand.</summary>
    public AppointmentView View(BookAppointment.Booked booked, HttpContext http)
    {
        http.Response.Headers.ETag = AppointmentView.Tag(booked.Appointment);
        var enters = Caller.From(http.User)!.Permissions.Contains(Permission.JoinCalls);
        return AppointmentView.Of(booked.Appointment, enters ? links.Write(booked.Links, http) : null);
    }

    private IQueryable<Appointment> Between(DateTimeOffset? from, DateTimeOffset? to)
    {
        var query = db.Set<Appointment>().AsNoTracking();
        if (from is { } first)
        {
            var start = Instant.FromDateTimeOffset(first);
            query = query.Where(one => one.Time.End > start);
        }

        if (to is { } last)
        {
            var end = Instant.FromDateTimeOffset(last);
            query = query.Where(one => one.Time.Start < end);
        }

        return query;
    }

    private async Task<AppointmentPage> Page(IQueryable<Appointment> query, int limit, (Instant At, Guid Id)? after, CancellationToken ct)
    {
        if (after is var (at, id))
        {
            query = query.Where(one => one.Time.Start > at || (one.Time.Start == at && one.Id.CompareTo(id) > 0));
        }

        var rows = await query.OrderBy(one => one.Time.Start).ThenBy(one => one.Id).Take(limit + 1).ToListAsync(ct);
        var shown = rows.Take(limit).ToList();
        var said = await ratings.Of([.. shown.Select(one => one.CallId).OfType<Guid>()], ct);
        return new AppointmentPage(
            [.. shown.Select(one => AppointmentView.Of(one, null, null, one.CallId is { } call ? said.GetValueOrDefault(call) : null))], rows.Count > limit ? Cursor.Write(shown[^1].Time.Start, shown[^1].Id) : null);
    }
}
