using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Guichet.Server.Channels;

/// <summary>An e-mail's page, made of its text: plain paragraphs, and a button where a paragraph is nothing but a link that we put there: of this server, and
/// to one of the pages to which messages lead. No other address is a button or a link, whoever wrote it. Everything in it is escaped; no image, no script, no style but its own: it reads the same everywhere and tells nobody that it was opened.</summary>
internal static class MailPage
{
    private const string Body = "margin:0;padding:24px 16px;background:#f4f4f2;color:#1d1d1b;font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
    private const string Card = "max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px";
    private const string Button = "display:inline-block;padding:14px 24px;background:#1f5f5b;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none";
    private const string Soft = "max-width:560px;margin:16px auto 0;color:#6b6b66;font-size:13px";

    // With their secret behind the "#".
    private static readonly FrozenSet<string> _pages = new[] { "/j", "/check", "/rate", "/talk", "/invitation" }.ToFrozenSet();

    public static string Write(OutgoingMessage message, string organisation)
    {
        var page = new StringBuilder();
        page.Append($"<!doctype html><html lang=\"{Escape(message.Language)}\"><head><meta charset=\"utf-8\">");
        page.Append($"<meta name=\"viewport\" content=\"width=device-width\"><title>{Escape(message.Content.Subject ?? organisation)}</title></head>");
        page.Append($"<body style=\"{Body}\"><div style=\"{Card}\"><p style=\"margin:0 0 24px;font-weight:600\">{Escape(organisation)}</p>");
        var (text, footer) = Split(message.Content.Text);
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append(IsOurs(paragraph, message.Home) ? ButtonOf(paragraph, message.Language) : $"<p style=\"margin:0 0 16px\">{Lines(paragraph)}</p>");
        }

        page.Append("</div>");
        if (footer.Length > 0)
        {
            page.Append($"<p style=\"{Soft}\">{Lines(footer)}</p>");
        }

        return page.Append("</body></html>").ToString();
    }

    // What stands under "-- " is a footer, as in every mail program.
    private static (string Text, string Footer) Split(string text) =>
        text.LastIndexOf("\n-- \n", StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 5)..]) : (text, "");

    private static bool IsOurs(string paragraph, string home) =>
        paragraph.StartsWith($"{home}/", StringComparison.Ordinal) && paragraph.IndexOf('#', StringComparison.Ordinal) is var at and > 0
        && _pages.Contains(paragraph[home.Length..at]) && paragraph[(at + 1)..] is { Length: > 0 } secret && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string ButtonOf(string address, string language) =>
        $"<p style=\"margin:24px 0\"><a href=\"{Escape(address)}\" style=\"{Button}\">{LabelOf(address, language)}</a></p>"
        + $"<p style=\"margin:0 0 16px;color:#6b6b66;font-size:13px;word-break:break-all\">{Escape(address)}</p>";

    private static string LabelOf(string address, string language) => (new Uri(address).AbsolutePath, language) switch
    {
        ("/invitation", "fr") => "Créer mon compte",
        ("/invitation", _) => "Make my account",
        ("/check", "fr") => "Essayer caméra et micro",
        ("/check", _) => "Try camera and microphone",
        ("/rate", "fr") => "Donner mon avis",
        ("/rate", _) => "Rate the conversation",
        ("/talk", "fr") => "Revenir dans la file",
        ("/talk", _) => "Come back to your place",
        (_, "fr") => "Ouvrir l’appel vidéo",
        _ => "Open the video call",
    };

    private static string Lines(string text) => Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
