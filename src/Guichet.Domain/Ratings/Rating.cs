using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Ratings;

/// <summary>What its customer says of a call: there is one for each, and it can be changed for a while (A14).</summary>
public sealed class Rating : IBelongsToOrganisation
{
    public const int Best = 5;
    public const int LongestWords = 1_000;

    /// <summary>After the conversation.</summary>
    private static readonly Duration TimeToGive = Duration.FromDays(30);

    /// <summary>After it was given first.</summary>
    public static readonly Duration TimeToChange = Duration.FromDays(7);

    private Rating()
    {
    }

    public Guid CallId { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>1, bad, to 5, very good.</summary>
    public int Stars { get; private set; }

    /// <summary>In the customer's own words; null when there are none.</summary>
    public string? Words { get; private set; }

    public Instant GivenAt { get; private set; }

    public Instant ChangedAt { get; private set; }

    /// <summary>Whether the conversation can be spoken of for the first time.</summary>
    /// <param name="over">When it was over; null while it goes on.</param>
    public static bool IsOpen(Instant? over, Instant now) => over is not { } at || now <= at + TimeToGive;

    public static (Rating Rating, CallRated Fact) Give(Guid callId, Guid organisationId, int stars, string? words, Instant now) =>
        (new Rating { CallId = callId, OrganisationId = organisationId, Stars = stars, Words = words, GivenAt = now, ChangedAt = now }, new CallRated(callId, stars));

    public bool CanChange(Instant now) => now <= GivenAt + TimeToChange;

    /// <summary>Null when nothing is different. Whoever calls this has asked <see cref="CanChange"/>.</summary>
    public CallRated? Change(int stars, string? words, Instant now)
    {
        if ((stars, words) == (Stars, Words))
        {
            return null;
        }

        (Stars, Words, ChangedAt) = (stars, words, now);
        return new CallRated(CallId, stars);
    }

    /// <summary>As it may be kept; nothing but space is none. False when it is too long or not text.</summary>
    public static bool TryClean(string? words, out string? clean)
    {
        var text = words?.ReplaceLineEndings("\n").Trim();
        clean = string.IsNullOrEmpty(text) ? null : text;
        return clean is null || (clean.Length <= LongestWords && !clean.Any(c => char.IsControl(c) && c is not ('\n' or '\t')));
    }
}
