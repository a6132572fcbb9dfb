using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Data;

public sealed class TenancyTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Model_EveryTable_BelongsToAnOrganisationAndIsFiltered()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        foreach (var entity in scope.ServiceProvider.GetRequiredService<GuichetDb>().Model.GetEntityTypes())
        {
            Assert.True(entity.ClrType.IsAssignableTo(typeof(IBelongsToOrganisation)), entity.Name);
            Assert.True(entity.FindDeclaredQueryFilter(GuichetDb.OrganisationFilter) is not null, entity.Name);
        }
    }

    [Fact]
    public async Task Db_WithoutAnOrganisation_SeesNothing()
    {
        await _server.MakeCall();
        await using var scope = _server.Services.CreateAsyncScope();

        Assert.Empty(await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<Call>().ToListAsync());
    }

    [Fact]
    public async Task Db_RowOfAnotherOrganisation_IsNotWritten()
    {
        var neighbour = await _server.MakeNeighbour("Written");
        await using var scope = _server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(Guid.NewGuid());
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        db.Add(Call.Make(CallPlan.Check(new CallTopic(null, null), null).Plan!, Guid.NewGuid(), neighbour.OrganisationId, null, Clock.Now(_server.Time)).Call);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task EveryEndpoint_WithAKeyOfAnotherOrganisation_ShowsAndChangesNothing()
    {
        var token = $"canary-{Guid.NewGuid():N}";
        var call = await _server.MakeCall(request: new { title = token, customer = new { name = token } });
        await using var client = await _server.Connect();
        await client.Join(call.CustomerSecret, token);
        await client.Say(token);
        var neighbour = await _server.MakeNeighbour("Next door");
        using var program = _server.Program(neighbour.Key);
        var tried = 0;
        foreach (var (method, path) in Endpoints(call))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : JsonContent.Create(new { secret = "x" }) };
            using var answer = await program.SendAsync(request);
            Assert.DoesNotContain(token, await answer.Content.ReadAsStringAsync());
            tried++;
        }

        Assert.True(tried > 15, $"{tried} endpoints");
        await (await program.GetAsync($"/api/v1/calls/{call.Id}")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
        await (await program.PostAsync($"/api/v1/calls/{call.Id}/end", null)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.CallNotFound);
        Assert.Equal(0, client.Waiting("RoomEnded"));
    }

    [Fact]
    public async Task JoinCall_OfAnotherOrganisation_IsNotFound()
    {
        var call = await _server.MakeCall();
        var neighbour = await _server.MakeNeighbour("Visitor");
        using var browser = _server.Browser(keepsCookies: false);
        var answer = await browser.PostAsJsonAsync("/api/v1/session", new { email = neighbour.Email, password = neighbour.Password });
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        await using var client = await _server.Connect(browser);

        Assert.Equal(ProblemCodes.CallNotFound, await RoomClient.Try(() => client.JoinCall(call.Id)));
    }

    [Fact]
    public async Task EveryEndpointOfTheDesk_WithoutACaller_IsRefused()
    {
        using var browser = _server.Browser();
        string[] open = ["/api/v1/session", "/api/v1/setup", "/api/v1/links/open"];
        var call = await _server.MakeCall();
        foreach (var (method, path) in Endpoints(call).Where(one => one.Path.StartsWith("/api/", StringComparison.Ordinal) || one.Path.StartsWith("/wh", StringComparison.Ordinal)))
        {
            if (open.Contains(path.TrimEnd('/')) || method == "OPTIONS")
            {
                continue;
            }

            using var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized, $"{method} {path}: {(int)answer.StatusCode}");
        }
    }

    private IEnumerable<(string Method, string Path)> Endpoints(MadeCall call) =>
        from endpoint in _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            .Replace("{id}", call.Id, StringComparison.Ordinal).Replace("{roomId}", call.RoomId, StringComparison.Ordinal)
            .Replace("{sessionId}", "x", StringComparison.Ordinal).Replace("/{sessionId?}", "", StringComparison.Ordinal)
            .Replace("{**rest}", call.Id, StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal)
        where !path.StartsWith("/hub", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, path);
}
