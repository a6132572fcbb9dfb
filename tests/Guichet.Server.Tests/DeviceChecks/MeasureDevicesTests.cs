using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Server.Tests.DeviceChecks;

public sealed class MeasureDevicesTests(SharedServer shared)
{
    private static readonly PeerOptions _sender = new() { ReceivesAudio = 0, ReceivesVideo = 0 };
    private static readonly PeerOptions _listener = new() { Sends = [], ReceivesAudio = 1, ReceivesVideo = 1 };
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Check_ByNobody_GetsBackWhatItSends_AndLeavesNoTrace()
    {
        // Its own: what others do on a shared one at the same time leaves traces.
        await using var server = await RunningServer.Start();
        using var page = server.Browser(keepsCookies: false);
        var (facts, rooms) = (server.Ask<long>("SELECT count(*) FROM Journal"), await Metric(page, "guichet_participants"));
        var session = await Start(page);
        using var sender = new TestPeer(_sender);
        using var listener = new TestPeer(_listener);
        await Offer(page, session, "send", sender);
        await Offer(page, session, "listen", listener);
        sender.Use(new UdpLink(sender.Answer!.Candidate("udp")));
        listener.Use(new UdpLink(listener.Answer!.Candidate("udp")));
        Pump.Until(() => sender.IsConnected && listener.IsConnected, sender, listener);
        ushort number = 0;
        Pump.Until(
            () =>
            {
                sender.SendRtp(sender.Lines[0], ++number, number * 960u, [0x78, 1, 2, 3]);
                return listener.Rtp.Count > 5;
            },
            sender, listener);

        Assert.Equal(rooms, await Metric(page, "guichet_participants"));
        Assert.Equal(facts, server.Ask<long>("SELECT count(*) FROM Journal"));
        Assert.Equal(HttpStatusCode.NoContent, (await page.PostAsJsonAsync("/api/v1/device-checks/end", new { session })).StatusCode);
        Pump.Until(() => sender.IsClosed && listener.IsClosed, sender, listener);
        await (await Ask(page, session, "send", sender.Offer())).IsProblem(HttpStatusCode.Gone, ProblemCodes.CheckOver);
        Assert.Equal(HttpStatusCode.NoContent, (await page.PostAsJsonAsync("/api/v1/device-checks/end", new { session })).StatusCode);
    }

    [Fact]
    public async Task Check_IsNoCallAndCountsInNoQuality()
    {
        var server = await RunningServer.Start();
        using var page = server.Browser(keepsCookies: false);
        var session = await Start(page);
        using var sender = new TestPeer(_sender);
        await Offer(page, session, "send", sender);
        sender.Use(new UdpLink(sender.Answer!.Candidate("udp")));
        Pump.Until(() => sender.IsConnected, sender);
        await page.PostAsJsonAsync("/api/v1/device-checks/end", new { session });
        Pump.Until(() => sender.IsClosed, sender);
        var calls = server.Ask<long>("SELECT count(*) FROM Calls");
        await server.Stop(); // what is measured is on disk then
        await using var again = await RunningServer.Start(folder: server.Folder);

        Assert.Equal((1L, 0L), (calls, again.Ask<long>("SELECT count(*) FROM QualityMinutes")));
    }

    [Fact]
    public async Task Check_MeasuringAgain_EndsTheMeasurementBefore()
    {
        using var page = _server.Browser(keepsCookies: false);
        var session = await Start(page);
        using var first = new TestPeer(_sender);
        using var second = new TestPeer(_sender);
        await Offer(page, session, "send", first);
        first.Use(new UdpLink(first.Answer!.Candidate("udp")));
        Pump.Until(() => first.IsConnected, first);
        await Offer(page, session, "send", second);
        second.Use(new UdpLink(second.Answer!.Candidate("udp")));

        Pump.Until(() => first.IsClosed && second.IsConnected, first, second);
    }

