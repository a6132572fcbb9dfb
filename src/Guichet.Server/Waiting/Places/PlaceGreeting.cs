using Guichet.Contracts.Waiting;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Welcomes;

namespace Guichet.Server.Waiting.Places;

/// <summary>What greets somebody who waits: a picture or a video, and the words of their scenario.</summary>
internal sealed class PlaceGreeting(FindWelcome welcomes, EntryTerms terms)
{
    public Task<WelcomeMedia?> Media(Place place, CancellationToken ct) => welcomes.Of(place.Aim.TeamId, ct);

    public async Task<ScenarioPlan?> Plan(Place place, CancellationToken ct) => (await terms.ScenarioOf(place.Aim, ct))?.Plan;
}
