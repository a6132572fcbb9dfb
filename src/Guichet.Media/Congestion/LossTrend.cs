namespace Guichet.Media.Congestion;

/// <summary>Whether more is lost than this line loses whatever is sent. A radio that loses every tenth packet loses it at any rate, and
/// sending less does not help: what is still lost then is usual, until less is lost. Pure.</summary>
struct LossTrend
{
    const long WindowUs = 1_000_000;
    const int LeastPackets = 20;

    /// <summary>More than this is never usual.</summary>
    const double MostUsual = 0.25;

    /// <summary>Sending less helped when it took away this share of the loss.</summary>
    const double Helped = 0.3;

    long _startUs;
    int _arrived, _lost, _windowsToAwait;
    double _usual, _before;

    /// <summary>Of the last window, 0 to 1.</summary>
    public double Share { get; private set; }

    /// <summary>How far above what is usual.</summary>
    public double Excess { get; private set; }

    public void Arrived(bool wasLost)
    {
        _arrived++;
        if (wasLost) _lost = Math.Max(0, _lost - 1);
    }

    public void Lost() => _lost++;

    /// <summary>Less is sent from now on. The next window still tells of what was on its way; the one after it, whether it helped.</summary>
    public void Lowered() => (_windowsToAwait, _before) = (2, Share);

    /// <returns>A window is full: there is news.</returns>
    public bool Turn(long nowUs)
    {
        int all = _arrived + _lost;
        if (nowUs - _startUs < WindowUs || all < LeastPackets) return false;
        Share = (double)_lost / all;
        (_startUs, _arrived, _lost) = (nowUs, 0, 0);
        if (_windowsToAwait > 0 && --_windowsToAwait == 0 && Share > (1 - Helped) * _before) _usual = Math.Max(_usual, Share);
        _usual = Math.Min(MostUsual, Math.Min(_usual, (_usual + Share) / 2));
        Excess = Math.Max(0, Share - _usual);
        return _windowsToAwait == 0;
    }
}