    [Fact]
    public async Task Check_ReachesNobodyElsesMedia()
    {
        using var page = _server.Browser(keepsCookies: false);
        using var other = _server.Browser(keepsCookies: false);
        var (mine, theirs) = (await Start(page), await Start(other));
        using var sender = new TestPeer(_sender);
        await Offer(other, theirs, "send", sender);
        var listens = new TestPeer(_listener).Offer();

        await (await Ask(page, mine, "listen", listens)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Ask(page, "../" + theirs, "listen", listens)).IsProblem(HttpStatusCode.Gone, ProblemCodes.CheckOver);
        await (await Ask(page, theirs + "/1", "listen", listens)).IsProblem(HttpStatusCode.Gone, ProblemCodes.CheckOver);
        using var program = _server.Program();
        await (await program.PostAsync($"/whep/check%2F{theirs}%2F1", new StringContent(listens, new System.Net.Http.Headers.MediaTypeHeaderValue("application/sdp"))))
            .IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task Offer_ThatIsNone_IsAProblem()
    {
        using var page = _server.Browser(keepsCookies: false);
        var session = await Start(page);

        await (await Ask(page, session, "send", "hello")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.OfferInvalid);
        await (await Ask(page, session, "send", new string('a', 70_000))).IsProblem(HttpStatusCode.RequestEntityTooLarge, ProblemCodes.OfferTooLarge);
        await (await Ask(page, session, "sideways", "v=0")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Ask(page, new string('a', 65), "send", "v=0")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await page.PostAsJsonAsync("/api/v1/device-checks/offer", new { session, way = "send" })).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    [Fact]
    public async Task Start_MoreThanMayAtOnce_IsRefusedUntilTimeIsUp()
    {
        await using var server = await RunningServer.Start(settings: [("DeviceChecks:AtOncePerAddress", "2"), ("DeviceChecks:Seconds", "30")]);
        using var page = server.Browser(keepsCookies: false);
        await Start(page);
        var second = await Start(page);
        var refused = await page.PostAsync("/api/v1/device-checks", null);
        await refused.IsProblem(HttpStatusCode.ServiceUnavailable, ProblemCodes.CheckBusy);
        Assert.Equal(TimeSpan.FromSeconds(20), refused.Headers.RetryAfter?.Delta);
        server.Time.Advance(TimeSpan.FromSeconds(31));

        await (await Ask(page, second, "send", new TestPeer(_sender).Offer())).IsProblem(HttpStatusCode.Gone, ProblemCodes.CheckOver);
        Assert.NotEmpty(await Start(page));
    }

    [Fact]
    public async Task Start_TooOften_IsRefused()
    {
        await using var server = await RunningServer.Start(settings: ("DeviceChecks:StartsPerMinute", "1"));
        using var page = server.Browser(keepsCookies: false);
        var first = await (await page.PostAsync("/api/v1/device-checks", null)).Read(HttpStatusCode.Created);
        await (await page.PostAsync("/api/v1/device-checks", null)).IsProblem(HttpStatusCode.TooManyRequests, ProblemCodes.TooManyRequests);
        server.Time.Advance(TimeSpan.FromMinutes(2));
        var again = await (await page.PostAsync("/api/v1/device-checks", null)).Read(HttpStatusCode.Created);

        Assert.Equal(first.GetProperty("network").GetString(), again.GetProperty("network").GetString());
        Assert.NotEqual(first.GetProperty("session").GetString(), again.GetProperty("session").GetString());
    }

    internal static async Task<string> Start(HttpClient page) =>
        (await (await page.PostAsync("/api/v1/device-checks", null)).Read(HttpStatusCode.Created)).GetProperty("session").GetString()!;

    private static async Task Offer(HttpClient page, string session, string way, TestPeer peer) =>
        peer.Accept((await (await Ask(page, session, way, peer.Offer())).Read()).GetProperty("sdp").GetString()!);

    private static Task<HttpResponseMessage> Ask(HttpClient page, string session, string way, string sdp) =>
        page.PostAsJsonAsync("/api/v1/device-checks/offer", new { session, way, sdp });

    private static async Task<string> Metric(HttpClient page, string name) =>
        (await page.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal));
}
