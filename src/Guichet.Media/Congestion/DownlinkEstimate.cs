namespace Guichet.Media.Congestion;

/// <summary>How much a client's line carries, from its transport-wide feedback: less when a queue grows or much is lost, slowly more
/// otherwise (after draft-ietf-rmcat-gcc-02). Unlimited as long as neither was ever seen. Hardly above what really
/// arrives, since only what is sent is measured: beyond that, probes tell. Pure.</summary>
sealed class DownlinkEstimate
{
    public const long Unlimited = long.MaxValue;

    const double Decrease = 0.85, MuchLoss = 0.10, LittleLoss = 0.03;
    const double GrowthPerSecond = 0.10, GrowthNearPerSecond = 0.04, AboveArrived = 1.3;
    const long LeastBits = 100_000, MostBits = 20_000_000;

    /// <summary>After a decrease its effect is awaited.</summary>
    const long HoldUs = 200_000;

    /// <summary>Few packets take longer to tell.</summary>
    const long LittleHoldUs = 2_000_000;

    /// <summary>A slope alone may be the client's own stumbling; a line that is full has packets waiting on it.</summary>
    const long QueueUs = 40_000;

    /// <summary>The packets of one picture wait for one another: two of them, on a line of the estimate's rate, are no queue.</summary>
    const double PictureBits = 2 * 1_200 * 8;

    DelayTrend _trend = new();
    QueueDelay _queue;
    ArrivedRate _arrived;
    LineRate _line;
    LossTrend _loss;
    Draining _draining;
    StandingDelay _standing;
    long _grownUs, _loweredUs, _beforeSilence;

    /// <summary>What the line carried when it was found full last; growth is slow near it.</summary>
    double _fullBits;

    public long BitsPerSecond { get; private set; } = Unlimited;

    /// <summary>What may be sent now: less than the line carries while a queue has to go away.</summary>
    public long AllowedBitsPerSecond => IsDraining && BitsPerSecond != Unlimited ? (long)(BitsPerSecond * _draining.Share) : BitsPerSecond;

    /// <summary>A queue has to go away.</summary>
    public bool IsDraining => _draining.IsActive;

    /// <summary>When it was found to carry less; 0 before.</summary>
    public long LoweredUs => _loweredUs;

    /// <summary>No packet waits on the way.</summary>
    public bool IsCalm => _trend.Use != LineUse.Over && WaitUs <= QueueUs;

    /// <summary>A probe is under way: it fills the line on purpose, which says nothing of what was sent before.</summary>
    public bool IsProbed { get; set; }

    /// <param name="arrivedUs">On the client's clock, without jumps, not negative.</param>
    /// <param name="bytes">On the wire.</param>
    /// <param name="wasLost">Told as lost before.</param>
    public void Arrived(long sentUs, long arrivedUs, int bytes, bool wasLost)
    {
        _loss.Arrived(wasLost);
        _arrived.Arrived(arrivedUs, bytes);
        _trend.Arrived(sentUs, arrivedUs);
        _queue.Arrived(sentUs, arrivedUs);
        _line.Arrived(sentUs, arrivedUs, bytes, _queue.WayUs);
    }

    public void Lost() => _loss.Lost();

    /// <summary>Once for each feedback message, after all that it tells.</summary>
    public void Update(long nowUs)
    {
        bool isFull = _trend.Use == LineUse.Over && WaitUs > QueueUs && !IsProbed;
        if (isFull && nowUs - _loweredUs >= HoldUs) Full(nowUs);
        else if (_trend.Use == LineUse.Normal && WaitUs <= QueueUs && _loss.Excess <= LittleLoss) Grow(nowUs);
        else _grownUs = nowUs;
        if (_draining.Update(WaitUs, nowUs) | _standing.Update(WaitUs > QueueUs ? WaitUs : 0, nowUs)) _queue.Accept();
        if (!_loss.Turn(nowUs) || _loss.Excess <= MuchLoss || IsProbed) return;
        _loss.Lowered();
        // Where little is sent, as sound alone while the picture pauses, little arrives: that is not what the line carries.
        Lower(IsLittleSent ? BitsPerSecond : Arriving(), 1 - _loss.Excess / 2, nowUs);
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

    /// <summary>Nothing was heard for long although much was sent: half of it goes on, however long that lasts.</summary>
    public void Silent(long nowUs)
    {
        if (BitsPerSecond == Unlimited || _beforeSilence != 0) return;
        _beforeSilence = BitsPerSecond;
        Lower(BitsPerSecond, 0.5, nowUs);
    }

    /// <summary>The line is there again. That it was gone does not make it narrower, and what is left of the estimate may be too little for any picture.</summary>
    internal void HeardAgain()
    {
        BitsPerSecond = Math.Max(BitsPerSecond, (long)(Decrease * _beforeSilence));
        _beforeSilence = 0;
    }

    bool IsLittleSent => BitsPerSecond != Unlimited && _arrived.BitsPerSecond < BitsPerSecond / 2;

    double Arriving() => _arrived.BitsPerSecond is > 0 and var bits ? bits : Math.Min(BitsPerSecond, MostBits);

    /// <summary>How long packets wait, beyond what those of one picture wait for one another.</summary>
    long WaitUs => Math.Max(0, _queue.Us - (BitsPerSecond == Unlimited ? 0 : (long)(PictureBits * 1e6 / BitsPerSecond)));

    /// <summary>Where nothing had to wait behind anything, it is not the line that is slow. Where little is sent, a stumbling client looks
    /// like a queue: so it is halved at most, and looked at again.</summary>
    void Full(long nowUs)
    {
        if (_line.BitsPerSecond is not (> 0 and var carried) || Decrease * carried >= BitsPerSecond) return;
        if (!IsLittleSent) Lower(carried, Decrease, nowUs);
        else if (nowUs - _loweredUs >= LittleHoldUs) Lower(Math.Max(carried, BitsPerSecond / 2), 1, nowUs);
    }

    void Lower(double carried, double share, long nowUs)
    {
        _fullBits = carried;
        BitsPerSecond = (long)Math.Clamp(share * carried, LeastBits, Math.Min(BitsPerSecond, MostBits));
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
