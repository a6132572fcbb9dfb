using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Calls;

public sealed class MakeCallTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task MakeCall_WithoutBody_AnswersExactlyTheThreeThings()
    {
        using var program = _server.Program();
        var answer = await program.PostAsync("/api/v1/calls", null);
        var call = await answer.Read(HttpStatusCode.Created);

        Assert.Equal(["id", "roomId", "links"], call.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["specialist", "customer"], call.GetProperty("links").EnumerateObject().Select(property => property.Name));
        Assert.Equal($"/api/v1/calls/{call.GetProperty("id").GetString()}", answer.Headers.Location!.OriginalString);
        Assert.StartsWith($"{_server.Address.GetLeftPart(UriPartial.Authority)}/j#", call.GetProperty("links").GetProperty("customer").GetString());
    }

    [Fact]
    public async Task MakeCall_Made_IsInTheDatabaseWithItsFactAndNoSecret()
    {
        var call = await _server.MakeCall(request: new { title = "Boiler", language = "fr", customer = new { name = "Zoé", email = "z@example.org", phone = "+33 1" + "23" } });
        var id = Guid.Parse(call.Id).ToString().ToUpperInvariant();

        Assert.Equal(["Boiler", "fr", "Zoé", "Ready"], _server.Rows("SELECT Title, Language, Customer_Name, State FROM Calls WHERE Id = $id", ("$id", id))[0]);
        Assert.Equal(1L, _server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallCreated' AND Body LIKE $id", ("$id", $"%{Guid.Parse(call.Id)}%")));
        Assert.Equal(2, _server.Rows("SELECT Id FROM Links WHERE CallId = $id", ("$id", id)).Count);
        // First what was written last: it goes over to the other, and may be gone then. PostgreSQL has its files elsewhere.
        var kept = Read("guichet.db-wal") + Read("guichet.db");
        Assert.True(TestDatabase.IsPostgres || kept.Contains("Boiler", StringComparison.Ordinal));
        Assert.DoesNotContain(call.CustomerSecret, kept);
    }

    [Fact]
    public async Task MakeCall_SameKeyAndBody_IsTheSameCallAndAnswer()
    {
        using var program = _server.Program();
        program.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var first = await program.PostAsJsonAsync("/api/v1/calls", new { title = "once" });
        var again = await program.PostAsJsonAsync("/api/v1/calls", new { title = "once" });

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task MakeCall_SameKeyOtherBody_IsRefused()
    {
        using var program = _server.Program();
        program.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        await program.PostAsJsonAsync("/api/v1/calls", new { title = "one" });

        await (await program.PostAsJsonAsync("/api/v1/calls", new { title = "two" })).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.IdempotencyMismatch);
    }

    [Fact]
    public async Task MakeCall_SameKeyOfAnotherCaller_IsAnotherCall()
    {
        var key = Guid.NewGuid().ToString();
        using var program = _server.Program();
        using var person = await _server.SignedIn();
        program.DefaultRequestHeaders.Add("Idempotency-Key", key);
        person.DefaultRequestHeaders.Add("Idempotency-Key", key);

        Assert.NotEqual((await _server.MakeCall(program)).Id, (await _server.MakeCall(person)).Id);
    }

    [Fact]
    public async Task MakeCall_SameKeyTwentyTimesAtOnce_MakesOneCall()
    {
        using var program = _server.Program();
        program.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _server.MakeCall(program)));

        Assert.Single(calls.Select(call => call.Id).Distinct());
    }

    [Theory]
    [InlineData("""{"title":5}""")]
    [InlineData("""{"customer":"Zoé"}""")]
    [InlineData("""{"customer":{"name":{"$gt":""}}}""")]
    [InlineData("""{"title":"a","title":"b"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\u0000")]
    public async Task MakeCall_BodyOfAnotherShape_IsRefused(string body)
    {
        using var program = _server.Program();

        await (await program.PostAsync("/api/v1/calls", Body(body))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task MakeCall_FieldOutOfOrder_IsNamed()
    {
        using var program = _server.Program();
        var problem = await (await program.PostAsJsonAsync("/api/v1/calls", new { customer = new { email = "nobody" } })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.True(problem.GetProperty("errors").TryGetProperty("customer.email", out _));
    }

    [Fact]
    public async Task MakeCall_BodyTooLarge_IsRefused()
    {
        using var program = _server.Program();

        await (await program.PostAsJsonAsync("/api/v1/calls", new { title = new string('x', 600_000) })).IsProblem(HttpStatusCode.RequestEntityTooLarge, ProblemCodes.RequestTooLarge);
    }

    [Fact]
    public async Task MakeCall_ByNobody_IsRefused()
    {
        using var browser = _server.Browser();
        await (await browser.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInNeeded);
        using var wrongKey = _server.Program("gk_" + new string('A', 43));
        await (await wrongKey.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        using var otherScope = _server.Program(await _server.MakeKey("media"));
        await (await otherScope.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.KeyScope);
    }

    private static StringContent Body(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private string Read(string name)
    {
        try
        {
            using var file = new FileStream(Path.Combine(_server.Folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            return System.Text.Encoding.Latin1.GetString(copy.ToArray());
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }
}
