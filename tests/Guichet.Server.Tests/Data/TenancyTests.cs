using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
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
            Assert.True(entity.GetRootType().FindDeclaredQueryFilter(GuichetDb.OrganisationFilter) is not null, entity.Name);
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
}
