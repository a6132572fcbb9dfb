using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Setup;

public sealed class SetupTests(SharedServer shared)
{
    private static readonly object _good = new { organisationName = "Clinic", name = "Ola", email = "ola@example.org", password = "correct horse battery", country = "FR", ofAge = true };

    [Fact]
    public async Task MakeOwner_OnAnEmptyServer_SignsTheOwnerInOnce()
    {
        await using var server = await RunningServer.Start(empty: true);
        using var browser = server.Browser();
        Assert.True((await (await browser.GetAsync("/api/v1/session")).Read()).GetProperty("setupNeeded").GetBoolean());

        var made = await (await browser.PostAsJsonAsync("/api/v1/setup", _good)).Read(HttpStatusCode.Created);

        Assert.Equal("owner", made.GetProperty("person").GetProperty("role").GetString());
        Assert.Equal("Clinic", made.GetProperty("organisation").GetProperty("name").GetString());
        Assert.True((await (await browser.GetAsync("/api/v1/session")).Read()).GetProperty("signedIn").GetBoolean());
        await server.MakeCall(browser);
        await (await browser.PostAsJsonAsync("/api/v1/setup", _good)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SetupDone);
        Assert.DoesNotContain("correct horse", server.Ask<string>("SELECT PasswordHash FROM People"));
        Assert.False(File.Exists(Path.Combine(server.Folder, "sample.json")));
    }

    [Fact]
    public async Task MakeOwner_ManyAtOnce_MakesOneOrganisation()
    {
        await using var server = await RunningServer.Start(empty: true);
        using var browser = server.Browser(keepsCookies: false);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => browser.PostAsJsonAsync(
            "/api/v1/setup", new { organisationName = $"O{i}", name = "Ola", email = $"o{i}@example.org", password = "correct horse battery", country = "FR", ofAge = true })));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.Created);
        Assert.Equal(99, answers.Count(answer => answer.StatusCode is HttpStatusCode.Conflict));
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM Organisations"));
    }

    [Theory]
    [InlineData("", "Ola", "ola@example.org", "correct horse battery", ProblemCodes.RequestInvalid)]
    [InlineData("Clinic", "\u200b", "ola@example.org", "correct horse battery", ProblemCodes.RequestInvalid)]
    [InlineData("Clinic", "Ola", "nobody", "correct horse battery", ProblemCodes.RequestInvalid)]
    [InlineData("Clinic", "Ola", "ola@example.org", "short", ProblemCodes.PasswordWeak)]
    [InlineData("Clinic", "Ola", "ola@example.org", "aaaaaaaaaaaaaaaa", ProblemCodes.PasswordWeak)]
    [InlineData("Clinic", "Ola", "ola@example.org", "ola@example.org", ProblemCodes.PasswordWeak)]
    public async Task MakeOwner_FieldOutOfOrder_MakesNothing(string organisation, string name, string email, string password, string code)
    {
        await using var server = await RunningServer.Start(empty: true);
        using var browser = server.Browser();

        await (await browser.PostAsJsonAsync("/api/v1/setup", new { organisationName = organisation, name, email, password, country = "FR", ofAge = true })).IsProblem(HttpStatusCode.BadRequest, code);
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Organisations"));
    }

    [Theory]
    [InlineData("CN", true, ProblemCodes.CountryClosed)]
    [InlineData("fr", true, ProblemCodes.CountryClosed)]
    [InlineData("", true, ProblemCodes.CountryClosed)]
    [InlineData("FR", false, ProblemCodes.AgeTooYoung)]
    public async Task MakeOwner_WhereItIsNotOffered_OrTooYoung_MakesNothing(string country, bool ofAge, string code)
    {
        await using var server = await RunningServer.Start(empty: true);
        using var browser = server.Browser();

        var answer = await browser.PostAsJsonAsync(
            "/api/v1/setup", new { organisationName = "Clinic", name = "Ola", email = "ola@example.org", password = "correct horse battery", country, ofAge });

        await answer.IsProblem(HttpStatusCode.UnprocessableEntity, code);
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM Organisations"));
    }

    [Fact]
    public async Task MakeOwner_OnAServerWithPeople_IsRefused()
    {
        using var browser = shared.Server.Browser();

        await (await browser.PostAsJsonAsync("/api/v1/setup", _good)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.SetupDone);
    }
}
