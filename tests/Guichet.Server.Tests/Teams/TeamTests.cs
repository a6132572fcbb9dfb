using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Teams;

public sealed class TeamTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Team_MadeRenamedAndDeleted_KeepsItsMembers()
    {
        using var owner = await _server.SignedIn();
        var people = (await (await owner.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).Take(2).ToList();
        var made = await (await owner.PostAsJsonAsync("/api/v1/teams", new { name = "Boilers \u202e", memberIds = people })).Read(HttpStatusCode.Created);
        var path = $"/api/v1/teams/{made.GetProperty("id").GetString()}";
        Assert.Equal("Boilers", made.GetProperty("name").GetString());
        Assert.Equal(2, made.GetProperty("memberIds").GetArrayLength());

        var changed = await (await owner.PutAsJsonAsync(path, new { name = "Heat pumps", memberIds = new[] { people[1] } })).Read();
        Assert.Equal(people[1], changed.GetProperty("memberIds")[0].GetString());
        Assert.Equal(1, (await (await owner.GetAsync(path)).Read()).GetProperty("memberIds").GetArrayLength());

        Assert.Equal(HttpStatusCode.NoContent, (await owner.DeleteAsync(path)).StatusCode);
        await (await owner.GetAsync(path)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.TeamNotFound);
    }

    [Fact]
    public async Task Team_WithATakenOrEmptyName_OrAStranger_IsRefused()
    {
        using var owner = await _server.SignedIn();
        var name = $"Team {Guid.NewGuid():N}";
        await (await owner.PostAsJsonAsync("/api/v1/teams", new { name })).Read(HttpStatusCode.Created);

        await (await owner.PostAsJsonAsync("/api/v1/teams", new { name = $" {name} " })).IsProblem(HttpStatusCode.Conflict, ProblemCodes.TeamNameTaken);
        await (await owner.PostAsJsonAsync("/api/v1/teams", new { name = "\u200b" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await owner.PostAsJsonAsync("/api/v1/teams", new { name = "Strangers", memberIds = new[] { Guid.NewGuid().ToString("N") } }))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }
}
