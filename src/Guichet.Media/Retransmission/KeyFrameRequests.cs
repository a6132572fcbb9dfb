namespace Guichet.Media.Retransmission;

/// <summary>When to ask a publisher for a key frame. Many subscribers ask at once; the publisher hears one request. The first
/// goes at once, a further one waits its turn and is never lost: Firefox drops the first key frame now and then and asks again
/// at once. A request is repeated until a key frame starts. Pure.</summary>
struct KeyFrameRequests
{
    /// <summary>As JVB: half a second, as others wait, is seen by people.</summary>
    const long IntervalUs = 200_000;
    const long RepeatUs = 500_000;

    /// <summary>No subscriber can make the publisher send key frames all the time: two a second, with a little credit.</summary>
    const long CreditUs = 500_000;
    const int MaximumCredit = 4;

    long _lastUs;
    long _creditSinceUs;
    int _spent;
    bool _asked;
    bool _awaited;

    public void Ask() => _asked = true;

    /// <summary>True once for each request that is to be sent now.</summary>
    public bool TakeDue(long nowUs)
    {
        bool repeat = _awaited && nowUs - _lastUs >= RepeatUs;
        if (!_asked && !repeat) return false;
        bool first = _lastUs == 0;
        if (!first && nowUs - _lastUs < IntervalUs) return false;
        if (!TrySpend(nowUs)) return false;
        (_asked, _awaited, _lastUs) = (false, true, nowUs);
        return true;
    }

    /// <summary>A key frame starts: whoever asked before is served by it.</summary>
    public void Started() => (_asked, _awaited) = (false, false);

    bool TrySpend(long nowUs)
    {
        if (_spent == 0) _creditSinceUs = nowUs;
        long earned = Math.Min((nowUs - _creditSinceUs) / CreditUs, _spent);
        _spent -= (int)earned;
        _creditSinceUs += earned * CreditUs;
        if (_spent >= MaximumCredit) return false;
        _spent++;
        return true;
    }
}
