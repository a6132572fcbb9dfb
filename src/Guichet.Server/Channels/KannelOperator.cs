using System.Globalization;
using System.Net;
using Guichet.Domain.Messages;

namespace Guichet.Server.Channels;

/// <summary>Text messages by Kannel's sendsms (Kannel 1.4 User's Guide, chapter 6). Its answer is 202 with "0: Accepted for delivery" or "3: Queued".</summary>
internal sealed class KannelOperator(OperatorSetUp setUp, HttpClient http) : IOperator
{
    /// <summary>Delivered (1), not delivered (2), refused by the operator's centre (16).</summary>
    private const int ReportsWanted = 1 | 2 | 16;

    public bool DropsRepetitions => false;

    public Task<SendOutcome> Send(OutgoingMessage message, CancellationToken ct)
    {
        var fields = new Dictionary<string, string>
        {
            ["username"] = setUp.User!,
            ["password"] = setUp.Secret!,
            ["from"] = setUp.From!,
            ["to"] = message.To,
            ["text"] = message.Content.Text,
            ["charset"] = "UTF-8",
            ["coding"] = TextLength.IsGsm(message.Content.Text) ? "0" : "2",
        };
        if (message.ReportTo is { } report)
        {
            fields["dlr-mask"] = ReportsWanted.ToString(CultureInfo.InvariantCulture);
            fields["dlr-url"] = $"{report}?type=%d";
        }

        var query = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
        return OperatorHttp.Send(http, new HttpRequestMessage(HttpMethod.Get, $"{setUp.Url}?{query}"), Judge, ct);
    }

    // Without a receiver: who signs in rightly is told that one is missing, others that they may not.
    public Task<OperatorTried> Try(CancellationToken ct) => OperatorHttp.Try(
        http, new HttpRequestMessage(HttpMethod.Get, $"{setUp.Url}?username={Uri.EscapeDataString(setUp.User!)}&password={Uri.EscapeDataString(setUp.Secret!)}&text=x"),
        status => status == 400, ct);

    private static SendOutcome Judge(HttpStatusCode status, string text) => status switch
    {
        HttpStatusCode.Accepted or HttpStatusCode.OK => new SendOutcome(SendResult.Accepted),
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound => SendOutcome.SetUpWrong,
        HttpStatusCode.BadRequest => SendOutcome.Refused,
        _ => SendOutcome.Unreachable,
    };
}
