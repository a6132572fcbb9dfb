using Guichet.Contracts.Waiting;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Waiting.Consents;
using Guichet.Server.Welcomes;

namespace Guichet.Server.Waiting.Places;

/// <summary>What greets somebody who waits: a picture or a video, their scenario, and what they agreed to.</summary>
internal sealed class PlaceGreeting(FindWelcome welcomes, EntryTerms terms, PlaceConsents consents)
{
    public Task<WelcomeMedia?> Media(Place place, CancellationToken ct) => welcomes.Of(place.Aim.TeamId, ct);

    public Task<IReadOnlyList<GivenConsent>> Consents(Place place, ScenarioPlan? plan, CancellationToken ct) => consents.Of(place, plan, ct);

    public async Task<ScenarioPlan?> Plan(Place place, CancellationToken ct) => (await terms.ScenarioOf(place.Aim, ct))?.Plan;
}
