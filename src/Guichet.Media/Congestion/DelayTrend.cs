using System.Runtime.CompilerServices;

namespace Guichet.Media.Congestion;

/// <summary>How the line fares: a queue grows on it, shrinks, or neither.</summary>
enum LineUse { Normal, Over, Under }

/// <summary>Whether a queue grows on the way: the slope of the delay over the last twenty groups of packets, against a threshold that
/// follows what is usual on this line (draft-ietf-rmcat-gcc-02 section 5, with a fitted line instead of its filter). Pure.</summary>
struct DelayTrend()
{
    /// <summary>Packets sent, or arriving in a bunch, within this time are one group.</summary>
    const long BurstUs = 5_000;

    const long LongestBunchUs = 100_000;

    const double Smoothing = 0.9, Gain = 4, RiseRate = 0.0087, FallRate = 0.039, OutlierMs = 15;
    const double FirstThresholdMs = 12.5, LeastThresholdMs = 6, MostThresholdMs = 600;
    const double OverMs = 10;
    const int MostDeltas = 60;

    Points _points;
    int _count;
    Group _group;
    Group _before;
    double _accumulatedMs;
    double _smoothedMs;
    double _thresholdMs = FirstThresholdMs;
    double _overForMs;
    double _lastTrendMs;
    long _firstArrivalUs;

    public LineUse Use { get; private set; }

    /// <summary>In the order of sending.</summary>
    /// <param name="arrivedUs">On the client's clock.</param>
    public void Arrived(long sentUs, long arrivedUs)
    {
        if (_group.IsSet && sentUs < _group.FirstSentUs) return;
        if (_group.IsSet && IsOfGroup(sentUs, arrivedUs))
        {
            _group = _group with { LastSentUs = sentUs, LastArrivedUs = Math.Max(arrivedUs, _group.LastArrivedUs) };
            return;
        }
        if (_before.IsSet) Compare();
        _before = _group;
        _group = new(true, sentUs, sentUs, arrivedUs, arrivedUs);
    }

    readonly bool IsOfGroup(long sentUs, long arrivedUs)
    {
        if (sentUs - _group.FirstSentUs <= BurstUs) return true;
        long sent = sentUs - _group.LastSentUs, arrived = arrivedUs - _group.LastArrivedUs;
        return arrived < sent && arrived <= BurstUs && arrivedUs - _group.FirstArrivedUs < LongestBunchUs;
    }

    void Compare()
    {
        double sentMs = (_group.LastSentUs - _before.LastSentUs) / 1000.0, arrivedMs = (_group.LastArrivedUs - _before.LastArrivedUs) / 1000.0;
        if (_count == 0) _firstArrivalUs = _group.LastArrivedUs;
        _accumulatedMs += arrivedMs - sentMs;
        _smoothedMs = Smoothing * _smoothedMs + (1 - Smoothing) * _accumulatedMs;
        _points[_count++ % Points.Length] = new((_group.LastArrivedUs - _firstArrivalUs) / 1000.0, _smoothedMs);
        if (_count >= Points.Length) Judge(Slope() * Math.Min(_count, MostDeltas) * Gain, sentMs);
    }

    readonly double Slope()
    {
        double meanX = 0, meanY = 0, top = 0, bottom = 0;
        foreach (Point point in _points) (meanX, meanY) = (meanX + point.X / Points.Length, meanY + point.Y / Points.Length);
        foreach (Point point in _points)
        {
            double x = point.X - meanX;
            (top, bottom) = (top + x * (point.Y - meanY), bottom + x * x);
        }
        return bottom > 0 ? top / bottom : 0;
    }

    void Judge(double trendMs, double sentMs)
    {
        _overForMs = trendMs > _thresholdMs ? _overForMs + sentMs : 0;
        if (_overForMs > OverMs && trendMs >= _lastTrendMs) (Use, _overForMs) = (LineUse.Over, 0);
        else if (trendMs < -_thresholdMs) Use = LineUse.Under;
        else if (trendMs <= _thresholdMs) Use = LineUse.Normal;
        _lastTrendMs = trendMs;
        double beyond = Math.Abs(trendMs) - _thresholdMs;
        if (beyond > OutlierMs) return;
        _thresholdMs += (beyond < 0 ? FallRate : RiseRate) * beyond * Math.Min(sentMs, 100);
        _thresholdMs = Math.Clamp(_thresholdMs, LeastThresholdMs, MostThresholdMs);
    }

    readonly record struct Group(bool IsSet, long FirstSentUs, long LastSentUs, long FirstArrivedUs, long LastArrivedUs);

    readonly record struct Point(double X, double Y);

    [InlineArray(Length)]
    struct Points
    {
        public const int Length = 20;
        Point _first;
    }
}
