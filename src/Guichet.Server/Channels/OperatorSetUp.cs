using System.Text.Json.Serialization;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;

namespace Guichet.Server.Channels;

/// <summary>How an operator is reached. What one of them does not need stays empty.</summary>
/// <param name="Host">SMTP: the mail server's name.</param>
/// <param name="Url">Kannel: its sendsms address. Twilio-compatible: the address of its API, when it is not Twilio's own.</param>
/// <param name="From">The sender: an e-mail address, a number, or up to eleven letters.</param>
/// <param name="Secret">Password or token; kept sealed and never given out again.</param>
public sealed record OperatorSetUp(
    string? Host = null, int? Port = null, string? Url = null, string? From = null, string? FromName = null, string? User = null, string? Secret = null)
{
    private const int Longest = 254;
    private const int ImplicitTls = 465;

    /// <summary>The first field that is not in order for this operator; null when all are.</summary>
    internal string? WrongField(MessageChannel channel, OperatorKind kind) =>
        new[] { Host, Url, From, FromName, User, Secret }.Any(text => text is not null && (text.Length > Longest || text.Any(char.IsControl))) ? "setUp"
        : (channel, kind) switch
        {
            (MessageChannel.Chat, _) => "channel",
            (_, OperatorKind.Mailbox) => null,
            (MessageChannel.Email, OperatorKind.Smtp) =>
                Uri.CheckHostName(Host) is UriHostNameType.Unknown ? "host"
                : Port is not (>= 1 and <= 65535 and not ImplicitTls) ? "port"
                : From is null || !CallPlan.IsEmail(From) ? "from"
                : null,
            (MessageChannel.Text, OperatorKind.Kannel) => !IsWeb(Url) ? "url" : Text(From) ?? Account(),
            (MessageChannel.Text, OperatorKind.Twilio) => Url is not null && !IsWeb(Url) ? "url" : Text(From) ?? Account(),
            _ => "kind",
        };

    /// <summary>For the desk: everything but the secret.</summary>
    internal OperatorSetUp WithoutSecret => this with { Secret = null };

    [JsonIgnore]
    internal bool HasSecret => !string.IsNullOrEmpty(Secret);

    private string? Account() => string.IsNullOrWhiteSpace(User) ? "user" : !HasSecret ? "secret" : null;

    private static string? Text(string? from) =>
        from is { Length: >= 3 and <= 16 } && from.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or ' ') ? null : "from";

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && uri.UserInfo.Length == 0;
}
