namespace Guichet.Media.Reports;

/// <summary>What was measured of a peer since the measurement before.</summary>
/// <param name="RoundTripUs">0 while unknown.</param>
/// <param name="UpJitterUs">Of sound that comes (RFC 3550 section 6.4.1); 0 when none does.</param>
/// <param name="DownJitterUs">Of sound that goes, by the client's reports.</param>
/// <param name="DownlinkBitsPerSecond">0 while unknown.</param>
readonly record struct Moment(long ElapsedUs, Flow Up, Flow Down, long RoundTripUs, long UpJitterUs, long DownJitterUs, long DownlinkBitsPerSecond);

/// <summary>One minute of a peer, out of what is measured each two seconds.</summary>
sealed class MinuteMeter
{
    const long LengthUs = 60_000_000;
    const int MostRoundTrips = 32;

    readonly int[] _roundTrips = new int[MostRoundTrips];
    Flow _up;
    Flow _down;
    Mean _upJitter;
    Mean _downJitter;
    Mean _heights;
    int _roundTripCount;
    int _highest;
    long _downlink;
    long _elapsedUs;

    public bool IsOver => _elapsedUs >= LengthUs;

    public void Add(in Moment moment)
    {
        _elapsedUs += moment.ElapsedUs;
        (_up, _down) = (_up + moment.Up, _down + moment.Down);
        _upJitter.Add(moment.UpJitterUs);
        _downJitter.Add(moment.DownJitterUs);
        if (moment.RoundTripUs > 0 && _roundTripCount < MostRoundTrips) _roundTrips[_roundTripCount++] = (int)moment.RoundTripUs;
        if (moment.DownlinkBitsPerSecond > 0) _downlink = moment.DownlinkBitsPerSecond;
    }

    /// <summary>How high a picture is that goes to the client; 0 when that is not known.</summary>
    public void AddPicture(int height)
    {
        _heights.Add(height);
        _highest = Math.Max(_highest, height);
    }

    /// <summary>The minute, or what there is of it, and begins the next. Null when nothing was measured.</summary>
    public TransportMinute? Take()
    {
        if (_elapsedUs == 0) return null;
        Span<int> roundTrips = _roundTrips.AsSpan(0, _roundTripCount);
        roundTrips.Sort();
        TransportMinute minute = new(
            TimeSpan.FromMicroseconds(_elapsedUs), Told(_up, _upJitter), Told(_down, _downJitter),
            roundTrips.IsEmpty ? null : TimeSpan.FromMicroseconds(roundTrips[roundTrips.Length / 2]), roundTrips.IsEmpty ? null : TimeSpan.FromMicroseconds(roundTrips[^1]),
            _highest == 0 ? null : (int)_heights.Value!, _highest == 0 ? null : _highest, _downlink == 0 ? null : _downlink);
        (_up, _down, _upJitter, _downJitter, _heights, _roundTripCount, _highest, _downlink, _elapsedUs) = (default, default, default, default, default, 0, 0, 0, 0);
        return minute;
    }

    MinuteFlow Told(in Flow flow, in Mean jitterUs) =>
        new(flow.LossShare, jitterUs.Value / 1000, flow.SoundBytes * 8_000_000 / _elapsedUs, flow.PictureBytes * 8_000_000 / _elapsedUs);

    /// <summary>Of what is above 0.</summary>
    struct Mean
    {
        long _sum;
        int _count;

        public readonly double? Value => _count == 0 ? null : (double)_sum / _count;

        public void Add(long value)
        {
            if (value <= 0) return;
            _sum += value;
            _count++;
        }
    }
}
