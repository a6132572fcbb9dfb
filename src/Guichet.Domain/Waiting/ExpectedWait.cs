using NodaTime;

namespace Guichet.Domain.Waiting;

/// <param name="From">With four in five, the wait is no shorter.</param>
/// <param name="To">And no longer.</param>
public sealed record WaitInterval(Duration From, Duration To);

/// <summary>How long somebody will wait, from how long the team's last calls really took. An interval that holds four times in five; none where there
/// is no basis for one.</summary>
public sealed class ExpectedWait
{
    /// <summary>With fewer calls than these, any number would be a guess.</summary>
    public const int FewestCalls = 5;

    /// <summary>A tenth lies below the interval and a tenth above.</summary>
    private const double TenthPart = 1.2816;
    private readonly double _mean;
    private readonly double _variance;
    private readonly int _count;

    private ExpectedWait(double mean, double variance, int count) => (_mean, _variance, _count) = (mean, variance, count);

    /// <param name="served">From admission to the end of the call, of the team's last calls.</param>
    /// <returns>Null where there are too few.</returns>
    public static ExpectedWait? Of(IReadOnlyList<Duration> served)
    {
        if (served.Count < FewestCalls)
        {
            return null;
        }

        var mean = served.Average(one => one.TotalSeconds);
        var variance = served.Sum(one => Math.Pow(one.TotalSeconds - mean, 2)) / (served.Count - 1);
        return mean <= 0 ? null : new ExpectedWait(mean, variance, served.Count);
    }

    /// <param name="ahead">How many are before them.</param>
    /// <param name="specialists">Who are there to serve, free or in a call.</param>
    /// <param name="free">Of these, who are free now.</param>
    /// <returns>Null while nobody is there to serve.</returns>
    public WaitInterval? For(int ahead, int specialists, int free)
    {
        if (specialists <= 0)
        {
            return null;
        }

        // So many calls must end first; whoever is free takes one at once.
        var endings = ahead + 1 - free;
        if (endings <= 0)
        {
            return new WaitInterval(Duration.Zero, Duration.FromMinutes(1));
        }

        // Calls that several people hold at once end like a Poisson process, however even each of them is; with more endings the evenness of the
        // calls shows. What we do not know of the mean itself comes on top.
        var mean = endings * _mean / specialists;
        var each = endings <= specialists ? Math.Max(_variance, _mean * _mean) : Math.Max(_variance, _mean * _mean / 4);
        var variance = (endings * each / (specialists * specialists)) + (mean * mean * _variance / (_mean * _mean) / _count);
        var shape = mean * mean / variance;
        return new WaitInterval(Duration.FromSeconds(mean * Quantile(shape, -TenthPart)), Duration.FromSeconds(mean * Quantile(shape, TenthPart)));
    }

    // Wilson and Hilferty's cube: a quantile of the gamma distribution, as a share of its mean.
    private static double Quantile(double shape, double z) => Math.Pow(Math.Max(0, 1 - (1 / (9 * shape)) + (z * Math.Sqrt(1 / (9 * shape)))), 3);
}
