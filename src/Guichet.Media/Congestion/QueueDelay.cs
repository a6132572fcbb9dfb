namespace Guichet.Media.Congestion;

/// <summary>How long packets wait on the way beyond what the way itself takes: the time under way against its least in the last minute.
/// The two clocks need not agree, only run alike. Pure.</summary>
struct QueueDelay
{
    const int Smoothing = 8;
    const long HalfUs = 30_000_000;

    long _leastUs, _leastBeforeUs, _smoothedUs, _turnUs;
    bool _isKnown;

    /// <summary>Smoothed; 0 while nothing is known.</summary>
    public readonly long Us => _isKnown ? Math.Max(0, _smoothedUs - WayUs) : 0;

    /// <summary>From our clock to the client's, without any wait.</summary>
    public readonly long WayUs => Math.Min(_leastUs, _leastBeforeUs);

    public void Arrived(long sentUs, long arrivedUs)
    {
        long way = arrivedUs - sentUs;
        if (!_isKnown) (_isKnown, _smoothedUs, _leastUs, _leastBeforeUs, _turnUs) = (true, way, way, way, sentUs);
        if (sentUs - _turnUs >= HalfUs) (_leastBeforeUs, _leastUs, _turnUs) = (_leastUs, way, sentUs);
        _leastUs = Math.Min(_leastUs, way);
        _smoothedUs += (way - _smoothedUs) / Smoothing;
    }

    /// <summary>What looked like a queue is the way itself, which has become longer.</summary>
    public void Accept() => (_leastUs, _leastBeforeUs) = (_smoothedUs, _smoothedUs);
}
