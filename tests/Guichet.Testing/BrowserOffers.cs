using System.Reflection;

namespace Guichet.Testing;

/// <summary>
/// Descriptions as Chromium 156 and Firefox 153 wrote them, with CRLF. "meet" sends audio and simulcast video and receives two and
/// three m-lines more, with a data channel; "again" is a second offer that adds an m-line and stopped the one of mid 2; "publish" sends and receives audio and video; "answer" is the browser's own answer to "publish".
/// </summary>
public static class BrowserOffers
{
    public static IReadOnlyList<string> Names { get; } =
        ["chromium-meet", "chromium-again", "chromium-publish", "chromium-answer", "firefox-meet", "firefox-again", "firefox-publish", "firefox-answer"];

    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.sdp")
            ?? throw new ArgumentException($"no offer of that name: {name}", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\r\n");
    }
}
