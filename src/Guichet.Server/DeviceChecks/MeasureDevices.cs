using System.Security.Cryptography;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.DeviceChecks;

/// <summary>The measuring part of a device check (A16): a place in the media server for a short while, to send media to and get it back.</summary>
internal sealed class MeasureDevices(RunningChecks checks, RateLimits limits, DeviceCheckSettings settings, ServerKey key)
{
    private const int LongestSession = 64;
    private const int LongestSdp = 64 * 1024;

    /// <param name="Session">What the further requests name.</param>
    /// <param name="Seconds">For so long it may measure.</param>
    /// <param name="LegSeconds">For so long one of its connections lives.</param>
    /// <param name="Network">Stands for the network that the request came from; the same again from there. It says nothing about it.</param>
    public sealed record Started(string Session, int Seconds, int LegSeconds, string Network);

    /// <param name="Way">Whether the page sends by this connection, or listens to what it sends.</param>
    /// <param name="Sdp">The offer, at most 64 kB.</param>
    public sealed record OfferRequest(string Session, CheckWay Way, string Sdp);

    /// <param name="Sdp">With all candidates, UDP and TCP: the page takes those of the protocol that it measures.</param>
    public sealed record OfferAnswer(string Sdp);

    public sealed record EndRequest(string Session);

    public static async Task<IResult> Start(MeasureDevices measure, HttpContext http)
    {
        var who = RateLimits.Who(http.Connection.RemoteIpAddress);
        if (!measure.Allows(who))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 }.ToResult();
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return await measure.Begin(id, who) is { } busy
            ? busy.ToResult()
            : TypedResults.Created((string?)null, measure.Answer(id, who));
    }

    public static async Task<IResult> Offer(OfferRequest request, RunningChecks checks)
    {
        if (request.Session.Length > LongestSession || request.Sdp.Length > LongestSdp)
        {
            return new Problem(request.Sdp.Length > LongestSdp ? ProblemCodes.OfferTooLarge : ProblemCodes.RequestInvalid).ToResult();
        }

        var (answer, problem) = request.Way is CheckWay.Send ? await checks.Send(request.Session, request.Sdp) : await checks.Listen(request.Session, request.Sdp);
        return answer is null ? problem!.ToResult() : TypedResults.Ok(new OfferAnswer(answer.Sdp));
    }

    public static async Task<IResult> End(EndRequest request, RunningChecks checks)
    {
        await checks.End(request.Session);
        return TypedResults.NoContent();
    }

    private bool Allows(string who) => limits.Allow("device-check", who, settings.StartRate);

    private async Task<Problem?> Begin(string id, string who) =>
        await checks.Start(id, who) is { } refused ? refused with { RetryAfter = settings.LegSeconds } : null;

    // Keyed, so that nobody reckons from the answer which network it was.
    private Started Answer(string id, string who) => new(
        id, settings.Seconds, settings.LegSeconds,
        Convert.ToHexStringLower(HMACSHA256.HashData(key.For("device-check-networks"), Encoding.UTF8.GetBytes(who)).AsSpan(0, 9)));
}

/// <summary>Which of a measurement's two connections an offer is for.</summary>
public enum CheckWay { Send, Listen }
