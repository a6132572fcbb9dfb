using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Testing;

namespace Guichet.Server.Tests.Links;

public sealed class LinkTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task OpenLink_Whole_SaysWhatItOpensToEachSide()
    {
        using var person = await _server.SignedIn();
        var call = await _server.MakeCall(person, new { title = "Boiler", customer = new { name = "Zoé" } });

        var customer = await (await Open(call.CustomerSecret)).Read();
        Assert.Equal(
            ("Guichet Sample", call.Id, "Boiler", "customer", "ready", "Camille Martin", "Zoé"),
            (Text(customer, "organisationName"), Text(customer, "callId"), Text(customer, "callTitle"), Text(customer, "role"), Text(customer, "state"), Text(customer, "hostName"), Text(customer, "name")));
        Assert.Equal("specialist", Text(await (await Open(call.SpecialistSecret)).Read(), "role"));
    }

    [Fact]
    public async Task OpenLink_CutOrAltered_IsInvalidEverywhere()
    {
        var call = await _server.MakeCall();
        var secret = call.CustomerSecret;
        string[] wrong =
        [
            "", "x", secret[..42], secret + "A", secret.ToLowerInvariant(), secret + ".", secret[1..] + secret[0], $"{secret[..20]}{(secret[20] == 'A' ? 'B' : 'A')}{secret[21..]}",
            new('A', 43), "../../etc/passwd", "' OR 1=1 --", new string('x', 100_000),
        ];
        await using var client = await _server.Connect();
        foreach (var text in wrong)
        {
            await (await Open(text)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
            Assert.Equal(ProblemCodes.LinkInvalid, await client.TryJoin(text, "X"));
        }
    }

    [Fact]
    public async Task OpenLink_OfAnEndedCall_SaysSo()
    {
        using var program = _server.Program();
        var call = await _server.MakeCall(program);
        await program.PostAsync($"/api/v1/calls/{call.Id}/end", null);
        await using var client = await _server.Connect();

        await (await Open(call.CustomerSecret)).IsProblem(HttpStatusCode.Gone, ProblemCodes.CallEnded);
        Assert.Equal(ProblemCodes.CallEnded, await client.TryJoin(call.CustomerSecret, "X"));
    }

    [Fact]
    public async Task OpenLink_AfterItsTime_IsExpired()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        using var browser = server.Browser();
        server.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsJsonAsync("/api/v1/links/open", new { secret = call.CustomerSecret })).StatusCode);

        server.Time.Advance(TimeSpan.FromMinutes(2));

        await (await browser.PostAsJsonAsync("/api/v1/links/open", new { secret = call.CustomerSecret })).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        await using var client = await server.Connect();
        Assert.Equal(ProblemCodes.LinkExpired, await client.TryJoin(call.CustomerSecret, "X"));
    }

    [Fact]
    public async Task OpenLink_OfAnotherServersKey_IsInvalid()
    {
        // In a folder of its own: the others begin as copies of one, with one key.
        await using var other = await RunningServer.Start(folder: Directory.CreateTempSubdirectory("guichet-test-").FullName);
        var call = await other.MakeCall();

        await (await Open(call.CustomerSecret)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
    }

    [Fact]
    public async Task Pages_FetchedByMailScanners_ChangeNothing()
    {
        var inputs = TestInputs.In("own/link-fetchers.json");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        var before = Snapshot(server);
        using var scanner = new HttpClient { BaseAddress = server.Address };
        foreach (var fetcher in JsonDocument.Parse(File.ReadAllBytes(inputs.Path)).RootElement.EnumerateArray())
        {
            foreach (var path in new[] { "/j", "/", "/api/v1/links/open", $"/api/v1/calls/{call.Id}/end", $"/api/v1/calls/{call.Id}", "/api/v1/session", "/api/v1/setup", $"/whip/{call.RoomId}" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(fetcher.GetProperty("method").GetString()!), path);
                if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
                {
                    request.Headers.TryAddWithoutValidation("User-Agent", fetcher.TryGetProperty("ua", out var agent) ? agent.GetString() : null);
                    await scanner.SendAsync(request);
                }
            }
        }

        Assert.Equal(before, Snapshot(server));
        await using var client = await server.Connect();
        Assert.Null(await client.TryJoin(call.CustomerSecret, "Zoé"));
    }

    [Fact]
    public async Task OpenLink_TooOftenFromOneAddress_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("Links:OpensPerMinute", "5"));
        using var browser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            await (await browser.PostAsJsonAsync("/api/v1/links/open", new { secret = "x" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        }

        var answer = await browser.PostAsJsonAsync("/api/v1/links/open", new { secret = "x" });
        await answer.IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        server.Time.Advance(TimeSpan.FromMinutes(1));
        await (await browser.PostAsJsonAsync("/api/v1/links/open", new { secret = "x" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
    }

    private static string Snapshot(RunningServer server) => string.Join(
        '\n',
        new[] { "Calls", "Links", "Chat", "Journal", "People", "IdempotencyKeys", "ApiKeys", "Organisations" }
            .SelectMany(table => server.Rows($"SELECT * FROM {table}")).Select(row => string.Join('|', row)));

    private async Task<HttpResponseMessage> Open(string secret)
    {
        using var browser = _server.Browser();
        return await browser.PostAsJsonAsync("/api/v1/links/open", new { secret });
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
