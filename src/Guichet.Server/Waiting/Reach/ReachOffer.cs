using Guichet.Contracts.Waiting;
using Guichet.Domain.Messages;
using Guichet.Domain.Waiting;
using Guichet.Server.Messages;

namespace Guichet.Server.Waiting.Reach;

/// <summary>How somebody in line may be told of their turn. Whoever waits for an appointment is told by that.</summary>
internal sealed class ReachOffer(TurnNotices turns, WaitingSettings settings)
{
    /// <summary>Null where there is no way, or nothing to be told any more.</summary>
    public async Task<ReachView?> Of(Place place, CancellationToken ct)
    {
        if (place is not { State: PlaceState.Waiting, Aim.Appointment: null })
        {
            return null;
        }

        var channels = await turns.Offered(ct);
        var left = place.Reach is { } reach ? reach.Phone ?? reach.Email : null;
        return channels.Count == 0 && left is null ? null
            : new ReachView(channels.Contains(MessageChannel.Text), channels.Contains(MessageChannel.Email), left, settings.ToldLeaseMinutes);
    }
}
