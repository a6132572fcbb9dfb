using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.ApiKeys;

public sealed class KeyTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Made_ByAnOwner_IsWrittenDownWithTheirName_AndOnTheServer_WithNobodys()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        var person = (await (await owner.GetAsync("/api/v1/session")).Read()).GetProperty("person").GetProperty("id").GetString()!;
        var made = await (await owner.PostAsJsonAsync("/api/v1/keys", new { name = "Own", scopes = new[] { "calls" } })).Read(HttpStatusCode.Created);

        var facts = server.Rows("SELECT Body FROM Journal WHERE Kind = 'ApiKeyMade' ORDER BY Sequence").Select(row => JsonDocument.Parse((string)row[0]).RootElement).ToList();

        Assert.Equal(Guid.Parse(made.GetProperty("id").GetString()!), facts[^1].GetProperty("keyId").GetGuid());
        Assert.Equal(Guid.Parse(person), facts[^1].GetProperty("by").GetGuid());
        Assert.False(facts[0].TryGetProperty("by", out var nobody) && nobody.ValueKind is not JsonValueKind.Null);
    }

    [Fact]
    public async Task Key_MadeUsedAndRevoked_IsShownOnceAndOpensNothingAfter()
    {
        using var owner = await _server.SignedIn();
        var made = await (await owner.PostAsJsonAsync("/api/v1/keys", new { name = "Booking site", scopes = new[] { "calls.read" } })).Read(HttpStatusCode.Created);
        var (id, text) = (made.GetProperty("id").GetString()!, made.GetProperty("key").GetString()!);
        using var program = _server.Program(text);
        Assert.Equal(JsonValueKind.Null, (await Listed(owner, id)).GetProperty("lastUsedAt").ValueKind);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/calls")).StatusCode);
        await (await program.PostAsJsonAsync("/api/v1/calls", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.KeyScope);
        Assert.Equal(JsonValueKind.String, (await Listed(owner, id)).GetProperty("lastUsedAt").ValueKind);
        Assert.DoesNotContain(text, await owner.GetStringAsync("/api/v1/keys"));

        Assert.Equal(HttpStatusCode.NoContent, (await owner.DeleteAsync($"/api/v1/keys/{id}")).StatusCode);

        await (await program.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
        await (await owner.DeleteAsync($"/api/v1/keys/{id}")).IsProblem(HttpStatusCode.NotFound, ProblemCodes.KeyNotFound);
    }

    /// <summary>What was found of a key is good for a moment, so that a program that asks often costs little.</summary>
    [Fact]
    public async Task Key_RevokedByAnotherProcess_OpensNothingAfterAMoment()
    {
        await using var server = await RunningServer.Start();
        using var program = server.Program(await server.MakeKey("calls.read"));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/calls")).StatusCode);
        // The first use is noted with the key, which is read anew then.
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/calls")).StatusCode);
        server.Rows("UPDATE ApiKeys SET RevokedAt = CreatedAt");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/calls")).StatusCode);
        server.Time.Advance(TimeSpan.FromSeconds(5));
        await (await program.GetAsync("/api/v1/calls")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.KeyInvalid);
    }

    [Theory]
    [InlineData("", "calls")]
    [InlineData("No scope", null)]
    [InlineData("Unknown", "everything")]
    public async Task Key_OutOfOrder_IsRefused(string name, string? scope)
    {
        using var owner = await _server.SignedIn();

        await (await owner.PostAsJsonAsync("/api/v1/keys", new { name, scopes = scope is null ? [] : new[] { scope } }))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    private static async Task<JsonElement> Listed(HttpClient owner, string id) =>
        (await (await owner.GetAsync("/api/v1/keys")).Read()).GetProperty("items").EnumerateArray().Single(key => key.GetProperty("id").GetString() == id);
}
