using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Guichet.Server.Waiting.Reach;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting.Places;

/// <summary>A place as its customer's page needs it whole: after entering, and each time that they come back. Inside the space's mailbox.</summary>
internal sealed class KeptPlaces(GuichetDb db, PlaceGreeting greeting, PlaceKeys keys, LinkSigner signer, ReachOffer reach, WaitingSettings settings)
{
    private const int LongestHistory = 200;

    public async Task<EnterSpace.Entered> Read(LiveSpace live, Guid id, CancellationToken ct)
    {
        var row = await db.Set<PlaceRow>().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var chat = await ReadChat(id, ct);
        var open = live.Space.Line.Find(id);
        var place = open ?? row.Read(Instant.MinValue);
        var ahead = place.State is PlaceState.Waiting ? live.Space.Line.Standings().First(one => one.Place.Id == id).Ahead : (int?)null;
        var standing = live.StandingOf(place, ahead, signer);
        if (open is not null)
        {
            live.Told[id] = standing;
        }

        var plan = await greeting.Plan(place, ct);
        return new EnterSpace.Entered(live.Organisation, open?.Id, new PlaceKept(
            keys.Secret(id), id.ToString("N"), await View(live, place, plan, ct), standing, chat, settings.LeaseMinutes, ReadCheck(row),
            await reach.Of(place, ct), await greeting.Consents(place, plan, ct)));
    }

    public async Task<IReadOnlyList<WaitingMessage>> ReadChat(Guid id, CancellationToken ct) =>
    [
        .. (await db.Set<PlaceChatRow>().AsNoTracking().Where(said => said.PlaceId == id).OrderByDescending(said => said.Number).Take(LongestHistory).ToListAsync(ct))
            .AsEnumerable().Reverse().Select(WaitingViews.ToView),
    ];

    public static DeviceCheck? ReadCheck(PlaceRow row) => KeptChecks.Read(row.Check);

    private async Task<WaitingView> View(LiveSpace live, Place place, ScenarioPlan? plan, CancellationToken ct)
    {
        var team = place.Aim.TeamId is { } id ? live.Roster!.Teams.GetValueOrDefault(id) : null;
        var specialist = place.Aim.SpecialistId is { } one ? live.Roster!.Serving.GetValueOrDefault(one) : null;
        var ofTeam = new BothLanguages(team?.Queue?.WelcomeFrench, team?.Queue?.WelcomeEnglish);
        var welcome = BothLanguages.FirstOf(plan?.Welcome, ofTeam) ?? live.Roster!.Words;
        return new WaitingView(
            live.Roster!.OrganisationName, (place.Aim.Appointment is null ? team?.Name : specialist) ?? specialist ?? team?.Name ?? live.Roster.OrganisationName,
            place.Visitor.Name, place.Visitor.Reason, welcome.French, welcome.English, place.Aim.Appointment?.Start.ToDateTimeOffset(),
            await greeting.Media(place, ct), plan is null ? null : new WaitingScenario(plan.Prepare.French, plan.Prepare.English, plan.Camera.ToWire(), plan.AsksCheck),
            place.Companion?.Kind.ToWire());
    }
}
