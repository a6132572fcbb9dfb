namespace Guichet.Media.Reports;

/// <summary>Loss since it was last asked, from totals.</summary>
struct LossMeter
{
    long _expected;
    long _lost;

    /// <returns>0 to 1; 0 when a total went back, as after a restart.</returns>
    public double Take(long expected, long lost)
    {
        (long newExpected, long newLost) = (expected - _expected, lost - _lost);
        (_expected, _lost) = (expected, lost);
        return newExpected <= 0 || newLost <= 0 ? 0 : Math.Min(1, (double)newLost / newExpected);
    }
}
