using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Scenarios;

namespace Guichet.Server.Tests.Reports;

/// <summary>Somebody at the desk writes what was found in a call.</summary>
public sealed class WriteReportTests
{
    [Fact]
    public async Task Report_IsThereFromTheMeetingOn_WithTheScenariosFieldsOfThen()
    {
        await using var desk = await ReportDesk.Open();
        var ahead = await ReportDesk.Book(desk, 2);
        var held = await ReportDesk.Held(desk);
        var scenario = (await (await desk.Program.GetAsync("/api/v1/scenarios")).Read()).GetProperty("items")[0];
        var other = ReportDesk.Wish("Survey");
        other["report"] = JsonSerializer.SerializeToNode(new[] { ReportDesk.Field("Colour", "shortText", false, false) });
        await (await desk.Program.PutAsJsonAsync($"/api/v1/scenarios/{ScenarioTests.Id(scenario)}", other)).Read();

        var report = await ReportDesk.Read(desk.Program, held);

        await (await desk.Program.GetAsync(ReportDesk.Path(ahead))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ReportNotFound);
        Assert.Equal(["Findings", "Condition", "Cost", "Next visit"], report.GetProperty("fields").EnumerateArray().Select(one => one.GetProperty("title").GetProperty("english").GetString()));
        Assert.Equal(("empty", "Eva", "Roof", Desk.Id(held)), (
            report.GetProperty("state").GetString(), report.GetProperty("heading").GetProperty("customerName").GetString(),
            report.GetProperty("heading").GetProperty("title").GetString(), report.GetProperty("appointmentId").GetString()));
        Assert.Equal("empty", await State(desk, held));
    }

    [Fact]
    public async Task Report_OfAnAppointmentThatWasHeldElsewhere_IsThereWhenSomebodySaysSo()
    {
        await using var desk = await ReportDesk.Open();
        var booked = await ReportDesk.Book(desk);
        await (await desk.Step(booked, "arrive")).Read();
        await (await desk.Program.GetAsync(ReportDesk.Path(booked))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ReportNotFound);

        await (await desk.Step(booked, "finish")).Read();

        Assert.Equal(4, (await ReportDesk.Read(desk.Program, booked)).GetProperty("fields").GetArrayLength());
    }

    [Fact]
    public async Task Keep_HoldsWhatIsTyped_AlsoHalfANumber_AndSaysWhoAndWhen()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        using var person = await desk.Server.SignedIn();

        var kept = await (await ReportDesk.Keep(person, held, await ReportDesk.Read(person, held), ("Findings", "Two ti"), ("Cost", "12,"))).Read();
        var read = await ReportDesk.Read(desk.Program, held);

