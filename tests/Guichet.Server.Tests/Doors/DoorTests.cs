using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Hubs;
using Guichet.Server.Rooms;
using Guichet.Server.Rooms.Doors;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Waiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Doors;

public sealed class DoorTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public void EveryEndpoint_NamesItsPermission_OrSaysWhyItIsOpen()
    {
        var endpoints = _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.True(endpoints.Count > 40, $"{endpoints.Count} endpoints");
        Assert.All(endpoints, endpoint => Assert.True(
            endpoint.Metadata.Any(one => one is CallerNeeded or OpenToAll { Because.Length: > 10 }), endpoint.DisplayName));
    }

    [Theory]
    [InlineData(typeof(IRoomHub), typeof(RoomHub), typeof(SeatNeededAttribute), typeof(LinkOrAttribute))]
    [InlineData(typeof(IWaitingHub), typeof(WaitingHub), typeof(PlaceNeededAttribute), typeof(KnockAttribute))]
    [InlineData(typeof(IBoardHub), typeof(BoardHub), typeof(DeskNeededAttribute), typeof(DeskNeededAttribute))]
    public void EveryHubMethod_SaysWhatItNeeds(Type contract, Type hub, Type usual, Type first) => Assert.All(
        contract.GetMethods(),
        method => Assert.True(hub.GetMethod(method.Name)!.GetCustomAttribute<HubNeedAttribute>() is { } need && (need.GetType() == usual || need.GetType() == first), method.Name));

    [Fact]
    public async Task EveryEndpoint_OfARole_LetsInWhomTheTableNames()
    {
        await using var server = await RunningServer.Start();
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            using var person = await server.WithRole(role);
            foreach (var (method, path, needed) in Guarded(server))
            {
                using var answer = await person.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                var refused = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized;
                Assert.True(refused != Permissions.ByRole[needed].Contains(role), $"{role}: {method} {path}: {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task EveryEndpoint_WithAKeyOfOneScope_LetsInWhatTheTableNames()
    {
        foreach (var scope in Scopes.All)
        {
            using var program = _server.Program(await _server.MakeKey(scope));
            foreach (var (method, path, needed) in Guarded(_server))
            {
                using var answer = await program.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                Assert.True(
                    (answer.StatusCode is HttpStatusCode.Forbidden) != Permissions.ByScope[scope].Contains(needed), $"{scope}: {method} {path}: {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task EveryGuardedEndpoint_WithoutACaller_IsRefusedBeforeItsBodyIsRead()
    {
        using var browser = _server.Browser();
        foreach (var (method, path, _) in Guarded(_server))
        {
            await (await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
        }
    }

    [Fact]
    public async Task Observer_SeesCallsWithoutTheirLinks_AndEntersNone()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        using var observer = await server.WithRole(PersonRole.Observer);
        var seen = await (await observer.GetAsync($"/api/v1/calls/{call.Id}")).Read();

        Assert.Equal(System.Text.Json.JsonValueKind.Null, seen.GetProperty("links").ValueKind);
        await using var client = await server.Connect(observer);
        Assert.Equal(ProblemCodes.NotAllowed, await RoomClient.Try(() => client.JoinCall(call.Id)));
        await (await observer.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
    }

    // With ids that nobody has: a refusal at the door comes before "not found", and nothing is changed.
    private static IEnumerable<(string Method, string Path, Permission Needed)> Guarded(RunningServer server) =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.LastOrDefault(one => one is CallerNeeded or OpenToAll) is CallerNeeded
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (
            method,
            "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart text ? text.Content : Guid.NewGuid().ToString("N"))))),
            endpoint.Metadata.OfType<CallerNeeded>().Last().Permission);
}
