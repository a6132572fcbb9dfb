using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Guichet.Server.Queues;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>A customer comes to wait: a new place in line, or the one that they had before a reload, another tab or a night's sleep of their phone.</summary>
internal sealed class EnterSpace(LiveSpaces spaces, FindQueue queues, FindLink links, GuichetDb db, PlaceKeys keys, TimeProvider clock)
{
    /// <param name="PlaceId">Null when the place is over: then there is nothing to hold.</param>
    public sealed record Entered(Guid Organisation, Guid? PlaceId, PlaceKept Kept);

    public Task<(Entered? Entered, Problem? Problem)> Handle(EnterWaiting request, string connection, CancellationToken ct) =>
        keys.IdOf(request.Secret) is { } id ? Return(id, new Arrival(request, connection), ct)
        : request.Queue is not null ? Take(request, connection, ct)
        : request.Link is not null ? TakeByLink(request, connection, ct)
        : Task.FromResult<(Entered?, Problem?)>((null, new Problem(ProblemCodes.PlaceNotFound)));

    private async Task<(Entered?, Problem?)> Return(Guid id, Arrival arrival, CancellationToken ct)
    {
        var organisation = await db.Set<PlaceRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .Where(row => row.Id == id && row.ErasedAt == null).Select(row => (Guid?)row.OrganisationId).SingleOrDefaultAsync(ct);
        return organisation is null
            ? (null, new Problem(ProblemCodes.PlaceNotFound))
            : await spaces.Ask(organisation.Value, async (live, services) =>
            {
                // What was agreed to for an appointment may have been taken back since, on its page.
                if (live.Space.Line.Find(id) is { State: PlaceState.Waiting, Aim.Appointment: not null } before)
                {
                    return await TakeOver(live, services, before, arrival, ct);
                }

                // Refused, the place is over: then it is shown as it ended.
                await services.GetRequiredService<PlaceWriter>().Carry(live, live.Space.Return(id, arrival.Connection), ct);
                return (await services.GetRequiredService<KeptPlaces>().Read(live, id, ct), null);
            });
    }

    private async Task<(Entered?, Problem?)> Take(EnterWaiting request, string connection, CancellationToken ct)
    {
        if (await queues.Handle(request.Queue, ct) is not { } queue)
        {
            return (null, new Problem(ProblemCodes.QueueNotFound));
        }

        var (plan, wrong) = CallPlan.Check(new CallTopic(request.Reason, request.Language), new CallCustomer(request.Name, null, null));
        var problem = plan?.Customer.Name is null && wrong is null or "customer.name" ? new Problem(ProblemCodes.NameInvalid)
            : plan is null ? Problem.Field(wrong == "title" ? "reason" : wrong!, "This is not in order.")
            : !queue.At(clock.Now()).Open ? new Problem(ProblemCodes.QueueClosed)
            : !request.OfAge && await HasAgeRule(ct) ? new Problem(ProblemCodes.AgeTooYoung)
            : null;
        if (problem is not null)
        {
            return (null, problem);
        }

        var visitor = new PlaceVisitor(plan!.Customer.Name!, plan.Topic.Title, plan.Topic.Language);
        return await spaces.Ask(queue.OrganisationId, (live, services) => Take(live, services, new PlaceAim(queue.TeamId, null), visitor, new Arrival(request, connection), ct));
    }

    private async Task<(Entered?, Problem?)> Take(
        LiveSpace live, IServiceProvider services, PlaceAim aim, PlaceVisitor visitor, Arrival arrival, CancellationToken ct)
    {
        var setUpJustNow = aim.TeamId is { } team && live.Roster!.Teams.GetValueOrDefault(team) is null or { Queue: null };
        if (setUpJustNow || LiveSpaces.IsOld(live.Roster!, clock.Now()))
        {
            await spaces.ReadRoster(live, services.GetRequiredService<GuichetDb>());
        }

        var terms = services.GetRequiredService<EntryTerms>();
        var (agreement, lacking) = await terms.Look(aim, arrival.Request, ct);
        if (lacking is not null)
        {
            return (null, lacking);
        }

        var place = new Place(clock.NewId(), aim, visitor, clock.Now(), arrival.Connection, null);
        var refused = await services.GetRequiredService<PlaceWriter>().Carry(
            live,
            () =>
            {
                terms.Keep(agreement, aim, place.Id);
                return Task.FromResult(live.Space.Take(place));
            },
            ct);
        if (refused is not null)
        {
            return (null, refused);
        }

        await services.GetRequiredService<KeepCheck>().TakeOver(live, place, ct);
        return (await services.GetRequiredService<KeptPlaces>().Read(live, place.Id, ct), null);
    }

