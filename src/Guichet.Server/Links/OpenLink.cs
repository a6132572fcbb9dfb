using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Links;

/// <summary>Says what a link opens. It changes nothing, however often and by whomever it is asked.</summary>
internal static class OpenLink
{
    /// <param name="Secret">From the fragment of the link's address.</param>
    public sealed record Request(string Secret);

    /// <param name="HostName">The specialist who made the call.</param>
    /// <param name="Name">Whom the link was made for, as far as the desk knows.</param>
    /// <param name="OpensAt">While an appointment's customer cannot enter yet: when they can.</param>
    /// <param name="HasAppointment">The same secret opens the appointment's page, at /a.</param>
    public sealed record Response(
        string OrganisationName, string CallId, string? CallTitle, ParticipantRole Role, CallState State, string? HostName, string? Name,
        DateTimeOffset? OpensAt, bool HasAppointment);

    public static async Task<IResult> Handle(
        Request request, FindLink links, GuichetDb db, RateLimits limits, LinkSettings settings, TimeProvider clock, HttpContext http)
    {
        if (!limits.Allow("open-link", RateLimits.Who(http.Connection.RemoteIpAddress), settings.OpenRate))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult();
        }

        var (found, problem) = await links.Handle(request.Secret, http.RequestAborted);
        if (found is not null)
        {
            return TypedResults.Ok(await Describe(found, db, clock.Now(), http.RequestAborted));
        }

        // What became of an appointment is told on its own page.
        return (await links.Look(request.Secret, http.RequestAborted) is { OpensAt: not null } ? new Problem(ProblemCodes.AppointmentClosed) : problem!).ToResult();
    }

    private static async Task<Response> Describe(FindLink.Found found, GuichetDb db, Instant now, CancellationToken ct)
    {
        var call = found.Call;
        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var host = await db.Set<Person>().Where(person => person.Id == call.SpecialistId).Select(person => person.Name).SingleOrDefaultAsync(ct);
        var specialist = found.Link.Role is SeatRole.Specialist;
        var companion = found.Link.CompanionId is { } id ? await db.Set<Companion>().Where(one => one.Id == id).Select(one => one.Person.Name).SingleOrDefaultAsync(ct) : null;
        return new Response(
            organisation, call.Id.ToString("N"), call.Topic.Title, specialist ? ParticipantRole.Specialist : ParticipantRole.Customer,
            call.State, host, specialist ? host : companion ?? call.Customer.Name,
            found.Link.IsOpen(now) ? null : found.Link.OpensAt?.ToDateTimeOffset(), found.Link.OpensAt is not null);
    }
}
