using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>A desk whose people sign in at a little identity provider, and what its pages do for that, step by step.</summary>
internal sealed class SingleDesk : IAsyncDisposable
{
    public const string Door = "/api/v1/session/single-sign-on";
    public const string SetUp = "/api/v1/organisation/single-sign-on";

    private SingleDesk(RunningServer server, TestProvider provider, HttpClient owner) => (Server, Provider, Owner) = (server, provider, owner);

    public RunningServer Server { get; }

    public TestProvider Provider { get; }

    public HttpClient Owner { get; }

    public static async Task<SingleDesk> Open(params (string Name, object? Value)[] changes)
    {
        var server = await RunningServer.Start(settings: ("SingleSignOn:InternalHosts", "127.0.0.1"));
        var desk = new SingleDesk(server, await TestProvider.Start(server.Time), await server.SignedIn());
        await (await desk.Change(changes)).Read();
        return desk;
    }

    public Task<HttpResponseMessage> Change(params (string Name, object? Value)[] changes) => Change(Owner, Provider, changes);

    public static Task<HttpResponseMessage> Change(HttpClient owner, TestProvider provider, params (string Name, object? Value)[] changes)
    {
        var request = new Dictionary<string, object?>
        {
            ["issuer"] = provider.Issuer,
            ["clientId"] = TestProvider.ClientId,
            ["clientSecret"] = TestProvider.Secret,
            ["name"] = "Example login",
            ["domains"] = new[] { "example.org" },
            ["trustsAddresses"] = false,
            ["only"] = false,
            ["ofAge"] = true,
            ["roleOfNew"] = null,
        };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }

        return owner.PutAsJsonAsync(SetUp, request);
    }

    /// <summary>The sign-in page leads to the provider.</summary>
    public static async Task<string> Start(HttpClient browser, string email = "camille@example.org", string? from = null) =>
        (await (await browser.PostAsJsonAsync($"{Door}/start", new { email, from })).Read()).GetProperty("address").GetString()!;

    /// <summary>The provider leads back, and the page hands in what the address says.</summary>
    public static Task<HttpResponseMessage> ComeBack(HttpClient browser, Uri address, string? organisation = null, string? issuer = null)
    {
        var said = HttpUtility.ParseQueryString(address.Query);
        return browser.PostAsJsonAsync(
            Door, new { organisationId = organisation ?? address.Segments[^1], state = said["state"], code = said["code"], error = said["error"], issuer });
    }

    /// <summary>The whole way.</summary>
    public async Task<HttpResponseMessage> Come(HttpClient browser, string subject, string email, bool? verified = true, string name = "Ada Lovelace") =>
        await ComeBack(browser, Provider.Visit(await Start(browser, email), subject, email, verified, name));

    public async Task<JsonElement> Session(HttpClient browser) => await (await browser.GetAsync("/api/v1/session")).Read();

    public async Task IsOut(HttpClient browser) => Assert.False((await Session(browser)).GetProperty("signedIn").GetBoolean());

    /// <summary>The audit's kinds of facts that begin so, in their order.</summary>
    public IEnumerable<object> Facts(string like) =>
        Server.Rows("SELECT Kind FROM Journal WHERE Kind LIKE $like ORDER BY Sequence", ("$like", like)).Select(row => row[0]);

    public async Task<string> Invite(string email, string role = "specialist") =>
        (await (await Owner.PostAsJsonAsync("/api/v1/invitations", new { email, role })).Read(HttpStatusCode.Created)).GetProperty("link").GetString()!.Split('#')[1];

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        await Provider.DisposeAsync();
        await Server.DisposeAsync();
    }
}
