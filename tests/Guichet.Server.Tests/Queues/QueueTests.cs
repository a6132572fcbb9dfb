using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Queues;

public sealed class QueueTests
{
    [Fact]
    public async Task ReadPublicQueue_SaysWhoAnswersAndWhen_ToEverybody()
    {
        await using var desk = await WaitingDesk.Open();
        using var anybody = desk.Server.Browser();
        var queue = await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).Read();

        Assert.Equal(("Claims", true, "Have your contract ready."), (queue.GetProperty("teamName").GetString(), queue.GetProperty("open").GetBoolean(), queue.GetProperty("welcomeEnglish").GetString()));
        await (await anybody.GetAsync("/api/v1/talk/nobody")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.QueueNotFound);
        await (await desk.Offer(offered: false)).Read();
        await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.QueueNotFound);
    }

    [Fact]
    public async Task ReadPublicQueue_OfATeamWithABookingPage_LeadsThere_WhileThatIsOpen()
    {
        await using var desk = await WaitingDesk.Open();
        using var anybody = desk.Server.Browser();
        async Task<string?> Page() => (await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).Read()).GetProperty("bookingPage").GetString();
        Assert.Null(await Page());
        var type = (await (await desk.Owner.PostAsJsonAsync("/api/v1/appointment-types", new { name = "Advice", minutes = 30 })).Read(HttpStatusCode.Created)).GetProperty("id").GetString();
        foreach (var open in new[] { true, false })
        {
            await (await desk.Owner.PutAsJsonAsync($"/api/v1/teams/{desk.TeamId}/booking-page", new { slug = "claims", open, typeIds = new[] { type } })).Read();
            Assert.Equal(open ? "/book/claims" : null, await Page());
        }
    }

    [Fact]
    public async Task ReadPublicQueue_TooOften_IsRefused()
    {
        await using var desk = await WaitingDesk.Open(("Queues:ReadsPerMinute", "1"));
        using var anybody = desk.Server.Browser();
        await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).Read();

        await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    [Fact]
    public async Task SetQueue_AnAddressThatAnotherOrganisationHas_IsRefused()
    {
        await using var desk = await WaitingDesk.Open();
        var neighbour = await desk.Server.MakeNeighbour("Next door");
        using var program = desk.Server.Program(neighbour.Key);
        var team = (await (await program.PostAsJsonAsync("/api/v1/teams", new { name = "Theirs", memberIds = Array.Empty<string>() })).Read(HttpStatusCode.Created)).GetProperty("id").GetString();
        var queue = new { offered = true, address = desk.Address, zone = "Etc/UTC", shifts = Array.Empty<object>() };

        await (await program.PutAsJsonAsync($"/api/v1/teams/{team}/queue", queue)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.QueueAddressTaken);
        Assert.EndsWith("/talk/other-door", (await (await program.PutAsJsonAsync($"/api/v1/teams/{team}/queue", queue with { address = "other-door" })).Read()).GetProperty("page").GetString());
    }

    [Fact]
    public async Task SetQueue_WhatIsNotInOrder_NamesTheField()
    {
        await using var desk = await WaitingDesk.Open();
        async Task<string> Wrong(object queue)
        {
            var problem = await (await desk.Owner.PutAsJsonAsync($"/api/v1/teams/{desk.TeamId}/queue", queue)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
            return problem.GetProperty("errors").EnumerateObject().Single().Name;
        }

        var good = new { offered = true, address = "claims", zone = "Etc/UTC", shifts = new[] { new { day = 1, from = "09:00", to = "17:00" } }, welcomeFrench = "" };
        Assert.Equal("address", await Wrong(good with { address = "No Such" }));
        Assert.Equal("zone", await Wrong(good with { zone = "Mars/Olympus" }));
        Assert.Equal("shifts", await Wrong(good with { shifts = [new { day = 8, from = "09:00", to = "17:00" }] }));
        Assert.Equal("welcomeFrench", await Wrong(good with { welcomeFrench = new string('x', 1001) }));
    }

    [Fact]
    public async Task ReadQueue_NotSetYet_IsAProposalThatIsNotOffered()
    {
        await using var desk = await WaitingDesk.Open();
        var team = (await (await desk.Owner.PostAsJsonAsync("/api/v1/teams", new { name = "New", memberIds = Array.Empty<string>() })).Read(HttpStatusCode.Created)).GetProperty("id").GetString();
        var queue = await (await desk.Owner.GetAsync($"/api/v1/teams/{team}/queue")).Read();

        Assert.False(queue.GetProperty("offered").GetBoolean());
        Assert.Equal((5, JsonValueKind.Null), (queue.GetProperty("shifts").GetArrayLength(), queue.GetProperty("page").ValueKind));
        await (await desk.Owner.PutAsJsonAsync($"/api/v1/teams/{team}/queue", queue)).Read();
    }
}
