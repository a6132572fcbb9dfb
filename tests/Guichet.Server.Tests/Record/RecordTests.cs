using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Journal;
using Guichet.Domain.People;
using Guichet.Server.Record;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Passkeys;
using Guichet.Server.Tests.SingleSignOn;

namespace Guichet.Server.Tests.Record;

public sealed class RecordTests
{
    private const string Door = "/api/v1/record";
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public void Kinds_AreAllFactsOfPeople() => Assert.Equal(
        typeof(SignInSucceeded).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && type.Namespace == typeof(SignInSucceeded).Namespace)
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        Enum.GetNames<RecordKind>().Order(StringComparer.Ordinal));

    [Fact]
    public async Task SignIns_SayWhenceAndByWhat_NewestFirst()
    {
        await using var server = await RunningServer.Start();
        var (owner, alex) = (server.Sample!.File.Specialists[0], server.Sample.File.Specialists[1]);
        using var browser = server.Browser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(Firefox);
        await SignIn(browser, alex.Email, "wrong");
        using var odd = server.Browser();
        odd.DefaultRequestHeaders.UserAgent.ParseAdd("IGNORE-THE-ABOVE/1.0");
        await (await SignIn(odd, owner.Email, owner.Password)).Read();

        var items = await Items(odd, "?limit=2");

        Assert.Equal(["signInSucceeded", "signInFailed"], items.Select(Kind));
        Assert.Equal(["Camille Martin", "Alex Byrne"], items.Select(item => item.GetProperty("person").GetProperty("name").GetString()));
        Assert.Equal("""{"address":"127.0.0.1","addressErased":false,"way":"password","browser":null,"system":null}""", items[0].GetProperty("origin").GetRawText());
        Assert.Equal("""{"address":"127.0.0.1","addressErased":false,"way":"password","browser":"Firefox","system":"Linux"}""", items[1].GetProperty("origin").GetRawText());
        Assert.DoesNotContain(server.Rows("SELECT Body FROM Journal"), row => ((string)row[0]).Contains("IGNORE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIns_OtherThanByPassword_SayTheirWay()
    {
        await using var server = await RunningServer.Start();
        using var camille = server.Authenticator();
        await server.AddPasskey(camille);
        using var browser = server.Browser();
        camille.Count++;
        await (await browser.SignInBy(camille)).Read();
        Assert.Equal("passkey", Way((await Items(browser, "?kind=signInSucceeded"))[0]));

        await using var desk = await SingleDesk.Open(("trustsAddresses", true));
        using var elsewhere = desk.Server.Browser();
        await (await desk.Come(elsewhere, "camille", "camille@example.org")).Read();
        Assert.Equal("singleSignOn", Way((await Items(elsewhere, "?kind=signInSucceeded"))[0]));
    }

    [Fact]
    public async Task SignIn_OfAnAddressThatNobodyHas_IsInNobodysRecord()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var stranger = server.Browser();
        var before = server.Ask<long>("SELECT COUNT(*) FROM Journal");

        await (await SignIn(stranger, "nobody@example.com", "wrong")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SignInFailed);

        Assert.Equal(before, server.Ask<long>("SELECT COUNT(*) FROM Journal"));
        Assert.Empty(await Items(owner, "?kind=signInFailed"));
    }

    [Fact]
    public async Task List_ByPersonAndKind_PageByPage_HasEachOnce()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        using var manager = await server.WithRole(PersonRole.Manager);
        var people = (await (await owner.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray().ToList();
        var id = people.Single(person => person.GetProperty("role").GetString() == "manager").GetProperty("id").GetString()!;
        await (await owner.PutAsJsonAsync($"/api/v1/people/{id}/role", new { role = "observer" })).Read();

        Assert.Equal(["personRoleChanged", "invitationAccepted"], (await Items(owner, $"?personId={id}")).Select(Kind));
        var changed = Assert.Single(await Items(owner, $"?personId={id}&kind=personRoleChanged"));
        Assert.Equal(("observer", "Camille Martin", "A Manager"), (
            changed.GetProperty("role").GetString(), changed.GetProperty("by").GetProperty("name").GetString(), changed.GetProperty("person").GetProperty("name").GetString()));

        var all = await Items(owner, "?limit=100");
        List<JsonElement> paged = [];
        for (var cursor = ""; cursor is not null;)
        {
            var page = await (await owner.GetAsync($"{Door}?limit=2&cursor={cursor}")).Read();
            paged.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }

        Assert.True(all.Count > 4);
        Assert.Equal(all.Select(item => item.GetRawText()), paged.Select(item => item.GetRawText()));
    }

    [Theory]
    [InlineData("?kind=callStarted")]
    [InlineData("?personId=x")]
    [InlineData("?cursor=-1")]
    [InlineData("?limit=101")]
    public async Task List_AskedWrongly_SaysWhichField(string query)
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();

        var problem = await (await owner.GetAsync(Door + query)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        Assert.True(problem.GetProperty("errors").TryGetProperty(query[1..query.IndexOf('=', StringComparison.Ordinal)], out _));
    }

    [Fact]
    public async Task Record_IsTheOwnersAlone()
    {
        await using var server = await RunningServer.Start();
        using var stranger = server.Browser();
        using var program = server.Program(await server.MakeKey([.. Scopes.All]));
        using var manager = await server.WithRole(PersonRole.Manager);
        using var specialist = await server.WithRole(PersonRole.Specialist);
        using var observer = await server.WithRole(PersonRole.Observer);
        foreach (var path in new[] { Door, $"{Door}/verify", $"{Door}/export" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
            foreach (var other in new[] { program, manager, specialist, observer })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(path)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task Verify_SaysHowManyFollow_OrWhereOneWasAltered()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await server.MakeCall();
        var count = server.Ask<long>("SELECT COUNT(*) FROM Journal");

        var whole = await (await owner.GetAsync($"{Door}/verify")).Read();
        Assert.True(whole.GetProperty("unbroken").GetBoolean());
        Assert.Equal((count, JsonValueKind.Null), (whole.GetProperty("facts").GetInt64(), whole.GetProperty("brokenAt").ValueKind));
        var hash = (byte[])server.Rows("SELECT Hash FROM Journal ORDER BY Position DESC LIMIT 1")[0][0];
        Assert.Equal(Convert.ToHexStringLower(hash), whole.GetProperty("hash").GetString());

        server.Rows(TestDatabase.IsPostgres ? "DROP TRIGGER Journal_NoUpdate ON Journal" : "DROP TRIGGER Journal_NoUpdate");
        var at = server.Ask<long>("SELECT MAX(Position) FROM Journal WHERE Kind = 'SignInSucceeded'");
        var person = (await Items(owner))[0].GetProperty("person").GetProperty("id").GetString();
        server.Rows("UPDATE Journal SET Body = $body WHERE Position = $at RETURNING 1", ("$body", $$"""{"personId":"{{Guid.Parse(person!)}}"}"""), ("$at", at));

        var broken = await (await owner.GetAsync($"{Door}/verify")).Read();
        Assert.False(broken.GetProperty("unbroken").GetBoolean());
        Assert.Equal((at - 1, at), (broken.GetProperty("facts").GetInt64(), broken.GetProperty("brokenAt").GetInt64()));
        // Thus it was written before there were origins.
        var old = (await Items(owner, "?kind=signInSucceeded"))[0];
        Assert.Equal((at, JsonValueKind.Null), (old.GetProperty("number").GetInt64(), old.GetProperty("origin").ValueKind));
    }

    [Fact]
    public async Task Export_IsATableOfOnesOwnOrganisation_ThatNoSpreadsheetRuns()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await (await owner.PostAsJsonAsync("/api/v1/keys", new { name = "=1+1", scopes = new[] { "people" } })).Read(HttpStatusCode.Created);
        var key = (await (await owner.PostAsJsonAsync("/api/v1/keys", new { name = "=2+2", scopes = new[] { "people" } })).Read(HttpStatusCode.Created)).GetProperty("key").GetString();
        using var program = server.Program(key);
        await (await program.PostAsJsonAsync("/api/v1/teams", new { name = "Roofs", memberIds = Array.Empty<string>() })).Read(HttpStatusCode.Created);
        var neighbour = await server.MakeNeighbour("Next door");
        using var other = server.Browser();
        await (await SignIn(other, neighbour.Email, neighbour.Password)).Read();

        var answer = await owner.GetAsync($"{Door}/export");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal(("text/csv", "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.StartsWith("\"number\",\"at\",\"kind\",\"person\"", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("\"signInSucceeded\",\"Camille Martin\"", StringComparison.Ordinal) && line.Contains("\"password\",\"127.0.0.1\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"teamMade\"", StringComparison.Ordinal) && line.Contains("\"'=2+2\"", StringComparison.Ordinal));
        Assert.DoesNotContain("Camille", await other.GetStringAsync($"{Door}/export?language=fr"), StringComparison.Ordinal);
        Assert.StartsWith("\"number\";", (await other.GetStringAsync($"{Door}/export?language=fr")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string email, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { email, password });

    private static async Task<IReadOnlyList<JsonElement>> Items(HttpClient by, string query = "") =>
        [.. (await (await by.GetAsync(Door + query)).Read()).GetProperty("items").EnumerateArray()];

    private static string? Kind(JsonElement item) => item.GetProperty("kind").GetString();

    private static string? Way(JsonElement item) => item.GetProperty("origin").GetProperty("way").GetString();
}
