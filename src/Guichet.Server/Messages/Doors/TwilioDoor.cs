using System.Security.Cryptography;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Http;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace Guichet.Server.Messages.Doors;

/// <summary>What a Twilio-compatible operator hands in. Its signature (HMAC-SHA1 with the account's token over the address and all fields, sorted) is
/// checked before any field is looked at.</summary>
internal sealed class TwilioDoor(DoorStep step, Operators operators, HttpSettings settings)
{
    private const int LongestForm = 32 * 1024;

    public static async Task<IResult> Receive(string token, TwilioDoor door, ReceiveMessage receive, HttpContext http)
    {
        var (fields, problem) = await door.Read(token, http);
        if (fields is null)
        {
            return problem!.ToResult();
        }

        await receive.Handle(
            new IncomingMessage(
                MessageChannel.Text, KannelDoor.Number(fields.GetValueOrDefault("From", "")), null, null, fields.GetValueOrDefault("Body", ""),
                fields.GetValueOrDefault("MessageSid", ""), []),
            http.RequestAborted);
        return TypedResults.Text("<Response/>", "text/xml");
    }

    public async Task<IResult> Report(string token, Guid messageId, TakeAnswers take, HttpContext http)
    {
        var (fields, problem) = await Read(token, http);
        if (fields is null)
        {
            return problem!.ToResult();
        }

        var delivered = fields.GetValueOrDefault("MessageStatus") switch { "delivered" or "read" => true, "undelivered" or "failed" => false, _ => (bool?)null };
        return delivered is { } known && !await take.Report(messageId, known, http.RequestAborted)
            ? new Problem(ProblemCodes.MessageNotFound).ToResult()
            : TypedResults.NoContent();
    }

    /// <summary>The signature as the operator makes it.</summary>
    public static string Sign(string address, IEnumerable<KeyValuePair<string, string>> fields, string token)
    {
        var text = address + string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The operator's own choice: an HMAC, for which SHA-1 is still sound.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private async Task<(Dictionary<string, string>? Fields, Problem? Problem)> Read(string token, HttpContext http)
    {
        if (step.Enter(token, http) is { } problem)
        {
            return (null, problem);
        }

        if (await step.Row(MessageChannel.Text, OperatorKind.Twilio, http.RequestAborted) is not { } row
            || operators.Open(row).Secret is not { Length: > 0 } secret || await Bodies.Text(http.Request, LongestForm) is not { } body)
        {
            return (null, new Problem(ProblemCodes.RequestInvalid));
        }

        using var reader = new FormReader(body);
        if (await Fields(reader, http.RequestAborted) is not { } fields)
        {
            return (null, new Problem(ProblemCodes.RequestInvalid));
        }

        var expected = Sign($"{Origin.Of(http.Request, settings)}{http.Request.Path}{http.Request.QueryString}", fields, secret);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(http.Request.Headers["X-Twilio-Signature"].ToString()))
            ? (fields, null) : (null, new Problem(ProblemCodes.KeyInvalid));
    }

    private static async Task<Dictionary<string, string>?> Fields(FormReader reader, CancellationToken ct)
    {
        try
        {
            return (await reader.ReadFormAsync(ct)).ToDictionary(field => field.Key, field => field.Value.ToString());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
