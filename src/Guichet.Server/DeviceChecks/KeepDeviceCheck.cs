using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Appointments;
using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.DeviceChecks;

/// <summary>Hears that the customer of a call checked their devices. Returns at once.</summary>
internal interface ICheckListener
{
    void Hear(Guid organisation, Guid call, DeviceCheck check);
}

/// <summary>A device check by a link, hours ahead or right before the call: for whom it is, and what came out of it.</summary>
internal sealed class KeepDeviceCheck(
    GuichetDb db, FindLink links, KeptChecks kept, IEnumerable<ICheckListener> listeners, RateLimits limits, DeviceCheckSettings settings)
{
    /// <param name="Secret">From the fragment of a call's or an appointment's link.</param>
    public sealed record OpenRequest(string Secret);

    /// <param name="StartsAt">When the appointment begins; null for a call without one.</param>
    /// <param name="Check">The last one, when there was one.</param>
    public sealed record Opened(string OrganisationName, ParticipantRole Role, DateTimeOffset? StartsAt, bool HasAppointment, DeviceCheck? Check);

    public sealed record KeepRequest(string Secret, DeviceCheck Check);

    public static async Task<IResult> Open(OpenRequest request, KeepDeviceCheck keep, HttpContext http)
    {
        var (found, problem) = await keep.Find(request.Secret, http);
        return found is null ? problem!.ToResult() : TypedResults.Ok(await keep.Describe(found, http.RequestAborted));
    }

    public static async Task<IResult> Keep(KeepRequest request, KeepDeviceCheck keep, HttpContext http)
    {
        if (keep.Clean(request.Check) is not { } check)
        {
            return Problem.Field("check", "A figure is out of its range.").ToResult();
        }

        var (found, problem) = await keep.Find(request.Secret, http);
        if (found is null)
        {
            return problem!.ToResult();
        }

        await keep.Keep(found, check, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private DeviceCheck? Clean(DeviceCheck check) => kept.Clean(check);

    private async Task<(FindLink.Found? Found, Problem? Problem)> Find(string secret, HttpContext http) =>
        limits.Allow("keep-check", RateLimits.Who(http.Connection.RemoteIpAddress), settings.KeepRate)
            ? await links.Handle(secret, http.RequestAborted)
            : (null, new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 });

    private async Task<Opened> Describe(FindLink.Found found, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var appointment = await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(one => one.CallId == found.Call.Id, ct);
        var check = found.Link.Role is SeatRole.Customer ? await kept.OfCall(found.Call.Id, ct)
            : found is { Link.Role: SeatRole.Specialist, Call.SpecialistId: { } person } ? await kept.OfPerson(person, ct) : null;
        return new Opened(
            organisation, found.Link.Role is SeatRole.Specialist ? ParticipantRole.Specialist : ParticipantRole.Customer,
            appointment?.Time.Start.ToDateTimeOffset(), appointment is not null, check);
    }

    private async Task Keep(FindLink.Found found, DeviceCheck check, CancellationToken ct)
    {
        if (found.Link.Role is SeatRole.Customer)
        {
            await kept.KeepByLink(found.Call.Id, check, ct);
            foreach (var listener in listeners)
            {
                listener.Hear(found.Link.OrganisationId, found.Call.Id, check);
            }
        }
        // Who comes along tries their devices for themselves: a call has its customer's check.
        else if (found is { Link.Role: SeatRole.Specialist, Call.SpecialistId: { } person })
        {
            await kept.KeepForPerson(person, check, ct);
        }
    }
}
