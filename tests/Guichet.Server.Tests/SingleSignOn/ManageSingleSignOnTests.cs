using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>What an owner sets up, and what is tried before it counts.</summary>
public sealed class ManageSingleSignOnTests
{
    [Fact]
    public async Task SetUp_ShowsEverythingButTheSecret_WhichIsSealed()
    {
        await using var desk = await SingleDesk.Open(("domains", new[] { " @Example.ORG", "example.org", "shop.example.org" }), ("roleOfNew", "observer"));
        var text = await (await desk.Owner.GetAsync(SingleDesk.SetUp)).Content.ReadAsStringAsync();
        var shown = JsonDocument.Parse(text).RootElement;

        Assert.DoesNotContain(TestProvider.Secret[..6], text);
        Assert.True(shown.GetProperty("hasSecret").GetBoolean());
        Assert.Equal(["example.org", "shop.example.org"], shown.GetProperty("domains").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("observer", shown.GetProperty("roleOfNew").GetString());
        Assert.StartsWith(desk.Server.Address.GetLeftPart(UriPartial.Authority).Replace("localhost", "127.0.0.1", StringComparison.Ordinal), shown.GetProperty("returnAddress").GetString());
        Assert.DoesNotContain(TestProvider.Secret[..6], desk.Server.Ask<string>("SELECT Sealed FROM IdentityProviders"));
        Assert.Equal(["SingleSignOnSetUp"], desk.Facts("SingleSignOn%"));

        // A secret that is left out stays, and a name changes also while the provider is out of reach.
        desk.Provider.Instead = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal("Another", (await (await desk.Change(("clientSecret", null), ("name", " Another\n"))).Read()).GetProperty("name").GetString());
        await (await desk.Change(("clientSecret", "another"))).IsProblem(HttpStatusCode.BadGateway, ProblemCodes.SingleSignOnProvider);
    }

    [Fact]
    public async Task SetUp_WithAFieldThatIsNotInOrder_NamesIt()
    {
        await using var desk = await SingleDesk.Open();
        (string Field, string Value)[] wrong =
        [
            ("issuer", "not an address"), ("issuer", "https://user@example.org"), ("issuer", "https://example.org?tenant=1"), ("clientId", " "), ("name", ""),
            ("name", "A name that is longer than any button could ever show"), ("domains", "localhost"), ("domains", "a b.example"), ("roleOfNew", "owner"),
        ];
        foreach (var (field, value) in wrong)
        {
            var answer = await desk.Change((field, field == "domains" ? new[] { value } : value));
            var problem = await answer.IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), $"{field} {value}: {problem}");
        }
    }

    [Fact]
    public async Task SetUp_WithoutAnsweringForTheAge_IsRefused()
    {
        await using var desk = await SingleDesk.Open();

        await (await desk.Change(("ofAge", false))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.AgeTooYoung);
    }

    [Fact]
    public async Task SetUp_IsForOwnersAlone()
    {
        await using var desk = await SingleDesk.Open();
        foreach (var role in new[] { PersonRole.Manager, PersonRole.Specialist, PersonRole.Observer })
        {
            using var other = await desk.Server.WithRole(role);
            await (await other.GetAsync(SingleDesk.SetUp)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
            await (await SingleDesk.Change(other, desk.Provider)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        }

        using var program = desk.Server.Program();
        await (await program.DeleteAsync(SingleDesk.SetUp)).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.KeyScope);
    }

    [Fact]
    public async Task Try_SaysWhatIsWrong()
    {
        await using var desk = await SingleDesk.Open();
        var provider = desk.Provider;
        async Task<string?> Tried(string? issuer = null, string secret = TestProvider.Secret, string client = TestProvider.ClientId)
        {
            var answer = await desk.Owner.PostAsJsonAsync($"{SingleDesk.SetUp}/try", new { issuer = issuer ?? provider.Issuer, clientId = client, clientSecret = secret });
            return (await answer.Read()).GetProperty("trouble").GetString();
        }

        Assert.Null(await Tried());
        Assert.Null(await Tried(secret: "")); // the one that is kept
        Assert.Equal("clientRefused", await Tried(secret: "another"));
        Assert.Equal("clientRefused", await Tried(client: "another"));
        Assert.Equal("otherName", await Tried(provider.Issuer + "/"));
        Assert.Equal("status", await Tried(provider.Issuer + "/tenant"));
        provider.Published = () => [];
        Assert.Equal("noKeys", await Tried());
        provider.Published = null;
        provider.Describe = says => says["token_endpoint"] = "http://elsewhere.example/token";
        Assert.Equal("notHttps", await Tried());
        provider.Describe = says => says["jwks_uri"] = "http://elsewhere.example/keys";
        Assert.Equal("notHttps", await Tried());
        provider.Describe = says => says.Remove("token_endpoint");
        Assert.Equal("notOpenIdConnect", await Tried());
        provider.Describe = says => says["token_endpoint"] = $"{provider.Issuer}/nowhere";
        Assert.Equal("tokenAddress", await Tried());
        provider.Instead = http => http.Response.WriteAsync("<html>hello</html>");
        Assert.Equal("notOpenIdConnect", await Tried());
        provider.Instead = http => http.Response.WriteAsync(new string(' ', 300_000));
        Assert.Equal("tooLarge", await Tried());
        provider.Instead = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal("unreachable", await Tried());
        provider.Instead = http =>
        {
            http.Response.Redirect($"{provider.Issuer}/elsewhere");
            return Task.CompletedTask;
        };
        Assert.Equal("status", await Tried());
        Assert.Equal("unreachable", await Tried($"http://127.0.0.1:{Killable.FreePort()}"));
    }

    [Fact]
    public async Task Try_OfAnAddressInside_IsRefusedUnlessTheSettingsNameIt()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        (string Issuer, string Trouble)[] cases =
        [
            ("http://127.0.0.1:1", "notHttps"), ("http://login.example", "notHttps"), ("ftp://login.example", "notHttps"), ("https://127.0.0.1:1", "inside"),
            ("https://localhost:1", "inside"), ("https://169.254.169.254", "inside"), ("https://10.0.0.1", "inside"), ("https://[::1]:1", "inside"),
            ("https://[::ffff:192.168.1.1]", "inside"), ("https://0x7f.1", "inside"), ("https://no-such-host.invalid", "nameUnknown"),
        ];
        foreach (var (issuer, trouble) in cases)
        {
            var answer = await owner.PostAsJsonAsync($"{SingleDesk.SetUp}/try", new { issuer, clientId = "x", clientSecret = "x" });
            Assert.Equal((issuer, trouble), (issuer, (await answer.Read()).GetProperty("trouble").GetString()));
        }
    }

    [Fact]
    public async Task Domain_OfAnotherOrganisation_IsRefused()
    {
        await using var desk = await SingleDesk.Open();
        var neighbour = await desk.Server.MakeNeighbour("Next door");
        using var owner = desk.Server.Browser();
        await (await owner.PostAsJsonAsync("/api/v1/session", new { email = neighbour.Email, password = neighbour.Password })).Read();

        // Because people there have such addresses, and because it is set up there.
        await (await SingleDesk.Change(owner, desk.Provider)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SingleSignOnDomainTaken);
        await (await desk.Change(("domains", new[] { "example.net" }))).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SingleSignOnDomainTaken);
        await (await desk.Change(("domains", new[] { "example.org", "shop.example.org" }))).Read();
        await (await SingleDesk.Change(owner, desk.Provider, ("domains", new[] { "shop.example.org" }))).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SingleSignOnDomainTaken);
        await (await SingleDesk.Change(owner, desk.Provider, ("domains", new[] { "example.net" }))).Read();
    }

    [Fact]
    public async Task Removed_IsOfferedNoMoreAndForgetsWhoWasWho()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();

        Assert.Equal(HttpStatusCode.NoContent, (await desk.Owner.DeleteAsync(SingleDesk.SetUp)).StatusCode);

        Assert.False((await (await desk.Owner.GetAsync(SingleDesk.SetUp)).Read()).GetProperty("setUp").GetBoolean());
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Identities"));
        Assert.Equal(["SingleSignOnSetUp", "SingleSignOnRemoved"], desk.Facts("SingleSignOn%"));
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Owner.DeleteAsync(SingleDesk.SetUp)).StatusCode);
    }
}
