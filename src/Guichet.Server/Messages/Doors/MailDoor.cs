using System.Globalization;
using Guichet.Contracts.Problems;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Messages.Doors;

/// <summary>Incoming e-mail as it is on the wire, from a mail server's pipe. Signed over its time and its bytes
/// (<c>X-Guichet-Timestamp</c>, <c>X-Guichet-Signature</c>); nothing of it is read before the signature was checked, and an old one is refused.</summary>
internal static class MailDoor
{
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    public static async Task<IResult> Receive(string token, DoorStep step, DoorKeys keys, CurrentOrganisation current, TakeMail take, HttpContext http)
    {
        if (step.Enter(token, http) is { } problem)
        {
            return problem.ToResult();
        }

        var timestamp = http.Request.Headers["X-Guichet-Timestamp"].ToString();
        if (!IsWithin(timestamp, Tolerance, Tolerance, http))
        {
            return new Problem(ProblemCodes.KeyInvalid).ToResult();
        }

        if (await Bodies.Bytes(http.Request.Body, TakeMail.Longest, http.RequestAborted) is not { } body)
        {
            return new Problem(ProblemCodes.RequestTooLarge).ToResult();
        }

        if (!keys.IsSigned(current.Id, timestamp, body.Span, http.Request.Headers["X-Guichet-Signature"].ToString()))
        {
            return new Problem(ProblemCodes.KeyInvalid).ToResult();
        }

        await take.Handle(body, timestamp, http.RequestAborted);
        return TypedResults.NoContent();
    }

    /// <param name="timestamp">Seconds since 1970, as digits.</param>
    public static bool IsWithin(string timestamp, Duration before, Duration after, HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().Now();
        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300799
            && Instant.FromUnixTimeSeconds(seconds) is var at && at > now - before && at < now + after;
    }
}
