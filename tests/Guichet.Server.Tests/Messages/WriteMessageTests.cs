using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>A message that is written by hand may go later, in the customer's language.</summary>
public sealed class WriteMessageTests
{
    private static readonly object Eva = new { name = "Eva", email = "eva@example.org" };

    [Fact]
    public async Task Write_ForLater_WaitsUntilThen()
    {
        await using var talk = await Talk.Open();
        var due = talk.Server.Time.GetUtcNow().AddDays(2);

        var message = await (await Post(talk, new { channel = "email", text = "later", customer = Eva, dueAt = due })).Read(HttpStatusCode.Created);
        talk.Server.Time.Advance(TimeSpan.FromDays(1));
        await talk.Reaches(await talk.Wrote("email", "now", Eva), "sent");

        Assert.Equal("queued", (await talk.One(Talk.Id(message))).GetProperty("state").GetString());
        talk.Server.Time.Advance(TimeSpan.FromDays(1));
        await talk.Reaches(message, "sent");
    }

    [Fact]
    public async Task Write_MoreThanAYearAhead_IsRefused()
    {
        await using var talk = await Talk.Open();
        var furthest = talk.Server.Time.GetUtcNow().AddDays(366);

        var problem = await (await Post(talk, new { channel = "email", text = "later", customer = Eva, dueAt = furthest.AddSeconds(1) }))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        Assert.True(problem.GetProperty("errors").TryGetProperty("dueAt", out _));
        await (await Post(talk, new { channel = "email", text = "later", customer = Eva, dueAt = furthest })).Read(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("text", "Ouvert de 9 h a 18 h, oui ?")]
    [InlineData("email", "Ouvert de 9\u00a0h a 18\u00a0h, oui\u202f?")]
    public async Task Write_WithSpacesThatDoNotBreak_KeepsThemWhereThereAreSome(string channel, string text)
    {
        await using var talk = await Talk.Open();

        var message = await talk.Wrote(channel, "Ouvert de 9\u00a0h a 18\u00a0h, oui\u202f?");

        Assert.StartsWith(text, message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Post(Talk talk, object request) =>
        talk.Program.PostAsJsonAsync("/api/v1/messages", request, TestContext.Current.CancellationToken);
}
