using System.Net;
using System.Text;
using Guichet.Server.Http;

namespace Guichet.Server.Channels;

/// <summary>Where operators may be.</summary>
internal sealed class OperatorHosts(ChannelSettings settings) : OutboundHosts(settings.IsInternal, "Channels:InternalHosts");

/// <summary>Asks an operator by HTTP and tells what is certain from what is not: a connection that never stood sent nothing; an answer that never came
/// says nothing.</summary>
internal static class OperatorHttp
{
    private const int LongestAnswer = 64 * 1024;

    public static HttpClient Client(OperatorHosts hosts, ChannelSettings settings) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = hosts.Connect,
        ConnectTimeout = TimeSpan.FromSeconds(Math.Min(10, settings.AnswerSeconds)),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = TimeSpan.FromSeconds(settings.AnswerSeconds),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>The same for a request that sends nothing.</summary>
    /// <param name="works">Which statuses say that it would take a message.</param>
    public static async Task<OperatorTried> Try(HttpClient http, HttpRequestMessage request, Func<int, bool> works, CancellationToken ct)
    {
        using (request)
        {
            try
            {
                using var answer = await http.SendAsync(request, ct);
                return OperatorTried.From(answer.StatusCode, works);
            }
            catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
            {
                return OperatorTried.From(e);
            }
        }
    }

    public static async Task<SendOutcome> Send(HttpClient http, HttpRequestMessage request, Func<HttpStatusCode, string, SendOutcome> judge, CancellationToken ct)
    {
        using (request)
        {
            try
            {
                using var answer = await http.SendAsync(request, ct);
                return judge(answer.StatusCode, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(ct)));
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
            {
                return SendOutcome.Unreachable;
            }
            catch (HttpRequestException)
            {
                return SendOutcome.Unanswered;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return SendOutcome.Unanswered;
            }
        }
    }
}
