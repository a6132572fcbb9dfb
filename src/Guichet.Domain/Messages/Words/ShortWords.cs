using System.Text;
using System.Text.RegularExpressions;

namespace Guichet.Domain.Messages.Words;

/// <summary>An e-mail that goes by text message instead: its beginning, in so many parts at most, and the link that it leads to.</summary>
public static partial class ShortWords
{
    /// <summary>Parts that such a text message has at most, what stands at its end included: 459 signs of GSM 7 bit, 201 where it needs others.</summary>
    public const int MostParts = 3;

    private const string Cut = "...";

    /// <summary>The text where it fits. Else as many of its words as fit, and its first link whole behind them: never half a word, half a link or half a sign.</summary>
    /// <param name="after">What will stand behind it.</param>
    public static string Of(string text, string after)
    {
        var words = Gaps().Replace(text.ReplaceLineEndings("\n").Trim(), "\n");
        if (Fits(words + after))
        {
            return words;
        }

        var link = Link().Match(words) is { Success: true, Value: var found } && Fits(Cut + " " + found + after) ? found : null;
        var kept = new StringBuilder();
        foreach (var word in Words().Matches(words).Select(match => match.Value))
        {
            var ends = Ending(kept.ToString() + word, link);
            if (!Fits(kept + word + ends + after))
            {
                break;
            }

            kept.Append(word);
        }

        var start = kept.ToString().TrimEnd();
        return start + Ending(start, link);
    }

    private static string Ending(string start, string? link) => link is null || start.Contains(link, StringComparison.Ordinal) ? Cut : $"{Cut} {link}";

    private static bool Fits(string text) => TextLength.Parts(text) <= MostParts;

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\S+\s*")]
    private static partial Regex Words();
}
