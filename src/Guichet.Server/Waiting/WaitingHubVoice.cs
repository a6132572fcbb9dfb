using Guichet.Contracts.Waiting;
using Guichet.Domain.Waiting;
using Guichet.Server.Links;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Waiting;

/// <summary>Tells those who wait, and those who let them in. Nobody who reads slowly holds the others up: what is told is not waited for, and is whole
/// each time.</summary>
internal sealed class WaitingHubVoice(IHubContext<WaitingHub, IWaitingClient> customers, IHubContext<BoardHub, IBoardClient> desk, LinkSigner signer)
{
    /// <summary>Says where somebody stands, unless they know it.</summary>
    public void Tell(LiveSpace live, Place place, int? ahead)
    {
        var standing = live.StandingOf(place, ahead, signer);
        if (place.Connection is { } connection && live.Told.GetValueOrDefault(place.Id) != standing)
        {
            live.Told[place.Id] = standing;
            _ = customers.Clients.Client(connection).PlaceChanged(standing);
        }

        if (!place.IsOpen)
        {
            live.Told.Remove(place.Id);
            live.Said.Remove(place.Id);
        }
    }

    public void Say(LiveSpace live, Place place, WaitingMessage message)
    {
        if (place.Connection is { } connection)
        {
            _ = customers.Clients.Client(connection).ChatReceived(message);
        }

        foreach (var watcher in live.Watchers.All.Where(watcher => watcher.Places.ContainsKey(place.Id.ToString("N"))))
        {
            _ = desk.Clients.Client(watcher.Connection).ChatReceived(new PlaceSaid(place.Id.ToString("N"), message));
        }
    }

    /// <summary>Boards that show the place say what became of it: it would be gone from them without a word otherwise.</summary>
    public void Withdraw(LiveSpace live, Place place, bool ended)
    {
        var id = place.Id.ToString("N");
        foreach (var watcher in live.Watchers.All.Where(watcher => watcher.Places.ContainsKey(id)))
        {
            _ = desk.Clients.Client(watcher.Connection).ConsentWithdrawn(new PlaceWithdrawal(id, place.Visitor.Name, ended));
        }
    }

    public void Show(string connection, BoardChange change) => _ = desk.Clients.Client(connection).BoardChanged(change);

    public void Dismiss(string connection) => _ = customers.Clients.Client(connection).Replaced();
}
