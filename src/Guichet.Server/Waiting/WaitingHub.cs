using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Waiting;
using Guichet.Server.Hubs;
using Guichet.Server.Platform;
using Guichet.Server.Waiting.Consents;
using Guichet.Server.Waiting.Places;
using Guichet.Server.Waiting.Reach;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Waiting;

/// <summary>Open to all: a team's public address, a link or a place's own secret is the proof, and the method looks at it.</summary>
internal sealed class KnockAttribute : HubNeedAttribute
{
    public override string? Refuse(HubCallerContext context) => null;
}

/// <summary>A place in line, held by this connection.</summary>
internal sealed class PlaceNeededAttribute() : KeptNeededAttribute(PlaceItem, ProblemCodes.PlaceNotHeld)
{
    public const string PlaceItem = "place";
}

/// <summary>The rim of the waiting space on the customer's side.</summary>
internal sealed class WaitingHub(EnterSpace enter, LiveSpaces spaces, UnjoinedConnections unjoined, RateLimits limits, WaitingSettings settings, TimeProvider clock)
    : Hub<IWaitingClient>, IWaitingHub
{
    [Knock]
    public async Task<PlaceKept> Enter(EnterWaiting request)
    {
        if (!limits.Allow("enter-waiting", RateLimits.Who(Context.GetHttpContext()!.Connection.RemoteIpAddress), settings.EnterRate))
        {
            throw Refuse(new Problem(ProblemCodes.TooManyRequests));
        }

        if (Context.Items.ContainsKey(PlaceNeededAttribute.PlaceItem))
        {
            throw Refuse(new Problem(ProblemCodes.RequestInvalid));
        }

        var (entered, problem) = await enter.Handle(request, Context.ConnectionId, Context.ConnectionAborted);
        if (entered is null)
        {
            throw Refuse(problem!);
        }

        if (entered.PlaceId is { } id)
        {
            Context.Items[PlaceNeededAttribute.PlaceItem] = new Held(entered.Organisation, id);
            unjoined.Forget(Context.ConnectionId);
            if (Context.ConnectionAborted.IsCancellationRequested)
            {
                // It went while it came in, and its end found no place yet.
                Lose(entered.Organisation);
            }
        }

        return entered.Kept;
    }

    [PlaceNeeded]
    public async Task Leave()
    {
        if (await Ask((live, place, services) => services.GetRequiredService<PlaceWriter>().Carry(live, live.Space.Leave(place.Id))) is { } problem)
        {
            throw Refuse(problem);
        }

        Context.Items.Remove(PlaceNeededAttribute.PlaceItem);
        unjoined.Return(Context);
    }

    [PlaceNeeded]
    public async Task<WaitingMessage> SendChat(SayWaiting message)
    {
        var (said, problem) = await Ask((live, place, services) => services.GetRequiredService<SayAtPlace>().Handle(
            live, place, new PlaceSpeaker(false, place.Visitor.Name), message.ClientId, message.Text, Context.ConnectionAborted));
        return said ?? throw Refuse(problem!);
    }

    [PlaceNeeded]
    public async Task KeepCheck(DeviceCheck check)
    {
        if (await Ask((live, place, services) => services.GetRequiredService<KeepCheck>().Handle(live, place, check)) is { } problem)
        {
            throw Refuse(problem);
        }
    }

    [PlaceNeeded]
    public async Task<ReachView> LeaveReach(LeaveReach request)
    {
        var (left, problem) = await Ask((live, place, services) => services.GetRequiredService<KeepReach>().Handle(live, place, request.To, Context.ConnectionAborted));
        return left ?? throw Refuse(problem!);
    }

    [PlaceNeeded]
    public async Task<IReadOnlyList<GivenConsent>> WithdrawConsent(TakeBackConsent request) => await Ask(async (live, place, services) =>
    {
        if (Guid.TryParse(request.Id, out var asked))
        {
            await services.GetRequiredService<TakeBackConsents>().AtPlace(live, place, asked, Context.ConnectionAborted);
        }

        var greeting = services.GetRequiredService<PlaceGreeting>();
        return await greeting.Consents(place, await greeting.Plan(place, Context.ConnectionAborted), Context.ConnectionAborted);
    });

    public override Task OnConnectedAsync()
    {
        unjoined.Arrive(Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        unjoined.Forget(Context.ConnectionId);
        if (Context.Items.Remove(PlaceNeededAttribute.PlaceItem, out var item) && item is Held held)
        {
            Lose(held.Organisation);
        }

        return Task.CompletedTask;
    }

    private void Lose(Guid organisation)
    {
        var connection = Context.ConnectionId;
        spaces.Post(organisation, (live, services) =>
        {
            services.GetRequiredService<PlaceWriter>().Apply(live, live.Space.Lose(connection, clock.Now()));
            return Task.CompletedTask;
        });
    }

    // A connection whose place was taken by another one, or is over, speaks for nobody any more.
    private async Task<T> Ask<T>(Func<LiveSpace, Place, IServiceProvider, Task<T>> ask)
    {
        var held = (Held)Context.Items[PlaceNeededAttribute.PlaceItem]!;
        var connection = Context.ConnectionId;
        var answer = await spaces.Ask(held.Organisation, async (live, services) =>
            live.Space.Line.Find(held.PlaceId) is { } place && place.Connection == connection ? new Answer<T>(await ask(live, place, services)) : null);
        return answer is null ? throw Refuse(new Problem(ProblemCodes.PlaceNotHeld)) : answer.Value;
    }

    private static HubException Refuse(Problem problem) => new(problem.Code);

    private sealed record Held(Guid Organisation, Guid PlaceId);

    private sealed record Answer<T>(T Value);
}
