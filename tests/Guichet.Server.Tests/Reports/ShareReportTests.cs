using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Messages;
using Guichet.Server.Tests.Retention;

namespace Guichet.Server.Tests.Reports;

/// <summary>The customer reads what of a report is for them.</summary>
public sealed class ShareReportTests
{
    [Fact]
    public async Task Share_OpensTheNewestVersion_AndOnlyWhatIsForTheCustomer()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        await ReportDesk.Finished(desk, held);
        using var page = desk.Server.Browser(keepsCookies: false);
        await (await Open(page, Desk.Secret(held))).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        Assert.False((await Own(page, held)).GetProperty("hasReport").GetBoolean());

        var shared = await Share(desk, held);
        var correcting = await (await ReportDesk.Keep(desk.Program, held, shared, ("Findings", "Not yet"))).Read();
        var read = await (await Open(page, Secret(shared))).Read();

        Assert.Equal(["Findings", "Condition"], read.GetProperty("fields").EnumerateArray().Select(one => one.GetProperty("title").GetProperty("english").GetString()));
        Assert.Equal(("Two tiles", 2, 1), (
            read.GetProperty("answers").GetProperty(ReportDesk.Id(read, "Findings")).GetString(), read.GetProperty("answers").EnumerateObject().Count(),
            read.GetProperty("version").GetInt32()));
        Assert.DoesNotContain("1250", read.GetRawText(), StringComparison.Ordinal);
        Assert.True((await Own(page, held)).GetProperty("hasReport").GetBoolean());
        Assert.Equal(read.GetRawText(), (await (await Open(page, Desk.Secret(held))).Read()).GetRawText());
        await (await ReportDesk.Finish(desk.Program, held, correcting, ("Findings", "Three tiles"))).Read();
        var corrected = await (await Open(page, Secret(shared))).Read();
        Assert.Equal((2, "Three tiles"), (corrected.GetProperty("version").GetInt32(), corrected.GetProperty("answers").EnumerateObject().Single().Value.GetString()));
    }

    [Fact]
    public async Task Link_ReplayedByAMailScanner_ChangesNothing()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        await ReportDesk.Finished(desk, held);
        var shared = await Share(desk, held);
        using var scanner = desk.Server.Browser(keepsCookies: false);
        long Facts() => desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal");
        var before = (Facts(), (await ReportDesk.Read(desk.Program, held)).GetRawText());

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            await scanner.SendAsync(new HttpRequestMessage(method, "/r"));
            await scanner.SendAsync(new HttpRequestMessage(method, $"/api/v1/reports/open?secret={Secret(shared)}"));
        }

        await (await Open(scanner, Secret(shared))).Read();
        Assert.Equal(before, (Facts(), (await ReportDesk.Read(desk.Program, held)).GetRawText()));
    }

    [Fact]
    public async Task Link_IsOverAfterItsTime_OrWhenTheDeskClosesIt_AndComesBackWithTheSameAddress()
    {
        await using var desk = await ReportDesk.Open(("Reports:LinkDays", "3"));
        var held = await ReportDesk.Held(desk);
        await ReportDesk.Finished(desk, held);
        var shared = await Share(desk, held);
        using var page = desk.Server.Browser(keepsCookies: false);
        Assert.InRange(shared.GetProperty("shared").GetProperty("until").GetDateTimeOffset(), desk.Nine.AddDays(3), desk.Nine.AddDays(3).AddMinutes(5));

        desk.Server.Time.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(6));
        await (await Open(page, Secret(shared))).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        Assert.Equal(JsonValueKind.Null, (await ReportDesk.Read(desk.Program, held)).GetProperty("shared").ValueKind);
        var again = await Share(desk, held);
        Assert.Equal(Secret(shared), Secret(again));
        await (await Open(page, Secret(shared))).Read();

        await (await desk.Program.DeleteAsync($"{ReportDesk.Path(held)}/share")).Read();
        await (await Open(page, Secret(shared))).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        await (await Open(page, Desk.Secret(held))).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
        Assert.NotEqual(Secret(shared), Secret(await Share(desk, held)));
        Assert.Equal((3L, 1L), (Facts(desk, "ReportShared"), Facts(desk, "ReportUnshared")));
    }

    [Fact]
    public async Task Open_BySomebodyElsesLink_IsRefused()
    {
        await using var desk = await ReportDesk.Open();
        var booked = await ReportDesk.Book(desk);
        var along = await (await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(booked)}/companions", new { name = "Ida", kind = "interpreter", language = "en" })).Read(HttpStatusCode.Created);
        await (await desk.Step(booked, "arrive")).Read();
        await (await desk.Step(booked, "finish")).Read();
        await ReportDesk.Finished(desk, booked);
        await Share(desk, booked);
        using var page = desk.Server.Browser(keepsCookies: false);

        foreach (var secret in new[] { Desk.Secret(booked, "specialist"), along.GetProperty("link").GetString()!.Split('#')[1], "x", "" })
        {
            await (await Open(page, secret)).IsProblem(HttpStatusCode.NotFound, ProblemCodes.LinkInvalid);
        }

        await (await Open(page, Desk.Secret(booked))).Read();
    }

    [Fact]
    public async Task Share_WhatIsNotFinished_IsRefused()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        await (await ReportDesk.Keep(desk.Program, held, await ReportDesk.Read(desk.Program, held), ("Findings", "Half"))).Read();

        await (await desk.Program.PostAsJsonAsync($"{ReportDesk.Path(held)}/share", new { })).IsProblem(HttpStatusCode.Conflict, ProblemCodes.ReportNotShareable);
        await (await Send(desk, held)).IsProblem(HttpStatusCode.Conflict, ProblemCodes.ReportNotShareable);
        await (await desk.Program.PostAsJsonAsync("/api/v1/messages/report", new { appointmentId = "x" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.AppointmentNotFound);
        Assert.Equal(0L, Facts(desk, "ReportShared"));
    }

    [Fact]
    public async Task Send_OpensItAndWritesToTheCustomer_TwiceInAMinuteOnce()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        await ReportDesk.Finished(desk, held);
        desk.Server.Time.Advance(TimeSpan.FromSeconds(60 - desk.Server.Time.GetUtcNow().Second));

        var first = await (await Send(desk, held)).Read(HttpStatusCode.Created);
        var second = await (await Send(desk, held)).Read(HttpStatusCode.Created);

        Assert.Equal(Desk.Id(first), Desk.Id(second));
        var shared = await ReportDesk.Read(desk.Program, held);
        Assert.Equal(("report", "eva@example.org"), (first.GetProperty("notice").GetString(), first.GetProperty("address").GetString()));
        Assert.Contains($"/r#{Secret(shared)}", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Two tiles", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count(one => one.GetProperty("notice").GetString() == "report" && one.GetProperty("state").GetString() == "sent") == 1);
    }

    [Fact]
    public async Task Erase_TakesTheReportWithAllItsVersions_AndTheLink()
    {
        await using var desk = await ReportDesk.Open();
        var held = await ReportDesk.Held(desk);
        var shared = await ReportDesk.Finished(desk, held, "Zoranka's two tiles");
        await (await ReportDesk.Keep(desk.Program, held, shared, ("Findings", "Zoranka's three tiles"))).Read();
        shared = await Share(desk, held);
        Assert.Equal(["ReportVersions", "Reports"], Traces.Of(desk.Server, "Zoranka"));

        await (await desk.Program.PostAsJsonAsync($"/api/v1/appointments/{Desk.Id(held)}/erase", new { })).Read();

        Assert.Empty(Traces.Of(desk.Server, "Zoranka"));
        await (await desk.Program.GetAsync(ReportDesk.Path(held))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ReportNotFound);
        using var page = desk.Server.Browser(keepsCookies: false);
        await (await Open(page, Secret(shared))).IsProblem(HttpStatusCode.Gone, ProblemCodes.LinkExpired);
    }

    private static long Facts(Desk desk, string kind) => desk.Server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = $kind", ("$kind", kind));

    private static async Task<JsonElement> Share(Desk desk, JsonElement booked) => await (await desk.Program.PostAsJsonAsync($"{ReportDesk.Path(booked)}/share", new { })).Read();

    private static Task<HttpResponseMessage> Send(Desk desk, JsonElement booked) => desk.Program.PostAsJsonAsync("/api/v1/messages/report", new { appointmentId = Desk.Id(booked) });

    private static string Secret(JsonElement shared) => shared.GetProperty("shared").GetProperty("link").GetString()!.Split('#')[1];

    private static Task<HttpResponseMessage> Open(HttpClient page, string secret) => page.PostAsJsonAsync("/api/v1/reports/open", new { secret });

    private static async Task<JsonElement> Own(HttpClient page, JsonElement booked) =>
        await (await page.PostAsJsonAsync("/api/v1/own-appointment/open", new { secret = Desk.Secret(booked) })).Read();
}
