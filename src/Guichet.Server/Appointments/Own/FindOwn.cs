using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Companions;
using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Own;

/// <summary>From the customer's secret to their appointment, also when its call is over: they are told what became of it.</summary>
internal sealed class FindOwn(
    GuichetDb db, FindLink links, AppointmentCards cards, RateLimits limits, AppointmentSettings settings, HttpSettings http)
{
    /// <summary>For the customer alone, who may change it.</summary>
    public async Task<(AppointmentCard? Card, Problem? Problem)> Handle(string? secret, HttpContext context) =>
        await Read(secret, context) is var (card, problem) && card is { Companion: not null } ? (null, new Problem(ProblemCodes.LinkInvalid)) : (card, problem);

    /// <summary>For whoever comes, the customer or who comes along.</summary>
    public async Task<(AppointmentCard? Card, Problem? Problem)> Read(string? secret, HttpContext context)
    {
        if (!limits.Allow("own-appointment", RateLimits.Who(context.Connection.RemoteIpAddress), settings.RequestRate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 });
        }

        var ct = context.RequestAborted;
        if (await links.Look(secret, ct) is not { } link)
        {
            return (null, links.Missing(secret));
        }

        if (link.Role is SeatRole.Specialist)
        {
            return (null, new Problem(ProblemCodes.LinkInvalid));
        }

        return await CardOf(link, context) is { } card ? (card, null) : (null, new Problem(ProblemCodes.AppointmentNotFound));
    }

    private async Task<AppointmentCard?> CardOf(Link link, HttpContext context)
    {
        var ct = context.RequestAborted;
        if (link.CompanionId is { } along)
        {
            return await db.Set<Companion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == along, ct) is { } companion
                ? await cards.Read(companion, Origin.Of(context.Request, http), ct) : null;
        }

        var id = await db.Set<Appointment>().Where(one => one.CallId == link.CallId).Select(one => (Guid?)one.Id).SingleOrDefaultAsync(ct);
        return id is { } found ? await Card(found, context) : null;
    }

    public async Task<AppointmentCard?> Card(Guid id, HttpContext context)
    {
        var (origin, ct) = (Origin.Of(context.Request, http), context.RequestAborted);
        return await cards.Read(id, origin, ct) is { } card ? await cards.ForCustomer(card, origin, ct) : null;
    }
}
