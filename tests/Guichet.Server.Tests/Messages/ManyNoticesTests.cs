using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Messages;

/// <summary>Notices of many appointments that are written in one transaction are those that each would have got alone.</summary>
public sealed class ManyNoticesTests
{
    [Fact]
    public async Task Step_ManyBookings_TellsEachOnceInOneThreadForEachAddress()
    {
        await using var desk = await Stopped();
        string[] readers = ["ann@example.org", "bob@example.org", "Ann@Example.org", "+33612345678"];
        foreach (var (reader, at) in readers.Select((reader, at) => (reader, at)))
        {
            await Book(desk, reader, at);
        }

        await Step(desk);
        await Step(desk);

        var all = await NoticeTests.Messages(desk);
        Assert.Equal(
            [("+33612345678", "booked", 1), ("+33612345678", "reminder", 2), ("ann@example.org", "booked", 2), ("ann@example.org", "reminder", 4), ("bob@example.org", "booked", 1), ("bob@example.org", "reminder", 2)],
            all.GroupBy(one => (Address: one.GetProperty("address").GetString()!, Notice: one.GetProperty("notice").GetString()!))
                .Select(of => (of.Key.Address, of.Key.Notice, of.Count())).Order());
        Assert.Equal(3, all.Select(one => one.GetProperty("threadId").GetString()).Distinct().Count());
        Assert.Equal(4, all.Select(one => one.GetProperty("text").GetString()!).SelectMany(Links).Distinct().Count());
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT COUNT(*) FROM ChannelConsents"));
    }

    [Fact]
    public async Task Step_ManyToOneAddress_StopAtItsLimitOfAnHour()
    {
        await using var desk = await Stopped(("Channels:PerAddressAndHour", "2"));
        await Book(desk, "ann@example.org", 0);
        await Step(desk);
        await Book(desk, "ann@example.org", 1);
        await Book(desk, "ann@example.org", 2);
        await Step(desk);

        var all = await NoticeTests.Messages(desk);
        // Reminders are for other hours.
        Assert.Equal((8, 1), (all.Count(one => Problem(one) is null), all.Count(one => Problem(one) == "tooMany")));
    }

    [Fact]
    public async Task Step_WhoSaidNo_IsNotWrittenTo()
    {
        await using var desk = await Stopped();
        await Book(desk, "ann@example.org", 0);
        await Step(desk);
        desk.Server.Time.Advance(TimeSpan.FromSeconds(1));
        var thread = (await NoticeTests.Messages(desk))[0].GetProperty("threadId").GetString();
        await (await desk.Program.PostAsJsonAsync($"/api/v1/threads/{thread}/consent", new { channel = "email", given = false })).Read();
        await Book(desk, "ann@example.org", 1);
        await Book(desk, "bob@example.org", 2);
        await Step(desk);

        var all = await NoticeTests.Messages(desk);
        Assert.Equal((6, 3), (all.Count(one => Problem(one) is null), all.Count(one => Problem(one) == "optedOut")));
    }

    // Nobody reads the Journal but the test.
    private static async Task<Desk> Stopped(params (string Name, string Value)[] settings)
    {
        var desk = await Desk.Open(settings);
        await desk.Server.Services.GetRequiredService<JournalReaders>().StopAsync(CancellationToken.None);
        return desk;
    }

    private static async Task Book(Desk desk, string reader, int hour) => await (await desk.Program.PostAsJsonAsync("/api/v1/appointments", new
    {
        typeId = desk.Type,
        specialistId = desk.People[0],
        start = desk.Nine.AddHours(hour),
        customer = reader.Contains('@', StringComparison.Ordinal) ? new { email = (string?)reader, phone = (string?)null } : new { email = (string?)null, phone = (string?)reader },
    })).Read(HttpStatusCode.Created);

    private static async Task Step(Desk desk)
    {
        await using var scope = desk.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(Guid.Parse(desk.Server.Ask<string>("SELECT Id FROM Organisations")));
        Assert.False(await scope.ServiceProvider.GetRequiredService<ReadJournal>().Step("messages", 100, CancellationToken.None));
    }

    private static IEnumerable<string> Links(string text) => text.Split().Where(word => word.Contains("/j#", StringComparison.Ordinal));

    private static string? Problem(JsonElement message) => message.TryGetProperty("problem", out var problem) ? problem.GetString() : null;
}
