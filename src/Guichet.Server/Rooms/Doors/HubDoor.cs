using System.Reflection;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Rooms.Doors;

/// <summary>What a hub method needs. A method that says nothing is shut.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class HubNeedAttribute : Attribute;

/// <summary>A link's secret, or somebody signed in who has this permission.</summary>
internal sealed class LinkOrAttribute(Permission permission) : HubNeedAttribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>A seat in a room, taken before on this connection. What only specialists may do, the room's own rules say.</summary>
internal sealed class SeatNeededAttribute : HubNeedAttribute;

/// <summary>The door before every hub method.</summary>
internal sealed class HubDoor : IHubFilter
{
    /// <summary>Where the hub keeps the seat of a connection.</summary>
    public const string SeatItem = "seat";

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        invocationContext.HubMethod.GetCustomAttribute<HubNeedAttribute>() switch
        {
            null => throw new HubException(ProblemCodes.NotAllowed),
            SeatNeededAttribute when !invocationContext.Context.Items.ContainsKey(SeatItem) => throw new HubException(ProblemCodes.RoomNotJoined),
            _ => next(invocationContext),
        };
}
