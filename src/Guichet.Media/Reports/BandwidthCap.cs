namespace Guichet.Media.Reports;

/// <summary>The most that a client may send when it knows no transport-wide feedback (REMB). Not an estimate: it starts high and
/// gives way to loss, as loss-based control does. Pure.</summary>
struct BandwidthCap()
{
    const double HighLoss = 0.10, LowLoss = 0.02;
    const long Lowest = 150_000, Highest = 4_000_000;

    public long BitsPerSecond { get; private set; } = Highest;

    /// <param name="loss">Of the last second, 0 to 1.</param>
    /// <param name="received">Bits in that second.</param>
    public void Measured(double loss, long received)
    {
        if (loss > HighLoss) BitsPerSecond = Math.Max(Lowest, (long)(Math.Min(BitsPerSecond, Math.Max(received, Lowest)) * (1 - loss / 2)));
        else if (loss < LowLoss) BitsPerSecond = Math.Min(Highest, BitsPerSecond + BitsPerSecond / 12);
    }
}
