namespace Guichet.Domain.Scenarios;

/// <summary>The same words in French and in English; null where there are none in that language.</summary>
public sealed record BothLanguages(string? French, string? English)
{
    public static BothLanguages None { get; } = new(null, null);

    public bool IsEmpty() => French is null && English is null;

    /// <summary>The first that says something, in either language; null when none does.</summary>
    public static BothLanguages? FirstOf(params IReadOnlyList<BothLanguages?> words) => words.FirstOrDefault(one => one?.IsEmpty() is false);

    /// <summary>In this language, or in the other one where there are none.</summary>
    /// <param name="tag">BCP 47; English when it is neither.</param>
    public (string? Text, string Language) In(string? tag) => tag?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) is true
        ? French is null && English is not null ? (English, "en") : (French, "fr")
        : English is null && French is not null ? (French, "fr") : (English, "en");

    /// <summary>Trimmed, line by line, without empty lines; nothing left is null.</summary>
    public BothLanguages Tidy() => new(Kept(French), Kept(English));

    internal bool IsWithin(int longest) => !(French?.Length > longest || English?.Length > longest);

    /// <summary>The lines of a text, each trimmed, without those that are empty; null when none is left.</summary>
    public static string? Kept(string? text)
    {
        var kept = string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
        return kept.Length == 0 ? null : kept;
    }
}
