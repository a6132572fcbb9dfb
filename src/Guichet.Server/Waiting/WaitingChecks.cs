using Guichet.Contracts.DeviceChecks;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting;

/// <summary>Hears of a device check that a customer made by their link while they wait: the board shows it at once.</summary>
internal sealed class WaitingChecks(LiveSpaces spaces) : ICheckListener
{
    public void Hear(Guid organisation, Guid call, DeviceCheck check) => spaces.Post(organisation, async (live, services) =>
    {
        foreach (var place in live.Space.Line.Places.Where(one => one.CallId == call && one.Companion is null).ToList())
        {
            await services.GetRequiredService<KeepCheck>().Note(live, place, check);
        }
    });
}
