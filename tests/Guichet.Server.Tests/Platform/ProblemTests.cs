using System.Net;
using System.Net.Http.Json;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Domain;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Guichet.Testing;

namespace Guichet.Server.Tests.Platform;

public sealed class ProblemTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public void Statuses_EveryCode_HasOne() => Assert.Equal(
        typeof(ProblemCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(),
        ProblemResults.Statuses.Keys.Order());

    [Fact]
    public void Refusals_Each_HaveACode() => Assert.All(
        Enum.GetValues<Refusal>().Where(refusal => refusal is not Refusal.None),
        refusal => Assert.Contains(Problem.From(refusal).Code, ProblemResults.Statuses.Keys));

    [Theory]
    [InlineData("GET", "/nothing/here", HttpStatusCode.NotFound, ProblemCodes.NotFound)]
    [InlineData("PUT", "/api/v1/session", HttpStatusCode.MethodNotAllowed, ProblemCodes.RequestInvalid)]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound, ProblemCodes.NotFound)]
    public async Task Framework_RefusesByStatusAlone_IsAProblemToo(string method, string path, HttpStatusCode status, string code)
    {
        using var browser = _server.Browser();

        await (await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).IsProblem(status, code);
    }

    [Theory]
    [InlineData("session", "{}")]
    [InlineData("session", "null")]
    [InlineData("session", """{"email":null,"password":null}""")]
    [InlineData("setup", """{"name":"A"}""")]
    [InlineData("links/open", "{}")]
    public async Task Body_WithoutWhatIsNeeded_IsInvalid(string path, string body)
    {
        using var browser = _server.Browser();

        await (await browser.PostAsync($"/api/v1/{path}", new StringContent(body, Encoding.UTF8, "application/json")))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task HubArgument_Null_IsInvalid()
    {
        await using var client = await _server.Connect();

        Assert.Equal(ProblemCodes.RequestInvalid, await RoomClient.Try(() => client.Send("Join", "[null]")));
    }

    [Fact]
    public async Task Body_OfAnotherType_IsUnsupported()
    {
        using var browser = _server.Browser();

        await (await browser.PostAsync("/api/v1/session", new StringContent("email=a", Encoding.UTF8, "application/x-www-form-urlencoded")))
            .IsProblem(HttpStatusCode.UnsupportedMediaType, ProblemCodes.ContentTypeUnsupported);
    }

    [Fact]
    public async Task Json_OfTheTestSuite_NeverMakesTheServerFail()
    {
        var inputs = TestInputs.In("JSONTestSuite/test_parsing");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        using var browser = _server.Browser();
        foreach (var (name, bytes) in inputs.Files())
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/json");
            using var answer = await browser.PostAsync("/api/v1/links/open", content);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{name}: {(int)answer.StatusCode}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task HubMessages_OfTheTestSuite_NeverHarmTheOthers()
    {
        var inputs = TestInputs.In("JSONTestSuite/test_parsing");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        var call = await _server.MakeCall();
        await using var witness = await _server.Connect();
        await witness.Join(call.CustomerSecret, "Witness");
        foreach (var (_, bytes) in inputs.Files().Where((_, i) => i % 6 == 0))
        {
            await using var client = await _server.Connect();
            await RoomClient.Try(() => client.Send("SendChat", $"[{Encoding.UTF8.GetString(bytes)}]"));
        }

        Assert.Equal("still here", (await witness.Say("still here")).Text);
    }

    [Theory]
    [InlineData("Join", "[null]")]
    [InlineData("Join", "[{}]")]
    [InlineData("Join", "[{\"secret\":{\"$ne\":1}}]")]
    [InlineData("Join", "[]")]
    [InlineData("SetDevices", "[{\"microphone\":7,\"camera\":\"on\"}]")]
    [InlineData("SendChat", "[{\"clientId\":null,\"text\":null}]")]
    [InlineData("Offer", "[{\"sdp\":null,\"tracks\":null,\"newTransport\":true}]")]
    [InlineData("Offer", "[{\"sdp\":\"\",\"tracks\":[null],\"newTransport\":true}]")]
    [InlineData("Nothing", "[]")]
    public async Task HubMessage_OfAnotherShape_IsRefusedAndTheConnectionGoesOn(string method, string arguments)
    {
        var call = await _server.MakeCall();
        await using var client = await _server.Connect();
        if (method != "Join")
        {
            await client.Join(call.CustomerSecret, "Zoé");
        }

        Assert.NotNull(await RoomClient.Try(() => client.Send(method, arguments)));
        Assert.Null(method == "Join" ? await client.TryJoin(call.CustomerSecret, "Zoé") : await RoomClient.Try(() => client.Say("on we go")));
    }

    [Fact]
    public async Task HubMessage_TooLarge_EndsThatConnectionAlone()
    {
        var call = await _server.MakeCall();
        await using var other = await _server.Connect();
        await other.Join(call.SpecialistSecret, "Dr Who");
        await using var client = await _server.Connect();
        await client.Join(call.CustomerSecret, "Zoé");

        Assert.Contains(await RoomClient.Try(() => client.Say(new string('x', 310_000))), new[] { "closed", "cut" });
        await other.Say("still here");
    }

    [Fact]
    public async Task EveryAnswer_TellsTheBrowserWhatToRefuse()
    {
        using var browser = _server.Browser();
        foreach (var path in new[] { "/", "/j", "/docs", "/api/v1/session", "/nothing", "/metrics", "/calls/1" })
        {
            var headers = (await browser.GetAsync(path)).Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("camera=(self)", headers.GetValues("Permissions-Policy").Single());
            Assert.False(headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task ForwardedFor_FromAStranger_IsNotBelieved()
    {
        await using var server = await RunningServer.Start(settings: ("Links:OpensPerMinute", "2"));
        using var browser = server.Browser();
        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/links/open") { Content = JsonContent.Create(new { secret = "x" }) };
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}");
            statuses.Add((await browser.SendAsync(request)).StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }
}
