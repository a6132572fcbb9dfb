using NodaTime;

namespace Guichet.Domain.Appointments;

/// <summary>Stretches of time in order, none of which touches another. Looking one up takes logarithmic time.</summary>
public sealed class Spans
{
    private readonly List<Interval> _spans = [];

    private Spans()
    {
    }

    public static Spans None { get; } = new();

    public IReadOnlyList<Interval> All => _spans;

    /// <summary>What overlaps or touches becomes one; what is empty is left out.</summary>
    public static Spans Of(IEnumerable<Interval> stretches)
    {
        var made = new Spans();
        foreach (var next in stretches.Where(one => one.Duration > Duration.Zero).OrderBy(one => one.Start))
        {
            if (made._spans is [.., var last] && next.Start <= last.End)
            {
                made._spans[^1] = new Interval(last.Start, Instant.Max(last.End, next.End));
            }
            else
            {
                made._spans.Add(next);
            }
        }

        return made;
    }

    /// <summary>Whether one of them holds all of it.</summary>
    public bool Hold(Interval stretch) => At(stretch.Start) is var at and >= 0 && _spans[at].End >= stretch.End;

    /// <summary>Whether one of them has a moment in common with it. To touch is not to meet.</summary>
    public bool Meet(Interval stretch)
    {
        var at = At(stretch.Start);
        return (at >= 0 && _spans[at].End > stretch.Start) || (at + 1 < _spans.Count && _spans[at + 1].Start < stretch.End);
    }

    // The last one that begins at this moment or before; -1 when there is none.
    private int At(Instant moment)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Start <= moment ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
