namespace Guichet.Media.Congestion;

/// <summary>Finds out whether a line carries more than is sent on it: for a short while it is filled up to a higher rate with packets that
/// nobody misses, and what arrives of them tells. What succeeds is tried higher at once; what does not, later, and gentler. Pure.</summary>
sealed class Prober
{
    /// <summary>Short enough that a queue of its making does nobody harm: at double the rate of the line it is as long as this.</summary>
    const long ClusterUs = 80_000;

    const long TickUs = 10_000, AnswerUs = 1_000_000, AftermathUs = 200_000;
    const long ConfirmUs = 500_000;
    const long FirstWaitUs = 1_000_000, MostWaitUs = 4_000_000, LastingUs = 5_000_000, ForgottenUs = 12_000_000;
    const double Factor = 2, GentleFactor = 1.5, LeastFactor = 1.1;

    /// <summary>So much more than is wanted is looked for: what is chosen by an estimate asks for headroom.</summary>
    const double Beyond = 1.3, Enough = 1.15;

    const double Carried = 0.85, Progress = 1.05;
    const int MostBytes = 20_000;

    long _startUs, _endUs, _doneUs, _nextUs, _harmedUs, _succeededUs, _waitUs = FirstWaitUs;
    long _firstArrivedUs, _lastArrivedUs;
    long _sent, _sentAfterFirst, _arrivedAfterFirst, _bits, _estimate;
    bool _isAwaited, _isGentle, _isDoubted;

    /// <summary>Packets of a probe go out now.</summary>
    public bool IsSending { get; private set; }

    /// <summary>What arrives now may be of a probe, or have waited behind one.</summary>
    public bool IsFelt(long nowUs) => IsSending || _isAwaited || _doneUs != 0 && nowUs - _doneUs < AftermathUs;

    /// <summary>Every 10 ms or so.</summary>
    /// <param name="estimate">Bits per second that the line is known to carry.</param>
    /// <param name="wanted">What there is to send, if it carried all.</param>
    /// <param name="isDoubted">The estimate is higher than what is sent by it, and was wrong lately: lines that let short bursts pass
    /// carry a probe and not a picture. Probes at that rate, again and again, find out.</param>
    /// <param name="isCalm">No queue on the way.</param>
    /// <returns>How many bytes are to be sent now that nobody needs.</returns>
    public int Tick(long estimate, long wanted, bool isDoubted, bool isCalm, long nowUs)
    {
        if (_isAwaited && nowUs - _endUs > AnswerUs) Finish(carried: false, 0, nowUs);
        if (!IsSending && (_isAwaited || nowUs < _nextUs || !isCalm || !isDoubted && estimate >= Enough * wanted)) return 0;
        if (!IsSending) Begin(estimate, isDoubted ? Math.Min(estimate, Beyond * wanted) : Higher(estimate, wanted), nowUs);
        _isDoubted |= isDoubted;
        if (nowUs - _startUs > ClusterUs)
        {
            (IsSending, _isAwaited) = (false, true);
            return 0;
        }
        long due = _bits * (nowUs - _startUs + TickUs) / 8_000_000 - _sent;
        return (int)Math.Clamp(due, 0, MostBytes);
    }

    /// <summary>Whatever is sent while a probe is: it takes its part.</summary>
    public void Sent(int bytes, long nowUs)
    {
        _sent += bytes;
        if (nowUs > _startUs) _sentAfterFirst += bytes;
        _endUs = nowUs;
    }

    public void Arrived(long sentUs, long arrivedUs, int bytes)
    {
        if (!IsSending && !_isAwaited || sentUs < _startUs || sentUs > _endUs) return;
        if (sentUs == _startUs) _firstArrivedUs = Math.Max(_firstArrivedUs, arrivedUs);
        else (_arrivedAfterFirst, _lastArrivedUs) = (_arrivedAfterFirst + bytes, Math.Max(_lastArrivedUs, arrivedUs));
    }

    /// <summary>After each feedback message.</summary>
    /// <param name="newestUs">When the newest packet that it tells of was sent.</param>
    /// <param name="refutes">It is less than was thought.</param>
    /// <returns>Bits per second that the line was found to carry; 0 when nothing was found.</returns>
    public double Update(long newestUs, long nowUs, out bool refutes)
    {
        refutes = false;
        if (!_isAwaited || newestUs <= _endUs && _arrivedAfterFirst < _sentAfterFirst) return 0;
        double took = _lastArrivedUs - _firstArrivedUs;
        if (_firstArrivedUs == 0 || took <= 0 || _endUs == _startUs) return Finish(carried: false, 0, nowUs);
        double sent = _sentAfterFirst * 8e6 / (_endUs - _startUs), arrived = _arrivedAfterFirst * 8e6 / took;
        bool carried = arrived >= Carried * sent && _arrivedAfterFirst >= Carried * _sentAfterFirst;
        refutes = _isDoubted && !carried;
        return Finish(carried, carried ? Math.Min(sent, arrived) : Carried * Math.Min(sent, arrived), nowUs);
    }

    /// <summary>The line was found full. Soon after a probe that promised more, it promised too much.</summary>
    public void Harmed(long nowUs)
    {
        if (_succeededUs != 0 && nowUs - _succeededUs < LastingUs) _waitUs = Math.Min(2 * _waitUs, MostWaitUs);
        else if (nowUs - _harmedUs > ForgottenUs) _waitUs = FirstWaitUs;
        (_harmedUs, _nextUs, _isGentle) = (nowUs, nowUs + _waitUs, true);
    }

    double Higher(long estimate, long wanted) =>
        Math.Max(LeastFactor * estimate, Math.Min((_isGentle ? GentleFactor : Factor) * estimate, Beyond * wanted));

    void Begin(long estimate, double bits, long nowUs)
    {
        (_estimate, _bits, _isDoubted) = (estimate, (long)bits, false);
        (IsSending, _startUs, _endUs) = (true, nowUs, nowUs);
        (_sent, _sentAfterFirst, _arrivedAfterFirst, _firstArrivedUs, _lastArrivedUs) = (0, 0, 0, 0, 0);
    }

    double Finish(bool carried, double bits, long nowUs)
    {
        (_isAwaited, _doneUs) = (false, nowUs);
        bool isProgress = carried && bits > Progress * _estimate;
        _isGentle = !isProgress;
        if (isProgress) (_succeededUs, _nextUs) = (nowUs, nowUs);
        else if (carried && _isDoubted) _nextUs = nowUs + ConfirmUs;
        else (_nextUs, _waitUs) = (nowUs + _waitUs, Math.Min(2 * _waitUs, MostWaitUs));
        return bits;
    }
}