    // However often the link is opened, and wherever: one place waits for an appointment, and one for each who comes along. Being let in is that place's
    // alone, so whoever comes by the link after that knocks anew.
    private async Task<(Entered?, Problem?)> TakeByLink(EnterWaiting request, string connection, CancellationToken ct)
    {
        var (found, refused) = await links.Handle(request.Link, ct);
        if (found is null)
        {
            return (null, refused);
        }

        var companion = found.Link.CompanionId is { } along ? await db.Set<Companion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == along, ct) : null;
        var appointment = found.Link.Role is SeatRole.Customer || companion is not null
            ? await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(one => one.CallId == found.Call.Id, ct)
            : null;
        var problem = appointment is null ? new Problem(ProblemCodes.LinkInvalid)
            : !found.Link.IsOpen(clock.Now()) ? new Problem(ProblemCodes.WaitingTooEarly)
            : !DisplayName.TryClean(request.Name ?? companion?.Person.Name ?? appointment.Subject.Customer.Name, out _) ? new Problem(ProblemCodes.NameInvalid)
            : null;
        if (problem is not null)
        {
            return (null, problem);
        }

        DisplayName.TryClean(request.Name ?? companion?.Person.Name ?? appointment!.Subject.Customer.Name, out var name);
        var appointed = new Appointed(appointment!.Id, found.Call.Id, appointment.Time.Start) { Companion = companion?.AsSeen };
        var aim = new PlaceAim(appointment.TeamId, appointment.SpecialistId, appointed);
        var visitor = new PlaceVisitor(name, appointment.Subject.Topic.Title, request.Language);
        return await spaces.Ask(found.Link.OrganisationId, async (live, services) =>
            // Who was taken away meanwhile is seen off before this is asked, or has no row any more.
            companion is not null && !await services.GetRequiredService<GuichetDb>().Set<Companion>().AnyAsync(one => one.Id == companion.Id, ct) ? (null, new Problem(ProblemCodes.LinkExpired))
            : live.Space.Line.Places.FirstOrDefault(place => place.State is PlaceState.Waiting && IsOf(place, appointed)) is { } before
                ? await TakeOver(live, services, before, new Arrival(request, connection), ct)
            : await Take(live, services, aim, visitor, new Arrival(request, connection), ct));
    }

    private static bool IsOf(Place place, Appointed appointed) =>
        place.Aim.Appointment is { } aim && aim.AppointmentId == appointed.AppointmentId && aim.Companion?.CompanionId == appointed.Companion?.CompanionId;

    private static async Task<(Entered?, Problem?)> TakeOver(LiveSpace live, IServiceProvider services, Place before, Arrival arrival, CancellationToken ct)
    {
        var terms = services.GetRequiredService<EntryTerms>();
        var (agreement, lacking) = await terms.Look(before.Aim, arrival.Request, ct);
        if (lacking is not null)
        {
            return (null, lacking);
        }

        if (agreement is { Given.Count: > 0 })
        {
            terms.Keep(agreement, before.Aim, before.Id);
            await services.GetRequiredService<JournalCommit>().Commit(ct);
        }

        await services.GetRequiredService<PlaceWriter>().Carry(live, live.Space.Return(before.Id, arrival.Connection), ct);
        return (await services.GetRequiredService<KeptPlaces>().Read(live, before.Id, ct), null);
    }

    private async Task<bool> HasAgeRule(CancellationToken ct) =>
        Country.Find(await db.Set<Organisation>().Select(row => row.Country).SingleAsync(ct)) is not null;

    private sealed record Arrival(EnterWaiting Request, string Connection);
}
