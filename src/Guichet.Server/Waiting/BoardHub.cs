using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Domain.Waiting;
using Guichet.Server.Hubs;
using Guichet.Server.Platform;
using Guichet.Server.Waiting.Board;
using Guichet.Server.Waiting.Places;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Waiting;

/// <summary>The rim of the waiting space on the desk's side: who waits, and what is done about it.</summary>
internal sealed class BoardHub(LiveSpaces spaces, UnjoinedConnections unjoined) : Hub<IBoardClient>, IBoardHub
{
    private const string WatchingItem = "watching";

    [DeskNeeded(Permission.ReadCalls)]
    public async Task<BoardView> Watch(WatchBoard request)
    {
        var (caller, connection) = (Person, Context.ConnectionId);
        var view = await spaces.Ask(caller.OrganisationId, (live, _) => Task.FromResult(OpenBoard.Handle(live, caller, connection, request.Away)));
        Context.Items[WatchingItem] = true;
        unjoined.Forget(connection);
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            // It went while it came in, and its end found no board yet.
            Close(caller.OrganisationId, connection);
        }

        return view;
    }

    [DeskNeeded(Permission.JoinCalls)]
    public Task SetPresence(WatchBoard presence)
    {
        var person = Person.PersonId!.Value;
        return spaces.Ask(Person.OrganisationId, (live, _) =>
        {
            live.Staff.Choose(person, presence.Away);
            live.Changed();
            return Task.FromResult(true);
        });
    }

    [DeskNeeded(Permission.JoinCalls)]
    public async Task<AdmittedPlace> Admit(PlaceAsked request)
    {
        var person = Person.PersonId!.Value;
        var (call, problem) = await At(request.PlaceId, (live, place, services) => services.GetRequiredService<AdmitPlace>().Handle(live, place, person));
        return call is { } id ? new AdmittedPlace(id.ToString("N")) : throw Refuse(problem!);
    }

    [DeskNeeded(Permission.JoinCalls)]
    public Task PassOn(PassOnPlace request) => Step(
        request.PlaceId,
        (live, place, services, by) => services.GetRequiredService<PlaceWriter>().Carry(
            live,
            Target(live.Roster!, request) is var (team, specialist) ? live.Space.Line.PassOn(place.Id, team, specialist, by) : WaitingStep.Refused(Domain.Refusal.RequestInvalid)));

    [DeskNeeded(Permission.JoinCalls)]
    public Task Decline(DeclinePlace request) => Step(
        request.PlaceId, (live, place, services, by) => services.GetRequiredService<TurnDown>().Handle(live, place, request.Message, by));

    [DeskNeeded(Permission.JoinCalls)]
    public Task PutBack(PlaceAsked request) => Step(
        request.PlaceId, (live, place, services, by) => services.GetRequiredService<AdmitPlace>().PutBack(live, place, by));

    [DeskNeeded(Permission.JoinCalls)]
    public async Task<WaitingMessage> SendChat(SayToPlace message)
    {
        var person = Person.PersonId!.Value;
        var (said, problem) = await At(message.PlaceId, (live, place, services) => services.GetRequiredService<SayAtPlace>().Handle(
            live, place, new PlaceSpeaker(true, live.Roster!.Serving.GetValueOrDefault(person, "")), message.ClientId, message.Text, Context.ConnectionAborted));
        return said ?? throw Refuse(problem!);
    }

    [DeskNeeded(Permission.ReadCalls)]
    public Task<PlaceDetails> ReadPlace(PlaceAsked request) =>
        At(request.PlaceId, (live, place, services) => services.GetRequiredService<OpenBoard>().Details(live, place.Id, Context.ConnectionAborted));

    public override Task OnConnectedAsync()
    {
        unjoined.Arrive(Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        var (connection, caller) = (Context.ConnectionId, Caller.From(Context.GetHttpContext()!.User));
        unjoined.Forget(connection);
        if (Context.Items.Remove(WatchingItem) && caller is not null)
        {
            Close(caller.OrganisationId, connection);
        }

        return Task.CompletedTask;
    }

    private void Close(Guid organisation, string connection) => spaces.Post(organisation, (live, _) =>
    {
        OpenBoard.Close(live, connection);
        return Task.CompletedTask;
    });

    private Caller Person => Caller.From(Context.GetHttpContext()!.User)!;

    private async Task Step(string placeId, Func<LiveSpace, Place, IServiceProvider, Guid, Task<Problem?>> take)
    {
        var person = Person.PersonId!.Value;
        if (await At(placeId, (live, place, services) => take(live, place, services, person)) is { } problem)
        {
            throw Refuse(problem);
        }
    }

    // Only what this board shows: places of other teams are none of this person's business.
    private async Task<T> At<T>(string placeId, Func<LiveSpace, Place, IServiceProvider, Task<T>> ask)
    {
        var connection = Context.ConnectionId;
        var answer = await spaces.Ask(Person.OrganisationId, async (live, services) =>
            Guid.TryParse(placeId, out var id) && live.Space.Line.Find(id) is { } place
            && live.Watchers.Find(connection) is { } watcher && watcher.Sees(live.Roster!, place)
                ? new Answer<T>(await ask(live, place, services))
                : null);
        return answer is null ? throw Refuse(new Problem(ProblemCodes.PlaceNotFound)) : answer.Value;
    }

    private static (Guid? Team, Guid? Specialist)? Target(Roster roster, PassOnPlace request) =>
        Guid.TryParse(request.SpecialistId, out var specialist) && roster.Serving.ContainsKey(specialist) ? (null, specialist)
        : Guid.TryParse(request.TeamId, out var team) && roster.Teams.ContainsKey(team) ? (team, null)
        : null;

    private static HubException Refuse(Problem problem) => new(problem.Code);

    private sealed record Answer<T>(T Value);
}
