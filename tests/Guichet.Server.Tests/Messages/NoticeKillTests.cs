using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>Kills the server while appointments are booked, moved and cancelled: each fact of the Journal's has its notice once, whether the power went before
/// it was read, while it was, or after. With <c>GUICHET_TESTS_NOTICE_KILLS</c> = "600 20" the same with so many appointments and kills.</summary>
public sealed class NoticeKillTests
{
    private const int HalfHoursADay = 20;
    private static readonly int[] _size =
        [.. (Environment.GetEnvironmentVariable("GUICHET_TESTS_NOTICE_KILLS") ?? "60 3").Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    private static readonly DateTimeOffset _eight = new(DateTimeOffset.UtcNow.UtcDateTime.Date.AddDays(3).AddHours(8), TimeSpan.Zero);

    [Fact]
    public async Task Facts_KilledAgainAndAgain_AreEachToldOnce()
    {
        var (appointments, kills) = (_size[0], _size[1]);
        await using var server = new Killable();
        await server.Start();
        var (type, specialist) = await SetUp(server.Program);
        var done = new ConcurrentDictionary<int, string>();
        var writing = Parallel.ForEachAsync(
            Enumerable.Range(0, appointments),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (number, _) => done[number] = await Agree(server, type, specialist, number));
        var random = new Random(20261123);
        foreach (var kill in Enumerable.Range(0, kills))
        {
            var until = (appointments * kill / kills) + random.Next(1, appointments / kills);
            await Soon.Is(() => Task.FromResult(done.Count), count => count >= until || writing.IsCompleted);
            await server.Kill();
            await server.Start();
        }

        await writing;
        var told = await Soon.Is(() => Told(server), told => done.All(one => told[(one.Value, Last(one.Key), null)].Any()));

        foreach (var (number, id) in done)
        {
            int Count(string notice, string? state = null) => told[(id, notice, state)].Count();
            Assert.Equal((number, Last(number), 1), (number, Last(number), Count(Last(number))));
            // Who is called off before it was confirmed is told that alone.
            Assert.InRange(Count("booked"), Last(number) == "cancelled" ? 0 : 1, 1);
            Assert.Equal((number, Last(number) == "cancelled" ? 0 : 2), (number, Count("reminder", "queued")));
        }
    }

    private static string Last(int number) => (number % 3) switch { 0 => "moved", 1 => "cancelled", _ => "booked" };

    private static async Task<(string Type, string Specialist)> SetUp(HttpClient program)
    {
        var specialist = (await (await program.GetAsync("/api/v1/people")).Read()).GetProperty("items")[0].GetProperty("id").GetString()!;
        await program.PutAsJsonAsync(
            $"/api/v1/specialists/{specialist}/hours", new { zone = "Etc/UTC", shifts = Enumerable.Range(1, 7).Select(day => new { day, from = "08:00", to = "18:00" }) }).Read();
        return (Desk.Id(await program.PostAsJsonAsync("/api/v1/appointment-types", new { name = "Advice", minutes = 30, gridMinutes = 30 }).Read(HttpStatusCode.Created)), specialist);
    }

    /// <summary>Booked, and in two of three cases changed at once; asked again as often as the server was killed over it.</summary>
    private static async Task<string> Agree(Killable server, string type, string specialist, int number)
    {
        var start = _eight.AddDays(number / HalfHoursADay).AddMinutes(30 * (number % HalfHoursADay));
        var booked = await Sure(server, () => Request(
            HttpMethod.Post, "/api/v1/appointments", new { typeId = type, specialistId = specialist, start, customer = new { email = $"eva{number}@example.org" } },
            ("Idempotency-Key", $"booking-{number}")));
        Assert.Equal(HttpStatusCode.Created, booked.StatusCode);
        var id = Desk.Id(await booked.Read(HttpStatusCode.Created));
        if (Last(number) == "moved")
        {
            // Moved already where the answer was lost: the tag says so.
            var moved = await Sure(server, () => Request(HttpMethod.Post, $"/api/v1/appointments/{id}/move", new { start = start.AddDays(14) }, ("If-Match", "\"1\"")));
            Assert.Contains(moved.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed });
        }
        else if (Last(number) == "cancelled")
        {
            Assert.Equal(HttpStatusCode.OK, (await Sure(server, () => Request(HttpMethod.Post, $"/api/v1/appointments/{id}/steps", new { step = "cancel" }))).StatusCode);
        }

        return id;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, object body, (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        if (header is { } one)
        {
            request.Headers.TryAddWithoutValidation(one.Name, one.Value);
        }

        return request;
    }

    private static async Task<HttpResponseMessage> Sure(Killable server, Func<HttpRequestMessage> request)
    {
        while (true)
        {
            try
            {
                return await server.Program.SendAsync(request());
            }
            catch (HttpRequestException)
            {
                await Soon.Is(() => IsUp(server), up => up);
            }
        }
    }

    private static async Task<bool> IsUp(Killable server)
    {
        try
        {
            return (await server.Program.GetAsync("/healthz")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Messages by appointment and notice, and besides by their state.</summary>
    private static async Task<ILookup<(string?, string?, string?), JsonElement>> Told(Killable server)
    {
        List<JsonElement> all = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await (await server.Program.GetAsync($"/api/v1/messages?limit=100&cursor={cursor}")).Read();
            all.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }

        return all.SelectMany(one => new[] { null, one.GetProperty("state").GetString() }.Select(state => (Key: (Text(one, "appointmentId"), Text(one, "notice"), state), one)))
            .ToLookup(pair => pair.Key, pair => pair.one);
    }

    private static string? Text(JsonElement one, string field) => one.GetProperty(field).GetString();
}
