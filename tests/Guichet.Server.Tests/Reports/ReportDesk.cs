using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;

namespace Guichet.Server.Tests.Reports;

/// <summary>A desk whose appointments end with a report of four fields, and what people do with it.</summary>
internal static class ReportDesk
{
    public static async Task<Desk> Open(params (string Name, string Value)[] settings)
    {
        var desk = await Desk.Open(settings);
        var scenario = ScenarioTests.Id(await (await desk.Program.PostAsJsonAsync("/api/v1/scenarios", Wish("Survey"))).Read(HttpStatusCode.Created));
        await (await desk.Program.PutAsJsonAsync(
            $"/api/v1/appointment-types/{desk.Type}", new { name = "Advice", minutes = 30, minutesAfter = 10, gridMinutes = 30, scenarioId = scenario })).Read();
        return desk;
    }

    public static JsonObject Wish(string name)
    {
        var wish = JsonSerializer.SerializeToNode(ScenarioTests.Wish(name))!.AsObject();
        wish["report"] = JsonSerializer.SerializeToNode(new object[]
        {
            Field("Findings", "longText", required: true, forCustomer: true),
            new { title = Text("Condition"), kind = "choice", required = false, forCustomer = true, choices = new[] { Text("Good"), Text("=Bad") } },
            new { title = Text("Cost"), kind = "number", required = false, forCustomer = false, unit = Text("EUR") },
            Field("Next visit", "date", required: false, forCustomer: false),
        });
        return wish;
    }

    public static object Field(string title, string kind, bool required, bool forCustomer) => new { title = Text(title), kind, required, forCustomer };

    public static async Task<JsonElement> Book(Desk desk, int hour = 0, string title = "Roof") => await (await desk.Program.PostAsJsonAsync(
        "/api/v1/appointments",
        new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine.AddHours(hour), title, customer = new { name = "Eva", email = "eva@example.org" } }))
        .Read(HttpStatusCode.Created);

    /// <summary>An appointment whose two have met and said goodbye.</summary>
    public static async Task<JsonElement> Held(Desk desk, string title = "Roof")
    {
        var booked = await Book(desk, title: title);
        desk.Server.Time.Advance(desk.Nine - desk.Server.Time.GetUtcNow());
        await using var specialist = await desk.Server.Connect();
        await specialist.Join(Desk.Secret(booked, "specialist"), "Camille");
        await using var customer = await desk.Server.Connect();
        await customer.Join(await desk.LetIn(booked, specialist), "Eva");
        await specialist.Ask("EndForAll");
        return booked;
    }

    public static string Path(JsonElement booked) => $"/api/v1/calls/{booked.GetProperty("callId").GetString()}/report";

    public static async Task<JsonElement> Read(HttpClient by, JsonElement booked) => await (await by.GetAsync(Path(booked))).Read();

    /// <summary>The id of the field with this title.</summary>
    public static string Id(JsonElement report, string title) => report.GetProperty("fields").EnumerateArray()
        .Single(one => one.GetProperty("title").GetProperty("english").GetString() == title).GetProperty("id").GetString()!;

    public static Task<HttpResponseMessage> Keep(HttpClient by, JsonElement booked, JsonElement seen, params (string Title, string? Text)[] answers) =>
        Send(by, HttpMethod.Put, $"{Path(booked)}/draft", seen, answers);

    public static Task<HttpResponseMessage> Finish(HttpClient by, JsonElement booked, JsonElement seen, params (string Title, string? Text)[] answers) =>
        Send(by, HttpMethod.Post, $"{Path(booked)}/finish", seen, answers);

    /// <summary>Found in order, with everything that it can have.</summary>
    public static async Task<JsonElement> Finished(Desk desk, JsonElement booked, string findings = "Two tiles") =>
        await (await Finish(desk.Program, booked, await Read(desk.Program, booked), ("Findings", findings), ("Condition", "1"), ("Cost", "1 250,5"))).Read();

    public static async Task<HttpResponseMessage> Send(HttpClient by, HttpMethod method, string path, JsonElement seen, params (string Title, string? Text)[] answers)
    {
        var request = new HttpRequestMessage(method, path)
        {
            Content = JsonContent.Create(new { answers = answers.ToDictionary(one => Id(seen, one.Title), one => one.Text) }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen.GetProperty("revision").GetInt32()}\"");
        return await by.SendAsync(request);
    }

    private static object Text(string english) => new { french = (string?)null, english };
}
