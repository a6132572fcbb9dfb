using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Guichet.Domain.Messages;

/// <summary>
/// A text with places for words, written <c>{{name}}</c>. Places are filled in one pass, so that what stands in a customer's name is never read as a
/// place; there is nothing else in a template: no conditions, no code, no HTML.
/// </summary>
/// <param name="Subject">Of an e-mail; empty for a text message.</param>
public sealed partial record MessageTemplate(string Subject, string Text)
{
    public const int LongestSubject = 120;
    public const int LongestText = 4_000;
    public const int LongestShortText = 480;

    /// <summary>What a word is cut to: a name of a thousand letters is not a name.</summary>
    private const int LongestWord = 200;

    /// <summary>What an appointment's scenario says to prepare: several lines, for e-mails alone.</summary>
    public const string Prepare = "prepare";

    /// <summary>What the desk wrote itself: as it stands, however long.</summary>
    public const string Message = "message";

    /// <summary>The places that a template may have.</summary>
    public static FrozenSet<string> Places { get; } =
        new[] { "customer", "organisation", "specialist", "subject", "date", "time", "link", "check", "rating", Prepare, Message }.ToFrozenSet();

    /// <summary>The first place that is not known or not closed; null when all are in order.</summary>
    public string? WrongPlace()
    {
        foreach (var text in new[] { Subject, Text })
        {
            if (Place().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(name => !Places.Contains(name)) is { } unknown)
            {
                return unknown;
            }

            if (Place().Replace(text, "").Contains("{{", StringComparison.Ordinal))
            {
                return "{{";
            }
        }

        return null;
    }

    /// <summary>Whether this place is in it.</summary>
    public bool Has(string place) => Place().Matches(Text).Any(match => match.Groups[1].Value == place);

    /// <param name="words">By place; a place without a word becomes nothing.</param>
    public MessageContent Fill(IReadOnlyDictionary<string, string> words) =>
        new(Subject.Length == 0 ? null : OneLine(Fill(Subject, words)), Tidy(Fill(Text, words)));

    private static string Fill(string text, IReadOnlyDictionary<string, string> words) => Place().Replace(
        text, match => words.TryGetValue(match.Groups[1].Value, out var word) ? Word(match.Groups[1].Value, word) : "");

    // Words stay on their line: a name must not begin a paragraph of its own. What the organisation wrote keeps its lines. An address is not cut.
    private static string Word(string place, string word)
    {
        if (place is Prepare or Message)
        {
            return string.Join('\n', word.Split('\n').Select(OneLine));
        }

        var line = OneLine(word);
        return place is "link" or "check" or "rating" || line.Length <= LongestWord ? line : line[..LongestWord] + "…";
    }

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return line.ToString().Trim();
    }

    // A paragraph whose only place was empty is not left as a gap.
    private static string Tidy(string text) =>
        Gaps().Replace(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())), "\n\n").Trim();

    [GeneratedRegex(@"\{\{\s*([A-Za-z]{1,20})\s*\}\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
