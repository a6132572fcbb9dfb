using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>An appointment that was agreed in a conversation belongs to it.</summary>
public sealed class ThreadAppointmentTests
{
    [Fact]
    public async Task Book_FromAChatOnTheSite_IsConfirmedThereAndShownInTheThread()
    {
        await using var desk = await Desk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        var (address, secret) = await Chat(desk, visitor, "Can we meet?");
        var thread = (await Threads(desk)).Single();

        var booked = await Book(desk, thread, new { name = "Zoé" }).Read(HttpStatusCode.Created);

        var seen = await Soon.Is(
            async () => (await (await visitor.PostAsJsonAsync($"/chat/{address}/read", new { secret })).Read()).GetProperty("messages"), all => all.GetArrayLength() == 2);
        Assert.Contains(Desk.Secret(booked), seen[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        var detail = await Detail(desk, thread);
        Assert.Equal(thread.GetProperty("id").GetString(), booked.GetProperty("threadId").GetString());
        var shown = Assert.Single(detail.GetProperty("appointments").EnumerateArray());
        Assert.Equal(
            (Desk.Id(booked), "booked", desk.Nine, "Advice"),
            (Desk.Id(shown), shown.GetProperty("state").GetString(), shown.GetProperty("start").GetDateTimeOffset(), shown.GetProperty("title").GetString()));
        Assert.Single(await Threads(desk));
    }

    [Fact]
    public async Task Book_FromATextMessage_IsConfirmedByText_AlsoWhereAnAddressIsKnown()
    {
        await using var desk = await Desk.Open();
        var thread = await Text(desk, "+33612345678");

        await Book(desk, thread, new { name = "Eva", email = "eva@example.org", phone = "+33612345678" }).Read(HttpStatusCode.Created);

        var all = await Soon.Is(() => NoticeTests.Messages(desk), all => all.Any(one => one.GetProperty("notice").GetString() == "booked"));
        Assert.Equal("text", all.Single(one => one.GetProperty("notice").GetString() == "booked").GetProperty("channel").GetString());
        var known = (await Threads(desk)).Single();
        Assert.Equal(("Eva", "eva@example.org"), (known.GetProperty("name").GetString(), known.GetProperty("email").GetString()));
    }

    [Fact]
    public async Task Book_FromAChatWithANumber_RemindsByText()
    {
        await using var desk = await Desk.Open();
        using var visitor = new HttpClient { BaseAddress = desk.Server.Address };
        await Chat(desk, visitor, "Can we meet?");

        await Book(desk, (await Threads(desk)).Single(), new { name = "Zoé", phone = "+33612345678" }).Read(HttpStatusCode.Created);

        var all = await Soon.Is(() => NoticeTests.Messages(desk), all => all.Count(one => one.GetProperty("notice").GetString() == "reminder") == 2);
        Assert.All(all.Where(one => one.GetProperty("notice").GetString() == "reminder"), one => Assert.Equal("text", one.GetProperty("channel").GetString()));
        Assert.Equal("chat", all.Single(one => one.GetProperty("notice").GetString() == "booked").GetProperty("channel").GetString());
    }

    [Fact]
    public async Task Book_FromNoThread_OrAnothers_IsRefused()
    {
        await using var desk = await Desk.Open();

        foreach (var id in new[] { "x", Guid.NewGuid().ToString("N") })
        {
            await (await Post(desk, id, new { name = "Zoé" })).IsProblem(HttpStatusCode.NotFound, ProblemCodes.ThreadNotFound);
        }

        Assert.Equal(0L, desk.Server.Ask<long>("SELECT COUNT(*) FROM Appointments"));
    }

    [Fact]
    public async Task Series_FromAThread_IsShownThereWithAllItsDates()
    {
        await using var desk = await Desk.Open();
        var thread = await Text(desk, "+33612345678");

        await desk.Program.PostAsJsonAsync("/api/v1/appointment-series", new
        {
            typeId = desk.Type,
            specialistId = desk.People[0],
            starts = new[] { desk.Nine, desk.Nine.AddDays(7) },
            rhythm = "weekly",
            every = 1,
            seriesZone = "Etc/UTC",
            threadId = Desk.Id(thread),
            customer = new { name = "Eva" },
        }).Read(HttpStatusCode.Created);

        Assert.Equal(2, (await Detail(desk, thread)).GetProperty("appointments").GetArrayLength());
    }

    private static Task<HttpResponseMessage> Book(Desk desk, JsonElement thread, object customer) => Post(desk, Desk.Id(thread), customer);

    private static Task<HttpResponseMessage> Post(Desk desk, string threadId, object customer) => desk.Program.PostAsJsonAsync(
        "/api/v1/appointments", new { typeId = desk.Type, specialistId = desk.People[0], start = desk.Nine, threadId, customer });

    private static async Task<(string Address, string Secret)> Chat(Desk desk, HttpClient visitor, string text)
    {
        using var owner = await desk.Server.SignedInByHand();
        var address = $"q-{Guid.NewGuid():N}";
        var team = await owner.PostAsJsonAsync("/api/v1/teams", new { name = "Claims", memberIds = desk.People }).Read(HttpStatusCode.Created);
        await owner.PutAsJsonAsync($"/api/v1/teams/{Desk.Id(team)}/queue", new { offered = true, address, zone = "Etc/UTC", shifts = Array.Empty<object>() }).Read();
        var kept = await visitor.PostAsJsonAsync($"/chat/{address}/messages", new { clientId = "1", text, language = "fr" }).Read();
        return (address, kept.GetProperty("secret").GetString()!);
    }

    private static async Task<JsonElement> Text(Desk desk, string from)
    {
        await desk.Program.PutAsJsonAsync(
            "/api/v1/channels", new { channel = "text", kind = "kannel", setUp = new { url = "http://127.0.0.1:9/", from = "13013", user = "a", secret = "b" } }).Read();
        var door = (await (await desk.Program.GetAsync("/api/v1/messaging")).Read()).GetProperty("doors").GetProperty("kannel").GetString()!;
        using var kannel = new HttpClient();
        using var said = new StringContent("Can we meet?");
        (await kannel.PostAsync(door.Replace("%p", Uri.EscapeDataString(from), StringComparison.Ordinal).Replace("%I", "1", StringComparison.Ordinal), said)).EnsureSuccessStatusCode();
        return (await Threads(desk)).Single();
    }

    private static async Task<IReadOnlyList<JsonElement>> Threads(Desk desk) =>
        [.. (await (await desk.Program.GetAsync("/api/v1/threads")).Read()).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> Detail(Desk desk, JsonElement thread) => await (await desk.Program.GetAsync($"/api/v1/threads/{Desk.Id(thread)}")).Read();
}
