using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Hubs;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Rooms.Doors;

/// <summary>A link's secret, or somebody signed in who has this permission: the method itself looks at both.</summary>
internal sealed class LinkOrAttribute(Permission permission) : HubNeedAttribute
{
    public Permission Permission { get; } = permission;

    public override string? Refuse(HubCallerContext context) => null;
}

/// <summary>A seat in a room, taken before on this connection. What only specialists may do, the room's own rules say.</summary>
internal sealed class SeatNeededAttribute() : KeptNeededAttribute(SeatItem, ProblemCodes.RoomNotJoined)
{
    /// <summary>Where the hub keeps the seat of a connection.</summary>
    public const string SeatItem = "seat";
}
