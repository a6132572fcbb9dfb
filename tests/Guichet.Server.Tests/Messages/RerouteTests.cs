using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Channels;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Messages;

/// <summary>A channel is suspended: all that waits for it goes the other way at once.</summary>
public sealed class RerouteTests
{
    [Fact]
    public async Task Reroute_AllThatWaits_GoesByEmail_ButForThoseWithoutAnAddress()
    {
        await using var talk = await Talk.Open();
        await talk.Program.PostAsJsonAsync("/api/v1/channels/suspend", new { channel = "text" }).Read();
        var unreachable = await talk.Wrote("text", "no address", new { name = "Tom", phone = "+33698765432" });
        for (var number = 0; number < 101; number++)
        {
            var n = number.ToString("0000", CultureInfo.InvariantCulture);
            await talk.Wrote("text", $"text {n}", new { name = "Eva", phone = $"+3361234{n}", email = $"eva{n}@example.org" });
        }

        var first = await (await Reroute(talk, "text")).Read();
        var second = await (await Reroute(talk, "text", first.GetProperty("next").GetString())).Read();

        Assert.Equal((99, 1), (first.GetProperty("rerouted").GetInt32(), first.GetProperty("left").GetInt32()));
        Assert.Equal((2, 0, JsonValueKind.Null), (
            second.GetProperty("rerouted").GetInt32(), second.GetProperty("left").GetInt32(), second.GetProperty("next").ValueKind));
        await Soon.Is(() => talk.All(), all => all.All(one => one.GetProperty("channel").GetString() == "text" || one.GetProperty("state").GetString() == "sent"));
        var queued = (await (await talk.Program.GetAsync("/api/v1/messages?state=queued", TestContext.Current.CancellationToken)).Read()).GetProperty("items");
        Assert.Equal([Talk.Id(unreachable)], queued.EnumerateArray().Select(Talk.Id));
    }

    [Fact]
    public async Task Reroute_WhatNobodyDelivers_OrFromNowhere_IsRefused()
    {
        await using var talk = await Talk.Open();

        await (await Reroute(talk, "chat")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Reroute(talk, "text", "x")).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
    }

    private static Task<HttpResponseMessage> Reroute(Talk talk, string channel, string? cursor = null) =>
        talk.Program.PostAsJsonAsync("/api/v1/messages/reroute", new { channel, cursor }, TestContext.Current.CancellationToken);
}
