namespace Guichet.Domain.Messages.Words;

/// <summary>What to prepare, as an e-mail says it: a heading and a line a thing.</summary>
public static class PrepareWords
{
    /// <param name="lines">A line a thing; null when there is nothing to prepare.</param>
    public static string Of(string? lines, string language) => lines is null ? ""
        : (language == "fr" ? "Pour vous préparer\u202f:" : "To prepare:") + "\n" + string.Join('\n', lines.Split('\n').Select(line => $"- {line}"));
}
