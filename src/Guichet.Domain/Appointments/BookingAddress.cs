namespace Guichet.Domain.Appointments;

/// <summary>The last part of a public booking page's address: lower-case letters, digits and single hyphens, 3 to 40 characters.</summary>
public static class BookingAddress
{
    public const int Longest = 40;
    private const int Shortest = 3;

    public static bool IsInOrder(string? slug) =>
        slug is { Length: >= Shortest and <= Longest } && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-')
        && slug[0] is not '-' && slug[^1] is not '-' && !slug.Contains("--", StringComparison.Ordinal);
}
