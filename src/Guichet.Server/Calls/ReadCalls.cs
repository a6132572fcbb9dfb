using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.People;
using Guichet.Domain.Reports;
using Guichet.Server.Data;
using Guichet.Server.DeviceChecks;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Ratings;
using Guichet.Server.Reports;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Calls;

public sealed record CallSpecialist(string Id, string Name);

public sealed record CallPerson(string Name, ParticipantRole Role, Presence Presence);

/// <param name="People">Who is in its room now.</param>
/// <param name="Links">Null once the call has ended, and for whoever may not enter calls.</param>
/// <param name="Check">How the customer's device check went; null when there was none.</param>
/// <param name="Rating">What the customer said of it.</param>
/// <param name="Report">How far its closing report is; null when its scenario has none.</param>
/// <param name="ErasedAt">When its customer's data were erased; null before.</param>
public sealed record CallView(
    string Id, string RoomId, string? Title, CallState State, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    CallSpecialist? Specialist, IReadOnlyList<CallPerson> People, CallLinks? Links, CheckResult? Check, RatingView? Rating,
    ReportState? Report, DateTimeOffset? ErasedAt);

/// <param name="Next">Pass it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record CallPage(IReadOnlyList<CallView> Items, string? Next);

/// <summary>The desk's list of calls, newest first, and one of them.</summary>
internal sealed class ReadCalls(GuichetDb db, CallLinkWriter links, LiveRooms rooms, ReadCalls.Around around, TimeProvider clock)
{
    /// <summary>What there is to know of a call besides itself.</summary>
    internal sealed record Around(KeptChecks Kept, RatingViews Ratings, ReportStates Reports);

    private const int MostAtOnce = 100;
    private const int UsuallyAtOnce = 25;

    /// <param name="state">A call's state, written as in its view.</param>
    /// <param name="due">True: without those whose customer cannot come yet, which are appointments of later.</param>
    public static async Task<IResult> List(string? state, bool? due, int? limit, string? cursor, ReadCalls read, HttpContext http)
    {
        if (!Json.TryReadWord<CallState>(state, out var wanted))
        {
            return Json.WrongWord<CallState>("state").ToResult();
        }

        if (limit is < 1 or > MostAtOnce)
        {
            return Problem.Field("limit", $"1 to {MostAtOnce}.").ToResult();
        }

        if (!Cursor.TryRead(cursor, out var before))
        {
            return Problem.Field("cursor", "Not a cursor of this list.").ToResult();
        }

        return TypedResults.Ok(await read.Page(read.Wanted(wanted, due ?? false), limit ?? UsuallyAtOnce, before, http));
    }

    public static async Task<IResult> One(string id, ReadCalls read, HttpContext http)
    {
        var call = Guid.TryParse(id, out var callId)
            ? await read.Query().SingleOrDefaultAsync(row => row.Id == callId, http.RequestAborted)
            : null;
        if (call is null)
        {
            return new Problem(ProblemCodes.CallNotFound).ToResult();
        }

        var view = (await read.Views([call], http))[0];
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(view, Json.Options)).AsSpan(0, 12))}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(304) : TypedResults.Ok(view);
    }

    private IQueryable<Call> Wanted(CallState? state, bool due)
    {
        var (query, now) = (Query(), clock.Now());
        query = state is { } wanted ? query.Where(call => call.State == wanted) : query;
        return due ? query.Where(call => call.State != CallState.Ready || !db.Set<Link>().Any(link => link.CallId == call.Id && link.OpensAt > now)) : query;
    }

    private async Task<CallPage> Page(IQueryable<Call> query, int limit, (Instant CreatedAt, Guid Id)? before, HttpContext http)
    {
        if (before is var (at, id))
        {
            query = query.Where(call => call.CreatedAt < at || (call.CreatedAt == at && call.Id.CompareTo(id) < 0));
        }

        var calls = await query.OrderByDescending(call => call.CreatedAt).ThenByDescending(call => call.Id).Take(limit + 1).ToListAsync(http.RequestAborted);
        var shown = calls.Take(limit).ToList();
        return new CallPage(await Views(shown, http), calls.Count > limit ? Cursor.Write(shown[^1].CreatedAt, shown[^1].Id) : null);
    }

    private IQueryable<Call> Query() => db.Set<Call>().AsNoTracking();

    private async Task<IReadOnlyList<CallView>> Views(IReadOnlyList<Call> calls, HttpContext http)
    {
        var sees = Caller.From(http.User)!.Permissions.Contains(Permission.JoinCalls);
        var written = await links.Write([.. calls.Where(call => sees && call.State is not CallState.Ended).Select(call => call.Id)], http);
        var ids = calls.Select(call => call.SpecialistId).Distinct().ToList();
        var names = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, http.RequestAborted);
        var checks = await around.Kept.OfCalls([.. calls.Select(call => call.Id)], http.RequestAborted);
        var said = await around.Ratings.Of([.. calls.Select(call => call.Id)], http.RequestAborted);
        var reports = await around.Reports.Of([.. calls.Select(call => call.Id)], http.RequestAborted);
        List<CallView> views = [];
        foreach (var call in calls)
        {
            CheckResult? check = checks.TryGetValue(call.Id, out var verdict) ? verdict : null;
            ReportState? report = reports.TryGetValue(call.Id, out var state) ? state : null;
            views.Add(View(call, await PeopleOf(call), names, written.GetValueOrDefault(call.Id)) with { Check = check, Rating = said.GetValueOrDefault(call.Id), Report = report });
        }

        return views;
    }

    private static CallView View(Call call, IReadOnlyList<CallPerson> people, Dictionary<Guid, string> names, CallLinks? links) => new(
        call.Id.ToString("N"), RoomPlace.RoomIdOf(call.Id), call.Topic.Title, call.State,
        call.CreatedAt.ToDateTimeOffset(), call.StartedAt.ToWire(), call.EndedAt.ToWire(),
        call.SpecialistId is { } id && names.TryGetValue(id, out var name) ? new CallSpecialist(id.ToString("N"), name) : null,
        people, links, null, null, null, call.Customer.ErasedAt.ToWire());

    private async Task<IReadOnlyList<CallPerson>> PeopleOf(Call call) =>
        rooms.Find(RoomPlace.RoomIdOf(call.Id)) is { } room && await room.Mailbox.Ask(() => Task.FromResult(People(room))) is { } people ? people : [];

    private static IReadOnlyList<CallPerson> People(LiveRoom room) =>
        [.. room.Room.Seats.Select(seat => new CallPerson(seat.Name, seat.Role.ToWire(), seat.Presence.ToWire()))];
}
