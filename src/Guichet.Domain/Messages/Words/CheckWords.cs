using System.Text.RegularExpressions;

namespace Guichet.Domain.Messages.Words;

/// <summary>Takes the offer of the device check out of a template (A14, A20): the place <c>{{check}}</c> and the sentence that leads to it. So it goes
/// from an organisation's own words as well as from ours, without a sign for conditions that somebody would have to learn.</summary>
public static partial class CheckWords
{
    private const string Check = "check";

    public static MessageTemplate WithoutCheck(this MessageTemplate template) => template with { Text = Without(template.Text) };

    private static string Without(string text)
    {
        while (Place().Matches(text).FirstOrDefault(match => match.Groups[1].Value == Check) is { } place)
        {
            var (start, end) = Sentence(text, place);
            text = text.Remove(start, end - start);
        }

        return text;
    }

    // "Try your camera:\n\n{{check}}" leads to it by a colon and ends with it. "Try it at {{check}} today." goes on to its full stop. Alone in its
    // paragraph it is taken alone: what stands before is about something else.
    private static (int Start, int End) Sentence(string text, Match place)
    {
        var words = text.AsSpan(0, place.Index).TrimEnd();
        var leads = words.EndsWith(":");
        if (!leads && text.AsSpan(words.Length, place.Index - words.Length).Contains('\n'))
        {
            return (place.Index, place.Index + place.Length);
        }

        var start = Ends().Matches(text[..words.Length]).LastOrDefault() is { } before ? before.Index + before.Length : 0;
        var rest = text[(place.Index + place.Length)..];
        var end = text.Length - rest.Length + (leads ? Stop().Match(rest) : Onwards().Match(rest)).Length;
        while (end < text.Length && text[end] == ' ' && (start == 0 || text[start - 1] == '\n'))
        {
            end++;
        }

        return (start, end);
    }

    [GeneratedRegex(@"\{\{\s*([A-Za-z]{1,20})\s*\}\}")]
    private static partial Regex Place();

    // Where a sentence ends: at its mark, at a new line, and after an address, which has no mark so that it stays an address.
    [GeneratedRegex(@"[.!?…](?=\s)|\n|\{\{\s*(?:link|rating)\s*\}\}")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\A[.!?…]?")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\A[^\n]*?(?:[.!?…](?=\s|\z)|(?=\n)|\z)")]
    private static partial Regex Onwards();
}
