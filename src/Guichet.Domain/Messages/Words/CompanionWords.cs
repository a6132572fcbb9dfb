using Guichet.Domain.Companions;

namespace Guichet.Domain.Messages.Words;

/// <summary>What a message about an appointment says to who comes along: with whom, and by e-mail as what.</summary>
public static class CompanionWords
{
    /// <param name="with">The customer's name; null where nobody knows it.</param>
    public static string Add(string text, MessageChannel channel, CompanionKind kind, string? with, string language)
    {
        var french = language == "fr";
        if (channel is MessageChannel.Text)
        {
            return with is null ? text : $"{text} {(french ? $"Vous accompagnez {with}." : $"You come along with {with}.")}";
        }

        var role = (kind, french) switch
        {
            (CompanionKind.Guardian, true) => "comme représentant légal",
            (CompanionKind.Guardian, false) => "as their guardian",
            (CompanionKind.Relative, true) => "comme proche",
            (CompanionKind.Relative, false) => "as somebody close to them",
            (CompanionKind.Interpreter, true) => "comme interprète",
            (CompanionKind.Interpreter, false) => "as an interpreter",
            _ => "",
        };
        var whom = with ?? (french ? "quelqu’un" : "somebody");
        var line = french ? $"Vous accompagnez {whom} {role}" : $"You come along with {whom} {role}";
        return $"{text}\n\n{line.TrimEnd()}.";
    }
}
