using System.Text;

namespace Guichet.Protocols.Mail;

/// <summary>The text of an HTML mail: tags are dropped, scripts and styles with what is in them, blocks begin lines. Not a browser; nothing of it is shown as HTML.</summary>
internal static class MailPageText
{
    private const int LongestEntity = 11;
    private static readonly HashSet<string> _blocks = ["p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "table", "blockquote", "ul", "ol"];
    private static readonly HashSet<string> _silent = ["script", "style", "head", "title"];

    private static readonly Dictionary<string, string> _names = new()
    {
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["nbsp"] = " ",
        ["eacute"] = "é",
        ["egrave"] = "è",
        ["agrave"] = "à",
        ["ccedil"] = "ç",
        ["ecirc"] = "ê",
        ["rsquo"] = "’",
        ["laquo"] = "«",
        ["raquo"] = "»",
        ["hellip"] = "…",
        ["euro"] = "€",
    };

    public static string Read(string page)
    {
        var text = new StringBuilder();
        string? silent = null;
        // Behind the last ">" no tag ends: nothing is looked for there, however many begin.
        var last = page.LastIndexOf('>');
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] == '<' && i < last)
            {
                var end = page.IndexOf('>', i);
                var (name, closing) = Name(page.AsSpan(i + 1, end - i - 1));
                silent = silent is null ? (!closing && _silent.Contains(name) ? name : null) : (closing && name == silent ? null : silent);
                text.Append(silent is null && _blocks.Contains(name) ? "\n" : "");
                i = end;
            }
            else if (silent is null)
            {
                i += Add(text, page, i);
            }
        }

        return Tidy(text.ToString());
    }

    private static (string Name, bool Closing) Name(ReadOnlySpan<char> tag)
    {
        var closing = tag.StartsWith("/");
        var name = closing ? tag[1..] : tag;
        var length = name.IndexOfAnyExceptInRange('0', 'z');
        return (name[..(length < 0 ? name.Length : length)].Trim('/').ToString().ToLowerInvariant(), closing);
    }

    // How many signs more than one were read.
    private static int Add(StringBuilder text, string page, int at)
    {
        if (page[at] == '&' && page.IndexOf(';', at, Math.Min(LongestEntity, page.Length - at)) is var end && end > at && Entity(page[(at + 1)..end]) is { } sign)
        {
            text.Append(sign);
            return end - at;
        }

        text.Append(page[at] is '\n' or '\r' or '\t' ? ' ' : page[at]);
        return 0;
    }

    private static string? Entity(string name) =>
        _names.TryGetValue(name, out var sign) ? sign
        : name.StartsWith('#') && Number(name[1..]) is { } number && Rune.IsValid(number) && number >= 32 ? new Rune(number).ToString()
        : null;

    private static int? Number(string text) =>
        text.StartsWith('x') || text.StartsWith('X')
            ? int.TryParse(text.AsSpan(1), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var hex) ? hex : null
            : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines.Where((line, at) => line.Length > 0 || at > 0)).Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }
}
