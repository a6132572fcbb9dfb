namespace Guichet.Media.Congestion;

/// <summary>How much a client's line carries, from its transport-wide feedback: less when a queue grows or much is lost, slowly more
/// otherwise (after draft-ietf-rmcat-gcc-02). Unlimited as long as neither was ever seen. Hardly above what really
/// arrives, since only what is sent is measured: beyond that, probes tell. Pure.</summary>
sealed class DownlinkEstimate
{
    public const long Unlimited = long.MaxValue;

    const double Decrease = 0.85, MuchLoss = 0.10, LittleLoss = 0.03;
    const double GrowthPerSecond = 0.10, GrowthNearPerSecond = 0.04, AboveArrived = 1.2;
    const long LeastBits = 100_000, MostBits = 20_000_000;

    /// <summary>After a decrease its effect is awaited.</summary>
    const long HoldUs = 200_000;

    /// <summary>Few packets take longer to tell.</summary>
    const long LittleHoldUs = 2_000_000;

    /// <summary>A slope alone may be the client's own stumbling; a line that is full has packets waiting on it.</summary>
    const long QueueUs = 40_000;

    /// <summary>A line that carries nearly all that is sent is slow for a moment, or hardly too narrow: that is looked at twice.</summary>
    const double NearlyAll = 0.8;
    const long SecondLookUs = 150_000;

    DelayTrend _trend = new();
    QueueDelay _queue;
    ArrivedRate _arrived;

    /// <summary>Of what arrived, as it was sent.</summary>
    ArrivedRate _sent;
    LossTrend _loss;
    Draining _draining;
    StandingDelay _standing;
    long _grownUs, _loweredUs, _fullSinceUs;

    /// <summary>What arrived when the line was found full last; growth is slow near it.</summary>
    double _fullBits;

    public long BitsPerSecond { get; private set; } = Unlimited;

    /// <summary>What may be sent now: less than the line carries while a queue has to go away.</summary>
    public long AllowedBitsPerSecond => _draining.IsActive && BitsPerSecond != Unlimited ? (long)(BitsPerSecond * _draining.Share) : BitsPerSecond;

    /// <summary>When it was found to carry less; 0 before.</summary>
    public long LoweredUs => _loweredUs;

    /// <summary>No packet waits on the way.</summary>
    public bool IsCalm => _trend.Use != LineUse.Over && _queue.Us <= QueueUs;

    /// <summary>A probe is under way: it fills the line on purpose, which says nothing of what was sent before.</summary>
    public bool IsProbed { get; set; }

    /// <param name="arrivedUs">On the client's clock, without jumps, not negative.</param>
    /// <param name="bytes">On the wire.</param>
    /// <param name="wasLost">Told as lost before.</param>
    public void Arrived(long sentUs, long arrivedUs, int bytes, bool wasLost)
    {
        _loss.Arrived(wasLost);
        _arrived.Arrived(arrivedUs, bytes);
        _sent.Arrived(sentUs, bytes);
        _trend.Arrived(sentUs, arrivedUs);
        _queue.Arrived(sentUs, arrivedUs);
    }

    public void Lost() => _loss.Lost();

    /// <summary>Once for each feedback message, after all that it tells.</summary>
    public void Update(long nowUs)
    {
        bool isFull = _trend.Use == LineUse.Over && _queue.Us > QueueUs && !IsProbed;
        if (!isFull) _fullSinceUs = 0;
        else if (_fullSinceUs == 0) _fullSinceUs = nowUs;
        if (isFull && nowUs - _loweredUs >= HoldUs) Full(nowUs);
        else if (_trend.Use == LineUse.Normal && _queue.Us <= QueueUs && _loss.Excess <= LittleLoss) Grow(nowUs);
        else _grownUs = nowUs;
        if (_draining.Update(_queue.Us, nowUs) | _standing.Update(_queue.Us > QueueUs ? _queue.Us : 0, nowUs)) _queue.Accept();
        if (!_loss.Turn(nowUs) || _loss.Excess <= MuchLoss || IsProbed) return;
        _loss.Lowered();
        Lower(Arriving() * (1 - _loss.Excess / 2), nowUs);
    }

    /// <summary>A probe got through at this rate.</summary>
    public void Probed(double bits)
    {
        if (BitsPerSecond != Unlimited) BitsPerSecond = (long)Math.Clamp(bits, BitsPerSecond, MostBits);
    }

    /// <summary>A probe did not get through at a rate that was thought to be carried: this much did.</summary>
    public void Refuted(double bits)
    {
        if (bits < BitsPerSecond) BitsPerSecond = (long)Math.Max(bits, LeastBits);
    }

    /// <summary>Nothing was heard for long although much was sent.</summary>
    public void Silent(long nowUs)
    {
        if (BitsPerSecond != Unlimited) Lower(BitsPerSecond / 2, nowUs);
    }

    /// <summary>As long as a queue is there, it is what the line carries, however little is sent by now.</summary>
    double Arriving() => _arrived.BitsPerSecond is > 0 and var bits ? bits : Math.Min(BitsPerSecond, MostBits);

    /// <summary>Where less is sent than the line is known to carry, what arrives does not say how much it carries.</summary>
    void Full(long nowUs)
    {
        bool carriesNearlyAll = Arriving() >= NearlyAll * _sent.BitsPerSecond;
        bool isLittle = BitsPerSecond != Unlimited && _sent.BitsPerSecond < BitsPerSecond / 2;
        if (isLittle && nowUs - _loweredUs < LittleHoldUs) return;
        if (!carriesNearlyAll) Lower(Math.Max(Decrease * Arriving(), isLittle ? BitsPerSecond / 2 : 0), nowUs);
        else if (nowUs - _fullSinceUs >= SecondLookUs) Lower(Decrease * (BitsPerSecond == Unlimited ? Arriving() : Math.Max(BitsPerSecond, Arriving())), nowUs);
    }

    void Lower(double bits, long nowUs)
    {
        _fullBits = Arriving();
        BitsPerSecond = (long)Math.Clamp(bits, LeastBits, Math.Min(BitsPerSecond, MostBits));
        (_loweredUs, _grownUs) = (nowUs, nowUs);
    }

    void Grow(long nowUs)
    {
        double seconds = _grownUs == 0 ? 0 : Math.Min((nowUs - _grownUs) / 1e6, 1);
        _grownUs = nowUs;
        if (BitsPerSecond == Unlimited) return;
        bool isNear = BitsPerSecond > 0.8 * _fullBits && BitsPerSecond < 1.2 * _fullBits;
        double grown = BitsPerSecond * (1 + (isNear ? GrowthNearPerSecond : GrowthPerSecond) * seconds);
        grown = Math.Min(grown, Math.Max(BitsPerSecond, AboveArrived * _arrived.BitsPerSecond));
        BitsPerSecond = (long)Math.Clamp(grown, LeastBits, MostBits);
    }
}
