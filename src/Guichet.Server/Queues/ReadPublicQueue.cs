using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Scenarios;
using Guichet.Server.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Guichet.Server.Welcomes;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Queues;

/// <param name="Open">Somebody can be reached now.</param>
/// <param name="ChangesAt">When it closes or opens next; null when it does not within a week.</param>
/// <param name="Zone">The team's, for its times.</param>
/// <param name="YearsAsked">As old must a customer be, or have a parent with them; null where no rule is known.</param>
/// <param name="Scenario">What to prepare and to agree to; null when nothing.</param>
/// <param name="Welcome">The picture or the video that greets; null where there is none.</param>
/// <param name="BookingPage">The path of the page on which the team can be booked; null where it has none open.</param>
public sealed record PublicQueue(
    string OrganisationName, string TeamName, bool Open, DateTimeOffset? ChangesAt, string Zone, string? WelcomeFrench, string? WelcomeEnglish, int? YearsAsked,
    string? BookingPage, WelcomeMedia? Welcome, CustomerScenario? Scenario);

/// <summary>What the public page of a team says of it. Nothing here is anybody's secret, and reading it changes nothing.</summary>
internal static class ReadPublicQueue
{
    public static async Task<IResult> Handle(
        string address, FindQueue find, FindWelcome welcomes, GuichetDb db, RateLimits limits, QueueSettings settings, TimeProvider clock, HttpContext http)
    {
        if (!limits.Allow("read-queue", RateLimits.Who(http.Connection.RemoteIpAddress), settings.ReadRate))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult();
        }

        if (await find.Handle(address, http.RequestAborted) is not { } queue)
        {
            return new Problem(ProblemCodes.QueueNotFound).ToResult();
        }

        var organisation = await db.Set<Organisation>().Select(row => new { row.Name, row.Country }).SingleAsync(http.RequestAborted);
        var team = await db.Set<Team>().Where(row => row.Id == queue.TeamId).Select(row => row.Name).SingleAsync(http.RequestAborted);
        var slug = await db.Set<BookingPage>().Where(row => row.TeamId == queue.TeamId && row.Open).Select(row => row.Slug).SingleOrDefaultAsync(http.RequestAborted);
        var scenario = await db.Set<Scenario>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == queue.ScenarioId, http.RequestAborted);
        var words = await welcomes.Words(http.RequestAborted, new BothLanguages(queue.WelcomeFrench, queue.WelcomeEnglish));
        var opening = queue.At(clock.Now());
        return TypedResults.Ok(new PublicQueue(
            organisation.Name, team, opening.Open, opening.Until?.ToDateTimeOffset(), queue.Zone, words.French, words.English,
            Country.Find(organisation.Country)?.Age.Years, slug is null ? null : $"/book/{slug}",
            await welcomes.Of(queue.TeamId, http.RequestAborted), scenario is null ? null : CustomerScenario.Of(scenario.Plan, [])));
    }
}
