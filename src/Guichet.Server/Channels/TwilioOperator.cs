using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Guichet.Domain.Messages;

namespace Guichet.Server.Channels;

/// <summary>Text messages by the API that Twilio made and others offer: POST /2010-04-01/Accounts/{sid}/Messages.json.</summary>
internal sealed class TwilioOperator(OperatorSetUp setUp, HttpClient http) : IOperator
{
    public const string Home = "https://api.twilio.com";

    public bool DropsRepetitions => false;

    public Task<SendOutcome> Send(OutgoingMessage message, CancellationToken ct)
    {
        var fields = new Dictionary<string, string> { ["To"] = message.To, ["From"] = setUp.From!, ["Body"] = message.Content.Text };
        // Twilio itself refuses an address that only this machine knows, and no report could come.
        if (message.ReportTo is { } report && (setUp.Url is not null || !new Uri(report).IsLoopback))
        {
            fields["StatusCallback"] = report;
        }

        var address = $"{(setUp.Url ?? Home).TrimEnd('/')}/2010-04-01/Accounts/{Uri.EscapeDataString(setUp.User!)}/Messages.json";
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{setUp.User}:{setUp.Secret}")));
        return OperatorHttp.Send(http, request, Judge, ct);
    }

    private static SendOutcome Judge(HttpStatusCode status, string text) => (int)status switch
    {
        >= 200 and < 300 => new SendOutcome(SendResult.Accepted, Reference(text)),
        401 or 403 or 404 => SendOutcome.SetUpWrong,
        429 or >= 500 => SendOutcome.Unreachable,
        _ => SendOutcome.Refused,
    };

    private static string? Reference(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement.GetProperty("sid").GetString() is { } sid ? sid[..Math.Min(sid.Length, Delivery.LongestReference)] : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
