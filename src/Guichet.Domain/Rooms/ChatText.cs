namespace Guichet.Domain.Rooms;

/// <summary>What may be said: text that is there, and not a book (A5).</summary>
public static class ChatText
{
    public const int Longest = 4000;
    public const int LongestClientId = 64;

    public static bool IsFit(string? clientId, string? text) =>
        clientId is { Length: > 0 and <= LongestClientId }
        && text is { Length: > 0 and <= Longest }
        && !string.IsNullOrWhiteSpace(text);

    /// <summary>Line breaks and tabs stay; other control characters mean nothing to a reader.</summary>
    public static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));
}
