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

        var request = Request(HttpMethod.Post, "/Messages.json");
        request.Content = new FormUrlEncodedContent(fields);
        return OperatorHttp.Send(http, request, Judge, ct);
    }

    public Task<OperatorTried> Try(CancellationToken ct) => OperatorHttp.Try(http, Request(HttpMethod.Get, ".json"), status => status == 200, ct);

    private HttpRequestMessage Request(HttpMethod method, string ending)
    {
        var request = new HttpRequestMessage(method, $"{(setUp.Url ?? Home).TrimEnd('/')}/2010-04-01/Accounts/{Uri.EscapeDataString(setUp.User!)}{ending}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{setUp.User}:{setUp.Secret}")));
        return request;
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
