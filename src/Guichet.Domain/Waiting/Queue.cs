using Guichet.Domain.Appointments;
using NodaTime;

namespace Guichet.Domain.Waiting;

/// <param name="Open">Somebody can be reached now.</param>
/// <param name="Until">When that changes; null when it does not within a week.</param>
public sealed record Opening(bool Open, Instant? Until);

/// <summary>A team's public address and its words (A3): what a manager may set.</summary>
/// <param name="Address">The last part of the page's address: small letters, digits and hyphens.</param>
public sealed record QueuePlan(string Address, string? WelcomeFrench, string? WelcomeEnglish)
{
    public const int LongestAddress = 60;
    public const int LongestWelcome = 1000;
    private const int ShortestAddress = 3;

    /// <summary>The name of the first field that is not in order; null when all are.</summary>
    public string? WrongField() =>
        !IsAddress(Address) ? "address"
        : WelcomeFrench?.Length > LongestWelcome ? "welcomeFrench"
        : WelcomeEnglish?.Length > LongestWelcome ? "welcomeEnglish"
        : null;

    /// <summary>When a team is there, from its hours; a team without hours is there whenever its queue is offered.</summary>
    public static Opening At(WeeklyHours? hours, Instant now)
    {
        if (hours is null || hours.Shifts.Count == 0)
        {
            return new Opening(true, null);
        }

        var spans = hours.During(new Interval(now, now + Duration.FromDays(8))).All;
        var next = spans.FirstOrDefault(span => span.End > now);
        return next == default ? new Opening(false, null)
            : next.Start <= now ? new Opening(true, next.End)
            : new Opening(false, next.Start);
    }

    private static bool IsAddress(string text) =>
        text.Length is >= ShortestAddress and <= LongestAddress && text[0] != '-' && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
