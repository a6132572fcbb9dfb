using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Domain.Ratings;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Ratings;

/// <summary>The customer says how it was, by the secret of their link, also when the call is over. Opening the page changes nothing: only what is
/// sent from it does, so that a scanner that follows links rates nothing.</summary>
internal sealed class RateCall(GuichetDb db, JournalCommit journal, FindLink links, RateLimits limits, LinkSettings settings, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the customer's link.</param>
    public sealed record OpenRequest(string Secret);

    /// <param name="Stars">1, bad, to 5, very good.</param>
    /// <param name="Words">At most 1,000 characters.</param>
    public sealed record Request(string Secret, int Stars, string? Words = null);

    /// <param name="At">When the conversation was, or was to begin.</param>
    /// <param name="Given">What was said; null when nothing was.</param>
    /// <param name="CanRate">It can be said or changed now.</param>
    /// <param name="ChangeUntil">Until when what was said can be changed.</param>
    public sealed record Response(
        string OrganisationName, string? SpecialistName, string? Title, DateTimeOffset At, RatingView? Given, bool CanRate, DateTimeOffset? ChangeUntil);

    private sealed record Rated(Call Call, Appointment? Appointment, Rating? Rating);

    public static async Task<IResult> Open(OpenRequest request, RateCall rate, HttpContext http)
    {
        var (found, problem) = await rate.Find(request.Secret, http);
        return found is null ? problem!.ToResult() : TypedResults.Ok(await rate.View(found, http.RequestAborted));
    }

    public static async Task<IResult> Give(Request request, RateCall rate, HttpContext http)
    {
        if (request.Stars is < 1 or > Rating.Best)
        {
            return Problem.Field("stars", $"1 to {Rating.Best}.").ToResult();
        }

        if (!Rating.TryClean(request.Words, out var words))
        {
            return Problem.Field("words", $"At most {Rating.LongestWords} characters.").ToResult();
        }

        var (found, problem) = await rate.Find(request.Secret, http);
        return found is null ? problem!.ToResult() : await rate.Keep(found.Call.Id, request.Stars, words, http.RequestAborted);
    }

    private async Task<(Rated? Found, Problem? Problem)> Find(string secret, HttpContext http)
    {
        if (!limits.Allow("rate-call", RateLimits.Who(http.Connection.RemoteIpAddress), settings.OpenRate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 });
        }

        return await links.Look(secret, http.RequestAborted) is not { } link ? (null, links.Missing(secret))
            : link.Role is not SeatRole.Customer ? (null, new Problem(ProblemCodes.LinkInvalid))
            : (await Read(link.CallId, http.RequestAborted), null);
    }

    private async Task<Rated> Read(Guid callId, CancellationToken ct) => new(
        await db.Set<Call>().AsNoTracking().SingleAsync(row => row.Id == callId, ct),
        await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.CallId == callId, ct),
        await db.Set<Rating>().SingleOrDefaultAsync(row => row.CallId == callId, ct));

    private async Task<IResult> Keep(Guid callId, int stars, string? words, CancellationToken ct)
    {
        Rated? found = null;
        var open = await journal.Commit(
            async () =>
            {
                db.ChangeTracker.Clear();
                found = await Read(callId, ct);
                return CanRate(found) && Note(found, stars, words);
            },
            ct);
        // What was sent twice is kept once, and is no mistake.
        return open || CanRate(found!) ? TypedResults.Ok(await View(await Read(callId, ct), ct)) : new Problem(ProblemCodes.RatingClosed).ToResult();
    }

    private bool Note(Rated found, int stars, string? words)
    {
        if (found.Rating is { } before)
        {
            var changed = before.Change(stars, words, clock.Now());
            db.Append(changed);
            return changed is not null;
        }

        var (rating, fact) = Rating.Give(found.Call.Id, found.Call.OrganisationId, stars, words, clock.Now());
        db.Add(rating);
        db.Append(fact);
        return true;
    }

    // The two have met; or the desk noted by hand that the appointment was held.
    private bool CanRate(Rated of) => (of.Call.StartedAt is not null || of.Appointment?.State is AppointmentState.Done)
        && (of.Rating?.CanChange(clock.Now()) ?? Rating.IsOpen(of.Call.EndedAt ?? of.Appointment?.Time.End, clock.Now()));

    private async Task<Response> View(Rated of, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var who = of.Appointment?.SpecialistId ?? of.Call.SpecialistId;
        var specialist = await db.Set<Person>().Where(row => row.Id == who).Select(row => row.Name).SingleOrDefaultAsync(ct);
        var given = of.Rating is { } rating ? new RatingView(rating.Stars, rating.Words, rating.ChangedAt.ToDateTimeOffset()) : null;
        return new Response(
            organisation, specialist, of.Call.Topic.Title, (of.Appointment?.Time.Start ?? of.Call.StartedAt ?? of.Call.CreatedAt).ToDateTimeOffset(), given, CanRate(of),
            (of.Rating?.GivenAt + Rating.TimeToChange)?.ToDateTimeOffset());
    }
}
