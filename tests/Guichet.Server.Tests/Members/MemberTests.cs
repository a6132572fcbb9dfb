using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Members;

public sealed class MemberTests
{
    [Fact]
    public async Task List_ShowsEverybodyOfTheDesk_WithRoleAndTeams()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var alex = await IdOf(owner, "Alex Byrne");
        var team = await (await owner.PostAsJsonAsync("/api/v1/teams", new { name = "Heating", memberIds = new[] { alex } })).Read(HttpStatusCode.Created);

        var people = (await (await owner.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["Alex Byrne", "Camille Martin"], people.Select(person => person.GetProperty("name").GetString()));
        Assert.Equal(["specialist", "owner"], people.Select(person => person.GetProperty("role").GetString()));
        Assert.Equal(team.GetProperty("id").GetString(), people[0].GetProperty("teamIds")[0].GetString());
        Assert.True(people[0].GetProperty("manageable").GetBoolean());
    }

    [Fact]
    public async Task Role_ByTheOwner_HoldsFromTheNextRequestAndIsWrittenDown()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var alex = await server.SignedIn(1);
        var id = await IdOf(owner, "Alex Byrne");
        Assert.Equal(HttpStatusCode.Created, (await alex.PostAsJsonAsync("/api/v1/calls", new { })).StatusCode);

        var changed = await (await owner.PutAsJsonAsync($"/api/v1/people/{id}/role", new { role = "observer" })).Read();

        Assert.Equal("observer", changed.GetProperty("role").GetString());
        await (await alex.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'PersonRoleChanged'"));
        Assert.DoesNotContain("Alex", server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'PersonRoleChanged'"));
        await (await owner.PutAsJsonAsync($"/api/v1/people/{id}/role", new { role = "observer" })).Read();
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'PersonRoleChanged'"));
    }

    [Fact]
    public async Task LastOwner_CannotBeChangedOrShutOut_AlsoWhenTwoTryAtOnce()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var (camille, alex) = (await IdOf(owner, "Camille Martin"), await IdOf(owner, "Alex Byrne"));
        await (await owner.PutAsJsonAsync($"/api/v1/people/{camille}/role", new { role = "manager" })).IsProblem(HttpStatusCode.Conflict, ProblemCodes.LastOwner);
        await (await owner.PostAsync($"/api/v1/people/{camille}/deactivate", null)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.LastOwner);

        await (await owner.PutAsJsonAsync($"/api/v1/people/{alex}/role", new { role = "owner" })).Read();
        using var second = await server.SignedIn(1);
        await Task.WhenAll(
            owner.PutAsJsonAsync($"/api/v1/people/{alex}/role", new { role = "specialist" }),
            second.PutAsJsonAsync($"/api/v1/people/{camille}/role", new { role = "specialist" }));

        Assert.InRange(server.Ask<long>("SELECT COUNT(*) FROM People WHERE Role = 'Owner' AND DeactivatedAt IS NULL"), 1, 1);
    }

    [Fact]
    public async Task Manager_MayChangeThoseBelow_AndNeitherOwnersNorManagers()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var manager = await server.WithRole(PersonRole.Manager);
        var (camille, alex) = (await IdOf(owner, "Camille Martin"), await IdOf(owner, "Alex Byrne"));

        await (await manager.PutAsJsonAsync($"/api/v1/people/{camille}/role", new { role = "observer" })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await manager.PutAsJsonAsync($"/api/v1/people/{alex}/role", new { role = "owner" })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await manager.PostAsJsonAsync("/api/v1/invitations", new { email = "x@example.org", role = "manager" })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsJsonAsync($"/api/v1/people/{alex}/role", new { role = "observer" })).StatusCode);
    }

    [Fact]
    public async Task Deactivated_IsOutOfTheDeskAndOfTheCallAtOnce_AndLetInAgainComesBack()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var alex = await server.SignedIn(1);
        var id = await IdOf(owner, "Alex Byrne");
        var call = await server.MakeCall();
        await using var customer = await server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");
        using var withCookie = await server.SignedInByHand(1);
        await using var inCall = await server.Connect(withCookie);
        var seat = await inCall.JoinCall(call.Id);

        await (await owner.PostAsync($"/api/v1/people/{id}/deactivate", null)).Read();

        Assert.Equal(seat.ParticipantId, (await customer.Hear<ParticipantGone>("ParticipantLeft")).ParticipantId);
        await inCall.Closed;
        await (await alex.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
        using var again = server.Browser();
        var account = server.Sample!.File.Specialists[1];
        await (await again.PostAsJsonAsync("/api/v1/session", new { account.Email, account.Password })).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);

        await (await owner.PostAsync($"/api/v1/people/{id}/activate", null)).Read();
        Assert.Equal(HttpStatusCode.OK, (await again.PostAsJsonAsync("/api/v1/session", new { account.Email, account.Password })).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ShutOutOrMadeAnObserver_DoesNotEnterByTheLinkOfACall(bool observes)
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var alex = await server.SignedIn(1);
        var id = await IdOf(owner, "Alex Byrne");
        var (call, other) = (await server.MakeCall(alex), await server.MakeCall(owner));
        await using var customer = await server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");
        await using var inCall = await server.Connect();
        var seat = await inCall.Join(call.SpecialistSecret, "Alex");

        await (await (observes ? owner.PutAsJsonAsync($"/api/v1/people/{id}/role", new { role = "observer" }) : owner.PostAsync($"/api/v1/people/{id}/deactivate", null))).Read();

        Assert.Equal(seat.ParticipantId, (await customer.Hear<ParticipantGone>("ParticipantLeft")).ParticipantId);
        await (await Open(server, call.SpecialistSecret)).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        await using var again = await server.Connect();
        Assert.Equal(ProblemCodes.LinkExpired, await again.TryJoin(call.SpecialistSecret, "Alex"));
        // The call goes on by its new link, and nobody else's is touched.
        var links = (await (await owner.GetAsync($"/api/v1/calls/{call.Id}")).Read()).GetProperty("links");
        Assert.Equal(HttpStatusCode.OK, (await Open(server, links.GetProperty("specialist").GetString()!.Split('#')[1])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Open(server, call.CustomerSecret)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Open(server, other.SpecialistSecret)).StatusCode);
    }

    private static async Task<HttpResponseMessage> Open(RunningServer server, string secret)
    {
        using var browser = server.Browser();
        return await browser.PostAsJsonAsync("/api/v1/links/open", new { secret });
    }

    private static async Task<string> IdOf(HttpClient browser, string name) =>
        (await (await browser.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray()
            .Single(person => person.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
}
