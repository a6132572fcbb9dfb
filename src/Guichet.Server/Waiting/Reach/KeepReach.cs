using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Messages;
using Guichet.Domain.Waiting;
using Guichet.Server.Messages;
using Guichet.Server.Platform;
using Guichet.Server.Waiting.Places;

namespace Guichet.Server.Waiting.Reach;

/// <summary>Keeps where a customer wants to be told of their turn, with their consent to it. Inside the space's mailbox.</summary>
internal sealed class KeepReach(PlaceWriter writer, TurnNotices turns, ReachOffer offer, RateLimits limits)
{
    /// <param name="to">As they typed it; null takes it back.</param>
    public async Task<(ReachView? Left, Problem? Problem)> Handle(LiveSpace live, Place place, string? to, CancellationToken ct)
    {
        if (!limits.Allow("waiting-reach", place.Id.ToString("N"), WaitingSettings.ReachRate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests));
        }

        var (address, problem) = to is null ? (null, null) : await turns.Check(to, ct);
        problem ??= await writer.Carry(
            live,
            async () =>
            {
                if (address is not null)
                {
                    await turns.Consent(live.Organisation, place.Id, address, ct);
                }

                return live.Space.Line.LeaveReach(place.Id, Reach(address));
            },
            ct);
        return problem is null ? (await offer.Of(live.Space.Line.Find(place.Id)!, ct), null) : (null, problem);
    }

    private static PlaceReach? Reach(TurnAddress? to) => to switch
    {
        null => null,
        { Channel: MessageChannel.Text } => new PlaceReach(to.Address, null),
        _ => new PlaceReach(null, to.Address),
    };
}
