using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>Kills the server while it sends (A21): nothing is lost, and what may have come twice says so. With <c>GUICHET_TESTS_KILLS</c> = "10000 50"
/// the same with so many messages and kills.</summary>
public sealed class KillTests
{
    private static readonly int[] _size =
        [.. (Environment.GetEnvironmentVariable("GUICHET_TESTS_KILLS") ?? "240 4").Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    [Fact]
    public async Task Send_KilledAgainAndAgain_LosesNoneAndShowsEachDoubt()
    {
        var (messages, kills) = (_size[0], _size[1]);
        await using var wire = await Wire.Start();
        await using var server = new Killable();
        await server.Start();
        await server.Program.PutAsJsonAsync("/api/v1/channels", new { channel = "text", kind = "kannel", setUp = new { url = wire.Address, from = "13013", user = "a", secret = "b" } }).Read();
        await server.Program.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "text" }).Read();
        var written = new HashSet<string>();
        foreach (var number in Enumerable.Range(0, messages))
        {
            written.Add((await Write(server, number)).GetProperty("id").GetString()!);
        }

        await server.Program.PostAsJsonAsync("/api/v1/channels/resume", new { channel = "text" }).Read();
        var random = new Random(20261122);
        foreach (var kill in Enumerable.Range(1, kills))
        {
            // Somewhere within its share, so that each kill meets messages on their way.
            var until = (messages * (kill - 1) / kills) + random.Next(1, Math.Max(2, messages / kills / 2));
            await Soon.Is(() => Task.FromResult(wire.Seen.Count), seen => seen >= until);
            await server.Kill();
            await server.Start();
        }

        var all = await Soon.Is(() => All(server), all => all.All(one => one.GetProperty("state").GetString() == "sent"));

        var arrived = wire.Seen.Select(asked => asked.Fields["dlr-url"].Split('/')[^1].Split('?')[0]).CountBy(id => id).ToDictionary();
        Assert.Equal(written, all.Select(one => one.GetProperty("id").GetString()!).ToHashSet());
        Assert.Equal(written, arrived.Keys.ToHashSet());
        Assert.All(all, one => Assert.True(
            arrived[one.GetProperty("id").GetString()!] <= 1 + one.GetProperty("doubts").GetInt32(),
            $"{one} arrived {arrived[one.GetProperty("id").GetString()!]} times"));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{messages} messages, {kills} kills: {arrived.Values.Count(count => count > 1)} arrived twice or more, {all.Count(one => one.GetProperty("doubts").GetInt32() > 0)} shown as perhaps");
    }

    private static Task<JsonElement> Write(Killable server, int number) => server.Program.PostAsJsonAsync(
        "/api/v1/messages", new { channel = "text", text = $"message {number}", customer = new { phone = string.Create(CultureInfo.InvariantCulture, $"+336{10_000_000 + number}") } })
        .Read(HttpStatusCode.Created);

    private static async Task<IReadOnlyList<JsonElement>> All(Killable server)
    {
        List<JsonElement> all = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await (await server.Program.GetAsync($"/api/v1/messages?limit=100&cursor={cursor}")).Read();
            all.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }

        return all;
    }
}
