using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Data;
using Guichet.Server.Tests.Data;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Invitations;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.CommandLine;

[Collection(nameof(ConsoleTests))]
public sealed class OrganisationTests
{
    private const string Password = "three plain words";

    [Fact]
    public async Task Add_BesideARunningServer_MakesOneWhoseOwnerComesInOnce()
    {
        await using var server = await RunningServer.Start();

        var (code, said) = await Add(server, "Klinik Nord", "de", "olaf@example.com", "--address", "https://desk.example.org/");

        Assert.Equal(0, code);
        Assert.StartsWith("https://desk.example.org/invitation#", said, StringComparison.Ordinal);
        using var olaf = server.Browser();
        var opened = await olaf.Opened(said.Trim());
        Assert.Equal(("Klinik Nord", "owner", 16), (Text(opened, "organisationName"), Text(opened, "role"), opened.GetProperty("age").GetInt32()));
        await (await Accept(olaf, said, ofAge: false)).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.AgeTooYoung);
        var session = await (await Accept(olaf, said)).Read(HttpStatusCode.Created);
        Assert.Equal(("Klinik Nord", "owner"), (Text(session.GetProperty("organisation"), "name"), Text(session.GetProperty("person"), "role")));
        using var again = server.Browser();
        await (await Accept(again, said)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        await (await again.SignIn("olaf@example.com", Password)).Read();
        await server.MakeCall(again);
    }

    [Fact]
    public async Task Add_BesideARunningServer_BeginsAJournalOfItsOwn()
    {
        await using var server = await RunningServer.Start();
        var before = server.Ask<long>("SELECT COUNT(*) FROM Journal");

        await Add(server, "Klinik Nord", "DE", "olaf@example.com");

        const string ofIt = "FROM Journal WHERE OrganisationId = (SELECT Id FROM Organisations WHERE Name = 'Klinik Nord')";
        Assert.Equal(["OrganisationMade", "PersonInvited"], server.Rows($"SELECT Kind {ofIt} AND Position < 3 ORDER BY Position").Select(row => row[0]));
        Assert.Equal(before + 2, server.Ask<long>("SELECT COUNT(*) FROM Journal"));
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Body LIKE '%olaf%'"));
    }

    [Fact]
    public async Task Add_ItsOwner_SeesNothingOfTheOthers()
    {
        await using var server = await RunningServer.Start();
        var others = await Belongings.Of(server);
        using var olaf = await Owner(server);

        foreach (var (list, seen) in new[] { ("people", 1), ("invitations", 1), ("calls", 0), ("appointments", 0), ("messages", 0), ("threads", 0), ("teams", 0), ("keys", 0) })
        {
            var items = (await (await olaf.GetAsync($"/api/v1/{list}")).Read()).GetProperty("items");
            Assert.Equal((list, seen), (list, items.GetArrayLength()));
            Assert.DoesNotContain(others.Token, items.GetRawText(), StringComparison.Ordinal);
        }

        foreach (var (one, id) in new[] { ("calls", "calls id"), ("appointments", "appointments appointmentId"), ("threads", "threads threadId"), ("teams", "teams teamId") })
        {
            Assert.Equal((one, HttpStatusCode.NotFound), (one, (await olaf.GetAsync($"/api/v1/{one}/{others.Ids[id]}")).StatusCode));
        }

        using var camille = await server.SignedIn();
        Assert.DoesNotContain("olaf@", await camille.GetStringAsync("/api/v1/people") + await camille.GetStringAsync("/api/v1/invitations"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Klinik", "CN", "olaf@example.com")]
    [InlineData("\u200b", "DE", "olaf@example.com")]
    [InlineData("Klinik", "DE", "olaf")]
    [InlineData("guichet SAMPLE", "FR", "olaf@example.com")]
    [InlineData("Klinik", "DE", " Alex@Example.org")]
    public async Task Add_WhatIsNotInOrder_MakesNothing(string name, string country, string email)
    {
        await using var server = await RunningServer.Start();
        var before = server.Ask<long>("SELECT COUNT(*) FROM Journal");

        Assert.Equal((1, ""), await Add(server, name, country, email));

        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Organisations"));
        Assert.Equal((0L, before), (server.Ask<long>("SELECT COUNT(*) FROM Invitations"), server.Ask<long>("SELECT COUNT(*) FROM Journal")));
    }

    [Fact]
    public async Task Add_AgainBeforeAnybodyCame_MakesTheOldLinkVoid()
    {
        await using var server = await RunningServer.Start();
        var (_, old) = await Add(server, "Klinik Nord", "DE", "olfa@example.com");

        var (code, said) = await Add(server, "Klinik Nord", "DE", "olaf@example.com");

        Assert.Equal(0, code);
        using var browser = server.Browser();
        await (await Accept(browser, old)).IsProblem(HttpStatusCode.Gone, ProblemCodes.InvitationOver);
        await (await Accept(browser, said)).Read(HttpStatusCode.Created);
        Assert.Equal(2L, server.Ask<long>("SELECT COUNT(*) FROM Organisations"));
        Assert.Equal((1, ""), await Add(server, "Klinik Nord", "DE", "second@example.com"));
    }

    [Fact]
    public async Task Add_OnAnEmptyServer_LeavesNothingToSetUpForStrangers()
    {
        await using var server = await RunningServer.Start(empty: true);
        await Add(server, "Klinik Nord", "DE", "olaf@example.com");
        using var stranger = server.Browser();

        Assert.False((await (await stranger.GetAsync("/api/v1/session")).Read()).GetProperty("setupNeeded").GetBoolean());
        var wish = new { organisationName = "Mine", name = "Eve", email = "eve@example.org", password = Password, country = "FR", ofAge = true };
        await (await stranger.PostAsJsonAsync("/api/v1/setup", wish)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SetupDone);
    }

    [Fact]
    public async Task List_TellsCountryRegionAndAccountsOfEach()
    {
        await using var server = await RunningServer.Start();
        await Add(server, "Clinique du Lac", "CA", "olaf@example.com");

        var (code, said) = await ConsoleTests.Run("organisation", "list", "--data", server.Folder);

        Assert.Equal(0, code);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Matches(@"^Guichet Sample +FR +Europe +2 +\d{4}-\d\d-\d\d$", lines[0]);
        Assert.Matches(@"^Clinique du Lac +CA +United States +0 +\d{4}-\d\d-\d\d$", lines[1]);
        Assert.Equal(2, lines.Length);
    }

    /// <summary>The command finds the server's database by its settings file.</summary>
    private static async Task<(int Code, string Said)> Add(RunningServer server, string name, string country, string email, params string[] more)
    {
        var settings = new { Database = new { server.Services.GetRequiredService<DatabaseSettings>().ConnectionString } };
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "settings.json"), JsonSerializer.Serialize(settings));
        return await ConsoleTests.Run(["organisation", "add", "--name", name, "--country", country, "--email", email, "--data", server.Folder, .. more]);
    }

    private static async Task<HttpClient> Owner(RunningServer server)
    {
        var (_, link) = await Add(server, "Klinik Nord", "DE", "olaf@example.com");
        var browser = server.Browser();
        await (await Accept(browser, link)).Read(HttpStatusCode.Created);
        return browser;
    }

    private static Task<HttpResponseMessage> Accept(HttpClient browser, string link, bool ofAge = true) => browser.PostAsJsonAsync(
        "/api/v1/invitations/accept", new { secret = ReentrySteps.Secret(link.Trim()), name = "Olaf", password = Password, ofAge });

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
