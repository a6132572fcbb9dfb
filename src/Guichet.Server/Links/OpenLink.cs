using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Links;

/// <summary>Says what a link opens. It changes nothing, however often and by whomever it is asked.</summary>
internal static class OpenLink
{
    /// <param name="Secret">From the fragment of the link's address.</param>
    public sealed record Request(string Secret);

    /// <param name="HostName">The specialist who made the call.</param>
    /// <param name="Name">Whom the link was made for, as far as the desk knows.</param>
    public sealed record Response(
        string OrganisationName, string CallId, string? CallTitle, ParticipantRole Role, CallState State, string? HostName, string? Name);

    public static async Task<IResult> Handle(
        Request request, FindLink links, GuichetDb db, RateLimits limits, LinkSettings settings, HttpContext http)
    {
        if (!limits.Allow("open-link", RateLimits.Who(http.Connection.RemoteIpAddress), settings.OpenRate))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult();
        }

        var (found, problem) = await links.Handle(request.Secret, http.RequestAborted);
        return found is null ? problem!.ToResult() : TypedResults.Ok(await Describe(found, db, http.RequestAborted));
    }

    private static async Task<Response> Describe(FindLink.Found found, GuichetDb db, CancellationToken ct)
    {
        var call = found.Call;
        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var host = await db.Set<Person>().Where(person => person.Id == call.SpecialistId).Select(person => person.Name).SingleOrDefaultAsync(ct);
        var specialist = found.Link.Role is SeatRole.Specialist;
        return new Response(
            organisation, call.Id.ToString("N"), call.Topic.Title, specialist ? ParticipantRole.Specialist : ParticipantRole.Customer,
            call.State, host, specialist ? host : call.Customer.Name);
    }
}
