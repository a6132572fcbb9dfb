using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Hubs;

/// <summary>What a hub method needs. A method that says nothing is shut.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class HubNeedAttribute : Attribute
{
    /// <summary>The code of the refusal; null when the caller may.</summary>
    public abstract string? Refuse(HubCallerContext context);
}

/// <summary>Somebody signed in to the desk who has this permission.</summary>
internal sealed class DeskNeededAttribute(Permission permission) : HubNeedAttribute
{
    public Permission Permission { get; } = permission;

    public override string? Refuse(HubCallerContext context) => Door.Refuse(Caller.From(context.GetHttpContext()!.User), Permission, withKey: false)?.Code;
}

/// <summary>What was kept on this connection by an earlier call.</summary>
internal abstract class KeptNeededAttribute(string item, string problem) : HubNeedAttribute
{
    public override string? Refuse(HubCallerContext context) => context.Items.ContainsKey(item) ? null : problem;
}

/// <summary>The door before every hub method.</summary>
internal sealed class HubDoor : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        invocationContext.HubMethod.GetCustomAttributes(inherit: true).OfType<HubNeedAttribute>().SingleOrDefault() is not { } need
            ? throw new HubException(ProblemCodes.NotAllowed)
            : need.Refuse(invocationContext.Context) is { } refused ? throw new HubException(refused) : next(invocationContext);
}
