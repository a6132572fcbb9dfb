using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Scenarios;

public sealed class ScenarioTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Take_ATemplate_MakesTheOrganisationsOwnCopyInTheDesksLanguage()
    {
        using var program = _server.Program();
        var templates = (await (await program.GetAsync("/api/v1/scenario-templates")).Read()).GetProperty("items").EnumerateArray().ToList();

        var taken = await Take(program, "telemedicine", "fr");

        Assert.Equal(6, templates.Count);
        Assert.Equal(("Téléconsultation", "telemedicine", "front", 20), (
            taken.GetProperty("name").GetString(), taken.GetProperty("template").GetString(), taken.GetProperty("camera").GetString(),
            taken.GetProperty("slot").GetProperty("minutes").GetInt32()));
        Assert.Equal(3, taken.GetProperty("consents").GetArrayLength());
        Assert.Contains(Id(taken), await List(program));
        await (await program.PostAsJsonAsync("/api/v1/scenarios/take", new { template = "nothing", language = "fr" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ScenarioNotFound);
    }

    [Fact]
    public async Task Take_WithItsType_MakesBothInOneStep()
    {
        using var program = _server.Program();

        var taken = await (await program.PostAsJsonAsync("/api/v1/scenarios/take", new { template = "high-value", language = "fr", withType = true })).Read(HttpStatusCode.Created);

        var type = (await (await program.GetAsync("/api/v1/appointment-types")).Read()).GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("scenarioId").GetString() == Id(taken));
        string[] numbers = ["minutes", "minutesBefore", "minutesAfter", "noticeMinutes"];
        Assert.Equal(numbers.Select(name => taken.GetProperty("slot").GetProperty(name).GetInt32()), numbers.Select(name => type.GetProperty(name).GetInt32()));
        Assert.Equal(
            (taken.GetProperty("name").GetString(), taken.GetProperty("slot").GetProperty("minutes").GetInt32(), 60, false),
            (type.GetProperty("name").GetString(), type.GetProperty("gridMinutes").GetInt32(), type.GetProperty("horizonDays").GetInt32(), type.GetProperty("closed").GetBoolean()));
    }

    [Fact]
    public async Task List_SaysWhichTypesAndWhichQueuesUseAScenario()
    {
        using var program = _server.Program();
        var (used, unused) = (await Take(program, "inspection", "en"), await Take(program, "inspection", "en"));
        await (await program.PostAsJsonAsync("/api/v1/appointment-types", new { name = "Cellars", minutes = 30, scenarioId = Id(used) })).Read(HttpStatusCode.Created);
        var team = await (await program.PostAsJsonAsync("/api/v1/teams", new { name = "Surveyors", memberIds = Array.Empty<string>() })).Read(HttpStatusCode.Created);
        await (await program.PutAsJsonAsync(
            $"/api/v1/teams/{Id(team)}/queue",
            new { offered = false, address = $"s-{Guid.NewGuid():N}", zone = "Etc/UTC", shifts = Array.Empty<object>(), scenarioId = Id(used) })).Read();

        var uses = (await (await program.GetAsync("/api/v1/scenarios")).Read()).GetProperty("uses").EnumerateArray().ToDictionary(one => one.GetProperty("scenarioId").GetString()!);

        Assert.Equal(("Cellars", "Surveyors"), (uses[Id(used)].GetProperty("types")[0].GetString(), uses[Id(used)].GetProperty("teams")[0].GetString()));
        Assert.False(uses.ContainsKey(Id(unused)));
    }

    [Fact]
    public async Task Change_TheCopy_LeavesTheTemplateAndCountsVersions_AndResetBringsItBack()
    {
        using var program = _server.Program();
        var taken = await Take(program, "showroom", "en");
        var asked = taken.GetProperty("consents")[0].GetProperty("id").GetString();

        var changed = await (await program.PutAsJsonAsync($"/api/v1/scenarios/{Id(taken)}", Wish("Our showroom", new { id = asked, required = true, text = Text("Ours") }))).Read();
        var again = await Take(program, "showroom", "en");
        var reset = await (await program.PostAsJsonAsync($"/api/v1/scenarios/{Id(taken)}/reset", new { language = "en" })).Read();

        Assert.Equal(("Our showroom", "rear", 2, asked), (
            changed.GetProperty("name").GetString(), changed.GetProperty("camera").GetString(), changed.GetProperty("consents")[0].GetProperty("version").GetInt32(),
            changed.GetProperty("consents")[0].GetProperty("id").GetString()));
        Assert.Equal("Virtual showroom", again.GetProperty("name").GetString());
        Assert.Equal(("Virtual showroom", "off"), (reset.GetProperty("name").GetString(), reset.GetProperty("camera").GetString()));
    }

    [Fact]
    public async Task Duplicate_AsksQuestionsOfItsOwn()
    {
        using var program = _server.Program();
        var taken = await Take(program, "roadside", "en");

        var copy = await (await program.PostAsJsonAsync($"/api/v1/scenarios/{Id(taken)}/duplicate", new { name = "Trucks" })).Read(HttpStatusCode.Created);

        Assert.Equal(("Trucks", "roadside"), (copy.GetProperty("name").GetString(), copy.GetProperty("template").GetString()));
        Assert.NotEqual(taken.GetProperty("consents")[0].GetProperty("id").GetString(), copy.GetProperty("consents")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Make_OfNothing_OrWithWhatIsNotInOrder()
    {
        using var program = _server.Program();

        var made = await (await program.PostAsJsonAsync("/api/v1/scenarios", Wish("Signing"))).Read(HttpStatusCode.Created);
        var problem = await (await program.PostAsJsonAsync("/api/v1/scenarios", Wish(" "))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.Equal(JsonValueKind.Null, made.GetProperty("template").ValueKind);
        Assert.True(problem.GetProperty("errors").TryGetProperty("name", out _));
        await (await program.PostAsJsonAsync($"/api/v1/scenarios/{Id(made)}/reset", new { language = "en" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await program.PostAsJsonAsync("/api/v1/scenarios", Wish("Signing", new { id = (string?)null, required = true, text = Text(" ") })))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(3650)]
    public async Task Change_ForHowLongDataAreKept(int? days)
    {
        using var program = _server.Program();
        var taken = await Take(program, "telemedicine", "en");
        Assert.Equal(30, taken.GetProperty("retentionDays").GetInt32());

        var changed = await (await program.PutAsJsonAsync($"/api/v1/scenarios/{Id(taken)}", Keeping(days))).Read();

        Assert.Equal(days, changed.GetProperty("retentionDays").Deserialize<int?>());
        foreach (var wrong in new[] { 0, -1, 3651 })
        {
            var problem = await (await program.PutAsJsonAsync($"/api/v1/scenarios/{Id(taken)}", Keeping(wrong))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
            Assert.True(problem.GetProperty("errors").TryGetProperty("retentionDays", out _));
        }
    }

    [Fact]
    public async Task Change_TheReport_KeepsItsFieldsIds_UpToTwenty_AndLeavesThemWhereNothingIsSaid()
    {
        using var program = _server.Program();
        var taken = await Take(program, "roadside", "en");
        var path = $"/api/v1/scenarios/{Id(taken)}";
        object Field(object? id, string title, string kind = "shortText") => new { id, title = Text(title), kind, required = true, forCustomer = false };
        JsonObject With(params object[] fields)
        {
            var wish = JsonSerializer.SerializeToNode(Wish("Trucks"))!.AsObject();
            wish["report"] = JsonSerializer.SerializeToNode(fields);
            return wish;
        }

        var known = taken.GetProperty("report")[3];
        var changed = await (await program.PutAsJsonAsync(path, With(Field(null, "Tyres", "number"), Field(Id(known), "Hurt?", "yesNo")))).Read();
        var untouched = await (await program.PutAsJsonAsync(path, Wish("Vans"))).Read();

        Assert.Equal(["Tyres", "Hurt?"], untouched.GetProperty("report").EnumerateArray().Select(one => one.GetProperty("title").GetProperty("english").GetString()));
        Assert.Equal(Id(known), Id(changed.GetProperty("report")[1]));
        Assert.Equal(8, (await (await program.PostAsJsonAsync($"{path}/reset", new { language = "en" })).Read()).GetProperty("report").GetArrayLength());
        await (await program.PutAsJsonAsync(path, With([.. Enumerable.Repeat(Field(null, "More"), 20)]))).Read();
        foreach (var wrong in new[] { With([.. Enumerable.Repeat(Field(null, "More"), 21)]), With(Field(null, " ")), With(Field(null, "Which", "choice")), With(Field("x", "Which")) })
        {
            var problem = await (await program.PutAsJsonAsync(path, wrong)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
            Assert.True(problem.GetProperty("errors").TryGetProperty("report", out _));
        }
    }

    [Fact]
    public async Task Archive_KeepsItWhereItIsUsed_AndOffersItNoMore()
    {
        using var program = _server.Program();
        var taken = await Take(program, "inspection", "en");
        object Type(string name) => new { name, minutes = 30, scenarioId = Id(taken) };
        var used = await (await program.PostAsJsonAsync("/api/v1/appointment-types", Type("Roof"))).Read(HttpStatusCode.Created);

        await (await program.PutAsJsonAsync($"/api/v1/scenarios/{Id(taken)}/archived", new { archived = true })).Read();

        var kept = await (await program.PutAsJsonAsync($"/api/v1/appointment-types/{Id(used)}", Type("Roofs"))).Read();
        Assert.Equal(Id(taken), kept.GetProperty("scenarioId").GetString());
        await (await program.PostAsJsonAsync("/api/v1/appointment-types", Type("Cellar"))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ScenarioNotFound);
        await (await program.PutAsJsonAsync($"/api/v1/scenarios/{Id(taken)}/archived", new { archived = false })).Read();
        await (await program.PostAsJsonAsync("/api/v1/appointment-types", Type("Cellar"))).Read(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Scenarios_AreReadBySpecialistsAndChangedByManagers()
    {
        using var specialist = await _server.WithRole(PersonRole.Specialist);
        using var manager = await _server.WithRole(PersonRole.Manager);

        await (await specialist.GetAsync("/api/v1/scenarios")).Read();
        await (await specialist.PostAsJsonAsync("/api/v1/scenarios", Wish("Signing"))).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await manager.PostAsJsonAsync("/api/v1/scenarios", Wish("Signing"))).Read(HttpStatusCode.Created);
    }

    internal static async Task<JsonElement> Take(HttpClient program, string key, string language) =>
        await (await program.PostAsJsonAsync("/api/v1/scenarios/take", new { template = key, language })).Read(HttpStatusCode.Created);

    internal static string Id(JsonElement made) => made.GetProperty("id").GetString()!;

    private static async Task<IReadOnlyList<string?>> List(HttpClient program) =>
        [.. (await (await program.GetAsync("/api/v1/scenarios")).Read()).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString())];

    private static object Text(string english) => new { french = (string?)null, english };

    internal static JsonObject Keeping(int? days)
    {
        var wish = JsonSerializer.SerializeToNode(Wish("Advice"))!.AsObject();
        wish["retentionDays"] = days;
        return wish;
    }

    internal static object Wish(string name, params object[] consents) => Wish(name, false, consents);

    internal static object Wish(string name, bool asksCheck, params object[] consents) => new
    {
        name,
        prepare = Text("Have your papers at hand."),
        welcome = Text("Welcome."),
        camera = "rear",
        asksCheck,
        slot = new { minutes = 30, minutesBefore = 0, minutesAfter = 5, noticeMinutes = 60 },
        consents,
    };
}
