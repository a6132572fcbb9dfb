namespace Guichet.Media.Workers;

/// <summary>
/// Whether a worker that was woken waits a little for more datagrams before it takes any. A wake-up and its sending cost several times
/// what a packet costs, so where many calls share a worker one wake-up for a handful of packets is cheaper than one for each. A worker with
/// little to do does not wait: a lone call has no delay from it. One with more than a batch at hand does not either. Pure.
/// </summary>
/// <param name="pauseUs">How long it waits when it does; 0 never.</param>
internal struct Gathering(long pauseUs)
{
    /// <summary>Fewer than these in a pause would be delayed for nothing.</summary>
    private const int WorthIt = 2;

    /// <summary>Of datagrams taken at once: from here on the batch is long enough by itself.</summary>
    private const long Enough = 64;

    private const long WindowUs = 50_000;

    private long _startUs, _startCount, _lastCount, _lastBatch;
    private double _perUs;

    public readonly bool IsWorthIt => pauseUs > 0 && _lastBatch < Enough && _perUs * pauseUs >= WorthIt;

    public readonly long PauseUs => pauseUs;

    /// <param name="received">Datagrams so far; told after each batch.</param>
    public void Took(long received, long nowUs)
    {
        (_lastBatch, _lastCount) = (received - _lastCount, received);
        var window = nowUs - _startUs;
        if (window < WindowUs) return;
        // The mean of the last windows, so that a key frame alone changes little.
        _perUs = (_perUs + ((double)(received - _startCount) / window)) / 2;
        (_startUs, _startCount) = (nowUs, received);
    }
}
