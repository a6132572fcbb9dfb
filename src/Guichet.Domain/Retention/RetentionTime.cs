using NodaTime;

namespace Guichet.Domain.Retention;

/// <summary>For how long a scenario keeps its customers' data after the end (A20).</summary>
public static class RetentionTime
{
    public const int FewestDays = 1;
    public const int MostDays = 3650;

    public static bool IsInRange(int days) => days is >= FewestDays and <= MostDays;

    /// <summary>What ended at this instant or before it is due.</summary>
    public static Instant Limit(Instant now, int days) => now - Duration.FromDays(days);
}