        Assert.Equal(kept.GetRawText(), read.GetRawText());
        var draft = read.GetProperty("draft");
        Assert.Equal(("draft", "12,", "Two ti"), (
            read.GetProperty("state").GetString(), Answer(draft, read, "Cost"), Answer(draft, read, "Findings")));
        Assert.NotEmpty(draft.GetProperty("by").GetString()!);
        Assert.InRange(draft.GetProperty("at").GetDateTimeOffset(), desk.Nine, desk.Nine.AddMinutes(5));
        Assert.Equal("draft", await State(desk, held));
    }

    [Fact]
    public async Task Keep_ByTheSecondOfTwo_IsRefusedAndTakesNothingFromTheFirst()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var seen = await ReportDesk.Read(desk.Program, held);
        await (await ReportDesk.Keep(desk.Program, held, seen, ("Findings", "First"))).Read();

        await (await ReportDesk.Keep(desk.Program, held, seen, ("Findings", "Second"))).IsProblem(HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);
        await (await ReportDesk.Finish(desk.Program, held, seen, ("Findings", "Second"))).IsProblem(HttpStatusCode.PreconditionFailed, ProblemCodes.PreconditionFailed);
        var answer = await desk.Program.PutAsJsonAsync($"{ReportDesk.Path(held)}/draft", new { answers = new { } });

        await answer.IsProblem(HttpStatusCode.PreconditionRequired, ProblemCodes.PreconditionNeeded);
        var read = await ReportDesk.Read(desk.Program, held);
        Assert.Equal("First", Answer(read.GetProperty("draft"), read, "Findings"));
    }

    [Fact]
    public async Task Keep_AHundredAtOnce_LetsOneThrough()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var seen = await ReportDesk.Read(desk.Program, held);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(at => ReportDesk.Keep(desk.Program, held, seen, ("Findings", $"{at}"))));

        Assert.Single(answers, one => one.StatusCode is HttpStatusCode.OK);
        Assert.Equal(99, answers.Count(one => one.StatusCode is HttpStatusCode.PreconditionFailed));
    }

    [Theory]
    [InlineData("Findings", 4001)]
    [InlineData("Cost", 201)]
    public async Task Keep_WhatIsTooLong_OrOfNoField_NamesIt(string title, int length)
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var seen = await ReportDesk.Read(desk.Program, held);

        var problem = await (await ReportDesk.Keep(desk.Program, held, seen, (title, new string('x', length)))).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);

        Assert.True(problem.GetProperty("errors").TryGetProperty(ReportDesk.Id(seen, title), out _));
        await (await ReportDesk.Keep(desk.Program, held, seen, (title, new string('1', length - 1)))).Read();
    }

    [Fact]
    public async Task Finish_MakesAVersion_WithWhoAndWhen_AndAFactThatSaysNothingOfTheCustomer()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        using var person = await desk.Server.SignedIn();
        var kept = await (await ReportDesk.Keep(person, held, await ReportDesk.Read(person, held), ("Findings", "Two"))).Read();

        var finished = await (await ReportDesk.Finish(person, held, kept, ("Findings", "Two tiles\nOne gutter"), ("Condition", "1"), ("Cost", "1\u202f250,50"), ("Next visit", " "))).Read();

        var version = finished.GetProperty("versions").EnumerateArray().Single();
        Assert.Equal(("finished", 1, JsonValueKind.Null), (finished.GetProperty("state").GetString(), version.GetProperty("number").GetInt32(), finished.GetProperty("draft").ValueKind));
        Assert.Equal(("Two tiles\nOne gutter", "1", "1250.5"), (Answer(version, finished, "Findings"), Answer(version, finished, "Condition"), Answer(version, finished, "Cost")));
        Assert.Equal(3, version.GetProperty("answers").EnumerateObject().Count());
        Assert.NotEmpty(version.GetProperty("by").GetString()!);
        var body = desk.Server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'ReportFinished'");
        Assert.DoesNotContain("Two", body, StringComparison.Ordinal);
        Assert.Contains("\"version\":1", body, StringComparison.Ordinal);
        Assert.Equal("finished", await State(desk, held));
    }

    [Fact]
    public async Task Finish_WithoutWhatIsNeeded_OrWithWhatIsNoNumber_NamesEach_AndFinishesNothing()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var seen = await ReportDesk.Read(desk.Program, held);

        var problem = await (await ReportDesk.Finish(desk.Program, held, seen, ("Cost", "much"), ("Condition", "7"))).IsProblem(HttpStatusCode.UnprocessableEntity, ProblemCodes.ReportIncomplete);

        string? Of(string title) => problem.GetProperty("errors").GetProperty(ReportDesk.Id(seen, title))[0].GetString();
        Assert.Equal(("missing", "wrong", "wrong"), (Of("Findings"), Of("Cost"), Of("Condition")));
        Assert.Equal(0, (await ReportDesk.Read(desk.Program, held)).GetProperty("versions").GetArrayLength());
        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'ReportFinished'"));
    }

    [Fact]
    public async Task Correct_MakesTheNextVersion_AndTheOneBeforeStaysReadable()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var first = await ReportDesk.Finished(desk, held);
        var correcting = await (await ReportDesk.Keep(desk.Program, held, first, ("Findings", "Three"))).Read();
        Assert.Equal(("finished", 1), (correcting.GetProperty("state").GetString(), correcting.GetProperty("versions").GetArrayLength()));

        var second = await (await ReportDesk.Finish(desk.Program, held, correcting, ("Findings", "Three tiles"))).Read();

        Assert.Equal([2, 1], second.GetProperty("versions").EnumerateArray().Select(one => one.GetProperty("number").GetInt32()));
        Assert.Equal(["Three tiles", "Two tiles"], second.GetProperty("versions").EnumerateArray().Select(one => Answer(one, second, "Findings")));
    }

    [Fact]
    public async Task Discard_OfACorrection_LeavesWhatWasFinished()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var kept = await (await ReportDesk.Keep(desk.Program, held, await ReportDesk.Finished(desk, held), ("Findings", "Three"))).Read();

        var left = await (await ReportDesk.Send(desk.Program, HttpMethod.Delete, $"{ReportDesk.Path(held)}/draft", kept)).Read();

        Assert.Equal((JsonValueKind.Null, 1), (left.GetProperty("draft").ValueKind, left.GetProperty("versions").GetArrayLength()));
    }

    [Fact]
    public async Task Observer_ReadsAndDoesNotWrite_AndNoOtherOrganisationDoesEither()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var seen = await ReportDesk.Finished(desk, held);
        using var observer = await desk.Server.WithRole(PersonRole.Observer);
        using var specialist = await desk.Server.WithRole(PersonRole.Specialist);
        using var reader = desk.Server.Program(await desk.Server.MakeKey(Scopes.ReportsRead));
        using var calls = desk.Server.Program(await desk.Server.MakeKey(Scopes.Calls));
        using var neighbour = desk.Server.Program((await desk.Server.MakeNeighbour("Next door")).Key);

        Assert.Equal(JsonValueKind.Null, (await ReportDesk.Read(observer, held)).GetProperty("shared").ValueKind);
        await ReportDesk.Read(reader, held);
        await (await ReportDesk.Keep(observer, held, seen, ("Findings", "x"))).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await ReportDesk.Finish(observer, held, seen, ("Findings", "x"))).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await observer.PostAsJsonAsync($"{ReportDesk.Path(held)}/share", new { })).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.NotAllowed);
        await (await ReportDesk.Keep(reader, held, seen, ("Findings", "x"))).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.KeyScope);
        await (await calls.GetAsync(ReportDesk.Path(held))).IsProblem(HttpStatusCode.Forbidden, ProblemCodes.KeyScope);
        await (await neighbour.GetAsync(ReportDesk.Path(held))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ReportNotFound);
        await (await ReportDesk.Finish(neighbour, held, seen, ("Findings", "x"))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ReportNotFound);
        await (await neighbour.PostAsJsonAsync($"{ReportDesk.Path(held)}/share", new { })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ReportNotFound);
        await (await ReportDesk.Finish(specialist, held, seen, ("Findings", "x"))).Read();
    }

    private static string? Answer(JsonElement of, JsonElement report, string title) =>
        of.GetProperty("answers").TryGetProperty(ReportDesk.Id(report, title), out var text) ? text.GetString() : null;

    private static async Task<string?> State(Desk desk, JsonElement booked)
    {
        var call = await (await desk.Program.GetAsync($"/api/v1/calls/{booked.GetProperty("callId").GetString()}")).Read();
        var one = await (await desk.Program.GetAsync($"/api/v1/appointments/{Desk.Id(booked)}")).Read();
        Assert.Equal(call.GetProperty("report").GetString(), one.GetProperty("report").GetString());
        return call.GetProperty("report").GetString();
    }
}
