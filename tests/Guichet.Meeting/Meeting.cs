using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Guichet.Meeting;

/// <summary>Everybody in one room, on one thread.</summary>
internal sealed class Meeting : IAsyncDisposable
{
    private const int WaitUs = 500;

    private readonly List<Person> _people = [];
    private readonly List<Socket> _ready = [];
    private long _steppedMs;

    private Meeting()
    {
    }

    /// <summary>Makes a call and brings everybody into it, one after the other.</summary>
    public static async Task<Meeting> Begin(Uri address, string key, int people, int large)
    {
        var meeting = new Meeting();
        var (specialist, customer) = await MakeCall(address, key);
        for (var i = 0; i < people; i++)
        {
            var hub = await Hub.Connect(address);
            await hub.Ask("Join", new { secret = i == 0 ? specialist : customer, name = $"Person {i + 1}" });
            meeting._people.Add(await Person.Offer(hub, others: people - 1, large, startMs: i * Camera.FrameMs / people));
            var came = Stopwatch.GetTimestamp();
            while (!meeting._people[^1].IsConnected)
            {
                meeting.Step();
                if (Stopwatch.GetElapsedTime(came).TotalSeconds > 10) throw new TimeoutException($"Person {i + 1} was not connected.");
            }
        }
        return meeting;
    }

    public void Run(TimeSpan time)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < time;) Step();
    }

    /// <summary>Runs for so long and says what came and what it cost the server.</summary>
    /// <param name="pid">The server's process.</param>
    public string Measure(int pid, TimeSpan time)
    {
        foreach (var person in _people) person.Received.Begin();
        var sent = _people.Sum(p => p.Sent);
        var (server, ours, began) = (CpuTime.Seconds(pid), CpuTime.Seconds(Environment.ProcessId), Stopwatch.GetTimestamp());
        Run(time);
        var (spent, own, passed) = (CpuTime.Seconds(pid) - server, CpuTime.Seconds(Environment.ProcessId) - ours, Stopwatch.GetElapsedTime(began).TotalSeconds);
        var all = Received.Sum(_people.Select(p => p.Received));
        return JsonSerializer.Serialize(new
        {
            people = _people.Count,
            seconds = Math.Round(passed, 2),
            sentPps = Math.Round((_people.Sum(p => p.Sent) - sent) / passed),
            forwardedPps = Math.Round(all.Packets / passed),
            layerPps = all.Layers.Select(count => Math.Round(count / passed)),
            forwardedPerCpuSecond = Math.Round(all.Packets / spent),
            cpuPct = Math.Round(100 * spent / passed, 1),
            clientCpuPct = Math.Round(100 * own / passed, 1),
            gapLossPct = Math.Round(100.0 * all.Missing / Math.Max(1, all.Packets + all.Missing), 3),
            delayMs = new { p50 = all.DelayMs(0.5), p99 = all.DelayMs(0.99) },
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people) await person.DisposeAsync();
    }

    /// <summary>Everybody once a millisecond, and in between who has got something.</summary>
    private void Step()
    {
        _ready.Clear();
        foreach (var person in _people) _ready.Add(person.Socket);
        Socket.Select(_ready, null, null, WaitUs);
        var nowMs = Environment.TickCount64;
        foreach (var person in _people)
        {
            if (nowMs != _steppedMs || _ready.Contains(person.Socket)) person.Step(nowMs);
        }
        _steppedMs = nowMs;
    }

    private static async Task<(string Specialist, string Customer)> MakeCall(Uri address, string key)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await http.PostAsJsonAsync("/api/v1/calls", new { });
        answer.EnsureSuccessStatusCode();
        var links = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("links");
        return (Secret(links, "specialist"), Secret(links, "customer"));
    }

    private static string Secret(JsonElement links, string whose) => links.GetProperty(whose).GetString()!.Split('#')[1];
}
