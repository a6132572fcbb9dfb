using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using static Guichet.Server.Tests.Passkeys.PasskeySteps;

namespace Guichet.Server.Tests.Passkeys;

public sealed class OwnPasskeysTests
{
    [Fact]
    public async Task Passkey_AddedNamedUsedAndRemoved_IsSeenSo()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        using var key = server.Authenticator();
        var id = (await (await person.AddPasskey(key, server.PasswordOf(), "  Blue key ")).Read(HttpStatusCode.Created)).GetProperty("id").GetString();
        server.Time.Advance(TimeSpan.FromHours(1));
        using var other = server.Browser();
        await (await other.SignInBy(key)).Read();

        (await person.PutAsJsonAsync($"{Own}/{id}", new { name = "Red key" })).EnsureSuccessStatusCode();
        await (await person.PutAsJsonAsync($"{Own}/{id}", new { name = " " })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        var seen = Assert.Single(await List(person));
        Assert.Equal("Red key", seen.GetProperty("name").GetString());
        Assert.True(seen.GetProperty("usedAt").GetDateTimeOffset() - seen.GetProperty("createdAt").GetDateTimeOffset() >= TimeSpan.FromMinutes(59));

        await (await person.PostAsJsonAsync($"{Own}/{id}/remove", new { password = "not it at all" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWrong);
        Assert.Equal(HttpStatusCode.NoContent, (await person.PostAsJsonAsync($"{Own}/{id}/remove", new { password = server.PasswordOf() })).StatusCode);
        Assert.Empty(await List(person));
        await (await other.SignInBy(key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
    }

    [Fact]
    public async Task Adding_WithoutPasswordOrFreshProof_AsksForIt()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        using var key = server.Authenticator();
        await (await person.AddPasskey(key, null)).IsProblem(HttpStatusCode.PreconditionRequired, ProblemCodes.ProofNeeded);
        await (await person.AddPasskey(key, "not it at all")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.PasswordWrong);
        await (await person.AddPasskey(key, server.PasswordOf())).Read(HttpStatusCode.Created);

        server.Time.Advance(TimeSpan.FromMinutes(11));
        using var second = server.Authenticator();
        await (await person.AddPasskey(second, null)).IsProblem(HttpStatusCode.PreconditionRequired, ProblemCodes.ProofNeeded);
        Assert.Equal(HttpStatusCode.NoContent, (await person.ProveBy(key)).StatusCode);
        await (await person.AddPasskey(second, null)).Read(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Proof_ByAnothersKey_ProvesNothing()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key, 1);
        using var own = server.Authenticator();
        await server.AddPasskey(own);
        using var person = await server.SignedIn();
        await (await person.ProveBy(key)).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);
        await (await person.AddPasskey(key, null)).IsProblem(HttpStatusCode.PreconditionRequired, ProblemCodes.ProofNeeded);
    }

    [Fact]
    public async Task Key_ThatIsThereAlready_OrWasAskedForByAnother_IsNotAdded()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        await server.AddPasskey(key);
        using var alex = await server.SignedIn(1);
        await (await alex.AddPasskey(key, server.PasswordOf(1))).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.PasskeyFailed);

        using var person = await server.SignedIn();
        var question = await (await person.PostAsJsonAsync($"{Own}/start", new { password = server.PasswordOf() })).Read();
        using var fresh = server.Authenticator();
        var credential = fresh.Make(question.GetProperty("options"));
        await (await alex.PostAsJsonAsync(Own, new { name = "Mine", ticket = Ticket(question), credential })).IsProblem(HttpStatusCode.Gone, ProblemCodes.PasskeyExpired);
    }

    [Fact]
    public async Task Passkey_OfSomebodyElse_IsNotFound()
    {
        await using var server = await RunningServer.Start();
        using var key = server.Authenticator();
        var id = (await server.AddPasskey(key)).GetProperty("id").GetString();
        using var alex = await server.SignedIn(1);
        Assert.Empty(await List(alex));
        await (await alex.PutAsJsonAsync($"{Own}/{id}", new { name = "Mine" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PasskeyNotFound);
        await (await alex.PostAsJsonAsync($"{Own}/{id}/remove", new { password = server.PasswordOf(1) })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.PasskeyNotFound);
    }

    [Fact]
    public async Task LastPasskey_OfWhoMustHaveASecondFactor_Stays()
    {
        await using var server = await RunningServer.Start();
        using var person = await server.SignedIn();
        using var key = server.Authenticator();
        var id = (await (await person.AddPasskey(key, server.PasswordOf())).Read(HttpStatusCode.Created)).GetProperty("id").GetString();
        (await person.PutAsJsonAsync("/api/v1/organisation/sign-in-policy", new { secondFactorRequired = true })).EnsureSuccessStatusCode();
        await (await person.PostAsJsonAsync($"{Own}/{id}/remove", new { password = server.PasswordOf() })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.SecondFactorNeeded);
        Assert.Single(await List(person));
    }

    private static async Task<IReadOnlyList<JsonElement>> List(HttpClient person) =>
        [.. (await (await person.GetAsync(Own)).Read()).GetProperty("items").EnumerateArray()];
}
