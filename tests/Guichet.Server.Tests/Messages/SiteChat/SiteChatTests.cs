using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;

namespace Guichet.Server.Tests.Messages.SiteChat;

/// <summary>A visitor's window on another site stands before the server like any stranger: without cookie, without the header of our pages.</summary>
public sealed class SiteChatTests
{
    [Fact]
    public async Task Write_First_BeginsAThreadThatTheDeskAnswers_AndTheVisitorReads()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var kept = await Write(visitor, desk, "Is my car insured in Spain?", name: "Zoé").Read();
        var thread = (await Threads(desk)).Single();

        Assert.Equal(("Zoé", true, "fr", 1, "Is my car insured in Spain?"), (
            thread.GetProperty("name").GetString(), thread.GetProperty("chat").GetBoolean(), thread.GetProperty("language").GetString(),
            thread.GetProperty("unread").GetInt32(), thread.GetProperty("last").GetString()));
        await Answer(desk, thread, "Yes, it is.").Read(HttpStatusCode.Created);
        var read = await Soon.Is(() => Read(visitor, desk, Secret(kept)), seen => seen.GetProperty("messages").GetArrayLength() == 2);

        var answer = read.GetProperty("messages")[1];
        Assert.Equal((true, "Yes, it is."), (answer.GetProperty("fromDesk").GetBoolean(), answer.GetProperty("text").GetString()));
        Assert.NotEmpty(answer.GetProperty("name").GetString()!);
        Assert.Equal(("Claims", true), (read.GetProperty("teamName").GetString(), read.GetProperty("open").GetBoolean()));
    }

    [Fact]
    public async Task Read_ShowsAnAnswer_MakesItDelivered()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var secret = Secret(await Write(visitor, desk, "Hello").Read());
        var id = (await Answer(desk, (await Threads(desk)).Single(), "Hello!").Read(HttpStatusCode.Created)).GetProperty("id").GetString()!;
        await Soon.Is(() => State(desk, id), state => state == "sent");

        await Soon.Is(() => Read(visitor, desk, secret), seen => seen.GetProperty("messages").GetArrayLength() == 2);

        Assert.Equal("delivered", await State(desk, id));
    }

    [Fact]
    public async Task Read_AfterAMessage_GivesOnlyWhatCameSince()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var first = await Write(visitor, desk, "One").Read();
        var second = await Write(visitor, desk, "Two", secret: Secret(first), clientId: "2").Read();

        var read = await Read(visitor, desk, Secret(first), after: first.GetProperty("message").GetProperty("id").GetString());

        Assert.Equal(second.GetProperty("message").GetProperty("id").GetString(), read.GetProperty("messages").EnumerateArray().Single().GetProperty("id").GetString());
    }

    [Fact]
    public async Task Write_TheSameAgain_IsTheSameMessage()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var first = await Write(visitor, desk, "Hello").Read();

        var second = await Write(visitor, desk, "Hello", secret: Secret(first)).Read();

        Assert.Equal(first.GetProperty("message").GetProperty("id").GetString(), second.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal(1, (await Threads(desk)).Single().GetProperty("unread").GetInt32());
    }

    [Fact]
    public async Task Write_TheFirstAgainWithoutTheSecret_IsTheSameThread_IfItsIdIsAsRandomAsOne()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var id = Guid.NewGuid().ToString("N");
        var first = await Write(visitor, desk, "Hello", clientId: id).Read();

        var again = await Write(visitor, desk, "Hello", clientId: id).Read();
        var other = await Write(visitor, desk, "Hello", clientId: Guid.NewGuid().ToString("N")).Read();

        Assert.Equal(Secret(first), Secret(again));
        Assert.NotEqual(Secret(first), Secret(other));
        Assert.Equal(1, (await Read(visitor, desk, Secret(first))).GetProperty("messages").GetArrayLength());
        Assert.Equal(2, (await Threads(desk)).Count);
    }

    [Fact]
    public async Task Write_TwentyAtOnce_BeforeTheFirstIsAnswered_LandInOneThread()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var begin = Guid.NewGuid().ToString("N");

        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Write(visitor, desk, $"Line {at}", clientId: $"c{at}", beginId: begin).Read()));

        var secret = Assert.Single(kept.Select(Secret).Distinct());
        Assert.Equal(20, (await Threads(desk)).Single().GetProperty("unread").GetInt32());
        Assert.Equal(20, (await Read(visitor, desk, secret)).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Write_WithAnotherBeginning_IsAnotherThread_AndTheSecretGoesBeforeIt()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var first = await Write(visitor, desk, "One", clientId: "1", beginId: Guid.NewGuid().ToString("N")).Read();

        var other = await Write(visitor, desk, "Two", clientId: "1", beginId: Guid.NewGuid().ToString("N")).Read();
        var mine = await Write(visitor, desk, "Three", secret: Secret(first), clientId: "2", beginId: Guid.NewGuid().ToString("N")).Read();

        Assert.NotEqual(Secret(first), Secret(other));
        Assert.Equal(Secret(first), Secret(mine));
        Assert.Equal(2, (await Threads(desk)).Count);
    }

    [Theory]
    [InlineData(""), InlineData("1"), InlineData("{00000000-0000-0000-0000-000000000001}"), InlineData("0000000000000000000000000000000g")]
    public async Task Write_WithABeginningThatCanBeGuessed_IsRefused(string beginId)
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };

        var problem = await (await Write(visitor, desk, "Hello", beginId: beginId)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.Equal("beginId", problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Read_WithoutTheSecret_OrWithAnAlteredOne_ShowsNothing()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var secret = Secret(await Write(visitor, desk, "My number is 12").Read());
        var altered = (secret[0] == 'A' ? 'B' : 'A') + secret[1..];

        foreach (var given in new[] { null, altered, "", secret[..^1] })
        {
            Assert.Equal(0, (await Read(visitor, desk, given)).GetProperty("messages").GetArrayLength());
        }

        await (await Write(visitor, desk, "Hello", secret: altered)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ThreadNotFound);
    }

    [Fact]
    public async Task Write_SomebodyElsesName_BeginsAThreadOfItsOwn()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await Write(visitor, desk, "Hello", name: "Zoé").Read();

        var other = await Write(visitor, desk, "Hello", name: "Zoé").Read();

        Assert.Equal(2, (await Threads(desk)).Count);
        Assert.Equal(1, (await Read(visitor, desk, Secret(other))).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Write_Stop_IsAWordLikeAnyOther()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await Write(visitor, desk, "STOP").Read();

        await Answer(desk, (await Threads(desk)).Single(), "Stop what?").Read(HttpStatusCode.Created);

        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM ChannelConsents"));
    }

    [Fact]
    public async Task Answer_WithACall_ReachesTheVisitorAsALink()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var secret = Secret(await Write(visitor, desk, "Can you look at it?").Read());
        var thread = (await Threads(desk)).Single().GetProperty("id").GetString();

        var call = await desk.Owner.PostAsJsonAsync("/api/v1/messages/call", new { channel = "chat", threadId = thread }).Read(HttpStatusCode.Created);

        var read = await Soon.Is(() => Read(visitor, desk, secret), seen => seen.GetProperty("messages").GetArrayLength() == 2);
        Assert.Contains(call.GetProperty("links").GetProperty("customer").GetString()!.Split('#')[1], read.GetProperty("messages")[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_ToAChattyVisitor_AreNotCountedLikeMessagesOfOperators()
    {
        await using var desk = await WaitingDesk.Open(("Channels:PerAddressAndHour", "1"));
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await Write(visitor, desk, "Hello").Read();
        var thread = (await Threads(desk)).Single();

        for (var at = 0; at < 3; at++)
        {
            await Answer(desk, thread, $"Answer {at}").Read(HttpStatusCode.Created);
        }
    }

    [Theory]
    [InlineData("text", "", "1", null, null), InlineData("text", null, "1", null, null), InlineData("clientId", "Hi", "", null, null)]
    [InlineData("name", "Hi", "1", "\u200b", null), InlineData("language", "Hi", "1", null, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Write_WhatIsNotInOrder_NamesTheField(string field, string? text, string clientId, string? name, string? language)
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };

        var answer = visitor.PostAsJsonAsync($"/chat/{desk.Address}/messages", new { clientId, text = text ?? new string('x', 1001), name, language });

        var problem = await (await answer).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        Assert.Equal(field, problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Theory]
    [InlineData("SiteChat:WritesPerMinute"), InlineData("SiteChat:BeginsPerHour")]
    public async Task Write_TooOften_IsRefused(string limit)
    {
        await using var desk = await WaitingDesk.Open((limit, "1"));
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await Write(visitor, desk, "Hello").Read();

        await (await Write(visitor, desk, "Hello")).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    [Fact]
    public async Task Read_TooOften_IsRefused()
    {
        await using var desk = await WaitingDesk.Open(("SiteChat:ReadsPerMinute", "1"));
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await Read(visitor, desk, null);

        await (await visitor.PostAsJsonAsync($"/chat/{desk.Address}/read", new { })).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
    }

    [Fact]
    public async Task Team_ThatOffersNothing_CannotBeWrittenTo()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await desk.Offer(offered: false).Read();

        await (await Write(visitor, desk, "Hello")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.QueueNotFound);
        await (await visitor.PostAsJsonAsync($"/chat/{desk.Address}/read", new { })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.QueueNotFound);
    }

    [Fact]
    public async Task Pages_OfOtherSites_MayAskAndReadTheAnswer()
    {
        await using var desk = await WaitingDesk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        using var asks = new HttpRequestMessage(HttpMethod.Options, $"/chat/{desk.Address}/messages");
        asks.Headers.Add("Origin", "https://shop.example");
        var allowed = await visitor.SendAsync(asks);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("Content-Type", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private static Task<HttpResponseMessage> Write(
        HttpClient visitor, WaitingDesk desk, string text, string? secret = null, string? name = null, string clientId = "1", string? beginId = null) =>
        visitor.PostAsJsonAsync($"/chat/{desk.Address}/messages", new { clientId, text, secret, name, language = "fr", beginId });

    private static async Task<JsonElement> Read(HttpClient visitor, WaitingDesk desk, string? secret, string? after = null) =>
        await (await visitor.PostAsJsonAsync($"/chat/{desk.Address}/read", new { secret, after })).Read();

    private static Task<HttpResponseMessage> Answer(WaitingDesk desk, JsonElement thread, string text) =>
        desk.Owner.PostAsJsonAsync("/api/v1/messages", new { channel = "chat", threadId = thread.GetProperty("id").GetString(), text });

    private static async Task<IReadOnlyList<JsonElement>> Threads(WaitingDesk desk) =>
        [.. (await (await desk.Owner.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray()];

    private static async Task<string> State(WaitingDesk desk, string id) =>
        (await (await desk.Owner.GetAsync("/api/v1/messages")).Read()).GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == id).GetProperty("state").GetString()!;

    private static string Secret(JsonElement kept) => kept.GetProperty("secret").GetString()!;
}
