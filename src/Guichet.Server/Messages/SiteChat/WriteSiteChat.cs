using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Domain.People;
using Guichet.Server.Messages.Doors;
using Guichet.Server.Platform;
using Guichet.Server.Queues;

namespace Guichet.Server.Messages.SiteChat;

/// <summary>A visitor writes from the chat window on another site. The first message begins a thread of their own; it is found again by the secret alone,
/// never by what they say their name is.</summary>
internal sealed class WriteSiteChat(FindQueue find, VisitorKeys keys, ReceiveMessage receive, TimeProvider clock)
{
    private const int LongestClientId = 64;
    private const int LongestLanguage = 35;

    /// <param name="ClientId">The window's own id for the message: the same one again is the same message.</param>
    /// <param name="Secret">From the first answer; null begins a thread.</param>
    /// <param name="Language">BCP 47.</param>
    /// <param name="BeginId">The window's own random id for the thread that it begins, 32 hexadecimal digits, known to nobody else: lines without a secret
    /// that carry the same are of one thread, in whatever order and however many at once they come.</param>
    public sealed record Request(string ClientId, string Text, string? Secret = null, string? Name = null, string? Language = null, string? BeginId = null);

    /// <param name="Secret">Keep it: it is the thread.</param>
    public sealed record Response(string Secret, SiteChatMessage Message);

    public static async Task<IResult> Handle(
        string address, Request request, WriteSiteChat write, RateLimits limits, SiteChatSettings settings, HttpContext http)
    {
        var who = RateLimits.Who(http.Connection.RemoteIpAddress);
        if (!limits.Allow("site-chat-write", who, settings.WriteRate)
            || (request.Secret is null && !limits.Allow("site-chat-begin", who, settings.BeginRate)))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        return Wrong(request)?.ToResult() ?? await write.Handle(address, request, http.RequestAborted);
    }

    private static Problem? Wrong(Request request) =>
        string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > MessageChannel.Chat.LongestText()
            ? Problem.Field("text", $"1 to {MessageChannel.Chat.LongestText()} characters.")
        : request.ClientId is not { Length: >= 1 and <= LongestClientId } ? Problem.Field("clientId", $"1 to {LongestClientId} characters.")
        : request.Name is not null && !DisplayName.TryClean(request.Name, out _) ? Problem.Field("name", $"1 to {DisplayName.Longest} characters that can be seen.")
        : request.Language?.Length > LongestLanguage ? Problem.Field("language", "Not a language.")
        : request.BeginId is not null && !Guid.TryParseExact(request.BeginId, "N", out _) ? Problem.Field("beginId", "32 hexadecimal digits.")
        : null;

    private async Task<IResult> Handle(string address, Request request, CancellationToken ct)
    {
        if (await find.Handle(address, ct) is null)
        {
            return new Problem(ProblemCodes.QueueNotFound).ToResult();
        }

        if (request.Secret is not null && keys.VisitorOf(request.Secret) is null)
        {
            return new Problem(ProblemCodes.ThreadNotFound).ToResult();
        }

        var visitor = keys.VisitorOf(request.Secret) ?? keys.Begins(request.BeginId ?? request.ClientId, clock.NewId());
        var name = DisplayName.TryClean(request.Name, out var clean) ? clean : null;
        var message = await receive.Handle(
            new IncomingMessage(MessageChannel.Chat, visitor.ToString("N"), name, null, request.Text, $"{visitor:N}:{request.ClientId}", [], request.Language), ct);
        return TypedResults.Ok(new Response(keys.Secret(visitor), SiteChatMessages.View(message!, null)));
    }
}
