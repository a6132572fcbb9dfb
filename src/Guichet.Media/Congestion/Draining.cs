namespace Guichet.Media.Congestion;

/// <summary>What may be sent while packets wait on the way: so much less that the queue goes away in a few seconds. Pure.</summary>
struct Draining
{
    const long BeginUs = 200_000, DeepUs = 600_000, EndUs = 80_000;
    const double Some = 0.5, Much = 0.25;

    /// <summary>A queue shrinks in so long when so little is sent. What does not is none.</summary>
    const long PatienceUs = 5_000_000;

    long _sinceUs, _fromUs;

    /// <summary>The share of the estimate that may be sent.</summary>
    public double Share { get; private set; }

    public readonly bool IsActive => _sinceUs != 0;

    /// <returns>True when the delay does not go away: it is the way itself.</returns>
    public bool Update(long queueUs, long nowUs)
    {
        if (queueUs > BeginUs && !IsActive) (_sinceUs, _fromUs) = (nowUs, queueUs);
        else if (queueUs < EndUs) _sinceUs = 0;
        Share = !IsActive ? 1 : queueUs > DeepUs ? Much : Some;
        if (!IsActive || nowUs - _sinceUs < PatienceUs) return false;
        bool isOfTheWay = queueUs > _fromUs * 3 / 4;
        (_sinceUs, _fromUs) = (isOfTheWay ? 0 : nowUs, queueUs);
        return isOfTheWay;
    }
}
