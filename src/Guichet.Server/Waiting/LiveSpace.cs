using Guichet.Contracts.Waiting;
using Guichet.Domain.Waiting;
using Guichet.Server.Rooms;
using Guichet.Server.Waiting.Board;

namespace Guichet.Server.Waiting;

/// <summary>An organisation's waiting space while the process lives. Everything but <see cref="Organisation"/> and <see cref="Mailbox"/> is touched
/// from inside the mailbox only.</summary>
internal sealed class LiveSpace(Guid organisation, WaitingSpace space, Mailbox mailbox)
{
    public Guid Organisation => organisation;

    public Mailbox Mailbox => mailbox;

    public WaitingSpace Space => space;

    /// <summary>Null until somebody has asked the database.</summary>
    public Roster? Roster { get; set; }

    public Staff Staff { get; } = new();

    public Watchers Watchers { get; } = new();

    /// <summary>What the customers were told last, by place.</summary>
    public Dictionary<Guid, PlaceStanding> Told { get; } = [];

    /// <summary>Numbers of what was said at each place: in all, and by the customer.</summary>
    public Dictionary<Guid, (long Last, int FromCustomer)> Said { get; } = [];

    /// <summary>Something is other than the boards show.</summary>
    public bool BoardDue { get; set; }

    /// <summary>Something is other than the customers were told.</summary>
    public bool StandingsDue { get; set; }

    public void Changed() => (BoardDue, StandingsDue) = (true, true);
}
