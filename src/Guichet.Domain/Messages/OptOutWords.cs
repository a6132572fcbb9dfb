using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Guichet.Domain.Messages;

public enum OptWord
{
    None,
    Out,
    In,
}

/// <summary>The words by which people end messages, and begin them again: alone in a message, whatever their capitals, accents and signs.</summary>
public static class OptOutWords
{
    private static readonly FrozenSet<string> Outs = new[]
    {
        "STOP", "STOPALL", "STOP ALL", "STOP SMS", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "OPT OUT", "REVOKE",
        "ARRET", "ARRETER", "ARRETEZ", "STOPPER", "DESABONNER", "DESABONNEZ", "DESABONNEMENT", "DESINSCRIRE", "DESINSCRIPTION", "FIN", "PLUS DE SMS",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Ins = new[]
    {
        "START", "UNSTOP", "SUBSCRIBE", "OPTIN", "OPT IN", "REPRENDRE", "REPRISE", "ABONNER", "ABONNEMENT", "REABONNER",
    }.ToFrozenSet();

    public static OptWord Read(string text)
    {
        if (text.Length > 64)
        {
            return OptWord.None;
        }

        var word = Plain(text);
        return Outs.Contains(word) ? OptWord.Out : Ins.Contains(word) ? OptWord.In : OptWord.None;
    }

    /// <summary>Of an e-mail: alone on its first line, whatever is quoted below. Also alone in the subject, where nothing is written, or where it is the word that
    /// our own mails name (List-Unsubscribe): "Cancel" above a few lines is about an appointment.</summary>
    public static OptWord Read(string? subject, string text) =>
        Read(text.TrimStart().Split('\n')[0]) is var word and not OptWord.None ? word
        : string.IsNullOrWhiteSpace(text) || Plain(subject ?? "") is "STOP" or "START" ? Read(subject ?? "")
        : OptWord.None;

    private static string Plain(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark))
        {
            letters.Append(char.IsLetter(c) ? char.ToUpperInvariant(c) : ' ');
        }

        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
