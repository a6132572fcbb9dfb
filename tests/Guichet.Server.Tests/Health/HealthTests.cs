using System.Net;
using System.Text.RegularExpressions;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Health;

public sealed partial class HealthTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Health_OfARunningServer_IsAliveAndReady()
    {
        using var browser = _server.Browser();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/healthz")).StatusCode);
        Assert.True((await (await browser.GetAsync("/readyz")).Read()).GetProperty("ready").GetBoolean());
    }

    [Fact]
    public async Task Metrics_HaveTheirFixedNamesAndAreWellFormed()
    {
        var call = await _server.MakeCall();
        await using var client = await _server.Connect();
        await client.Join(call.CustomerSecret, "Zoé");
        using var browser = _server.Browser();
        await browser.GetAsync("/healthz");

        var page = await (await browser.GetAsync("/metrics")).Content.ReadAsStringAsync();

        foreach (var name in new[]
        {
            "guichet_rooms", "guichet_participants", "guichet_media_packets_received_total", "guichet_media_packets_forwarded_total",
            "guichet_media_packets_dropped_total", "guichet_media_bytes_forwarded_total", "guichet_media_packets_restored_total", "guichet_media_workers_busy_ratio",
            "guichet_http_server_request_duration_seconds_bucket", "guichet_journal_lag", "guichet_messages_total",
        })
        {
            Assert.Contains(name, page);
        }

        Assert.All(page.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(Line(), line));
        Assert.True(double.Parse(Participants().Match(page).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 1);
        Assert.DoesNotContain(call.Id, page);
    }

    [GeneratedRegex("""^(# (HELP|TYPE) guichet_\w+ .+|guichet_\w+(\{(\w+="[^"\n]*",?)+\})? -?[0-9.eE+-]+)$""")]
    private static partial Regex Line();

    [GeneratedRegex("(?m)^guichet_participants ([0-9]+)$")]
    private static partial Regex Participants();
}
