namespace Guichet.Domain.Calls;

/// <summary>What somebody typed into a field that may stay empty, with its lines as they are.</summary>
public static class Trimmed
{
    /// <summary>Null when nothing is left.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
