using Guichet.Server.Companions;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting.Ends;

/// <summary>Whoever comes along no more waits no more.</summary>
internal sealed class SeeOffCompanions(LiveSpaces spaces) : ISeeOffCompanions
{
    public Task SeeOff(Guid organisationId, Guid companionId, Guid? by) => spaces.Ask(
        organisationId, (live, services) => services.GetRequiredService<PlaceWriter>().Carry(live, live.Space.SeeOff(companionId, by)));
}
