namespace Guichet.Media.Congestion;

/// <summary>Whether what looks like a queue only stands there: the way itself has become longer, as when a phone changes its cell. A queue
/// grows or shrinks. Pure.</summary>
struct StandingDelay
{
    const long PatienceUs = 4_000_000;

    /// <summary>It moves no more than this share of itself, or than this.</summary>
    const int Share = 4;
    const long LittleUs = 15_000;

    long _sinceUs, _leastUs, _mostUs;

    /// <param name="queueUs">0 when none is worth the name.</param>
    /// <returns>True once it has stood for four seconds.</returns>
    public bool Update(long queueUs, long nowUs)
    {
        (_leastUs, _mostUs) = (Math.Min(_leastUs, queueUs), Math.Max(_mostUs, queueUs));
        bool moves = _mostUs - _leastUs > Math.Max(_mostUs / Share, LittleUs);
        if (queueUs == 0 || moves || _sinceUs == 0) (_sinceUs, _leastUs, _mostUs) = (queueUs == 0 ? 0 : nowUs, queueUs, queueUs);
        if (_sinceUs == 0 || nowUs - _sinceUs < PatienceUs) return false;
        _sinceUs = 0;
        return true;
    }
}
