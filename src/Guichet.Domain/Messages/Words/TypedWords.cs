using System.Text.RegularExpressions;

namespace Guichet.Domain.Messages.Words;

/// <summary>What strangers typed, such as a name and a subject on a public booking page, as it goes into a message of ours: never an address that
/// somebody could open. It would be theirs, in our name.</summary>
public static partial class TypedWords
{
    /// <summary>The sign that keeps mail programs from making a link: it is not seen, and stands in no address.</summary>
    private const string Unseen = "\u200c";

    /// <param name="channel">In a text message the sign is a space: another would make two parts of one.</param>
    public static string Plain(string typed, MessageChannel channel)
    {
        var sign = channel.Wording() is MessageChannel.Email ? Unseen : " ";
        var open = Number().Replace(Scheme().Replace(typed, $":{sign}"), match => match.Value.Replace(".", $".{sign}", StringComparison.Ordinal));
        return Dot().Replace(open, $".{sign}");
    }

    // "https:", "mailto:", "tel:" before what they lead to.
    [GeneratedRegex(@"(?<=\p{L}):(?=\S)")]
    private static partial Regex Scheme();

    // A name's last part begins with a letter and has two signs at least: "3.50", "24.11.2026" and "J.P." stay. The other three are full stops in names too (UTS 46).
    [GeneratedRegex(@"(?<=[\p{L}\p{N}\p{M}_-])[.\u3002\uff0e\uff61](?=\p{L}[\p{L}\p{N}\p{M}_-])")]
    private static partial Regex Dot();

    // 203.0.113.7
    [GeneratedRegex(@"(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)")]
    private static partial Regex Number();
}
