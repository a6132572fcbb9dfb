using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Reports;

/// <summary>What was sent on one slot, and what the subscriber says that it got.</summary>
sealed class DeliveryStatistics
{
    const int MemoryPackets = 100;

    uint _highest;
    int _lost;
    bool _reported;
    long _unacknowledgedSinceUs;
    long _lastSentUs;

    /// <summary>As in sender reports (RFC 3550 section 6.4.1): wraps.</summary>
    public uint PacketCount { get; private set; }

    /// <summary>Payload only; wraps.</summary>
    public uint OctetCount { get; private set; }

    /// <summary>Headers and repairs too.</summary>
    public long Bytes { get; private set; }

    /// <summary>By the subscriber's reports, since the start.</summary>
    public long Expected { get; private set; }

    public long Lost { get; private set; }

    /// <summary>Of the last hundred packets or so, by the subscriber's reports, 0 to 1.</summary>
    public double LossShare { get; private set; }

    /// <summary>As the subscriber last reported, in ticks of the RTP clock.</summary>
    public uint Jitter { get; private set; }

    /// <summary>For how long packets have been sent since the subscriber's last report, on whatever slot.</summary>
    public long UnacknowledgedUs => _unacknowledgedSinceUs == 0 ? 0 : _lastSentUs - _unacknowledgedSinceUs;

    public void Sent(int payload, int bytes, long nowUs)
    {
        if (_unacknowledgedSinceUs == 0) _unacknowledgedSinceUs = nowUs;
        _lastSentUs = nowUs;
        PacketCount = unchecked(PacketCount + 1);
        OctetCount = unchecked(OctetCount + (uint)payload);
        Bytes += bytes;
    }

    public void Resent(int bytes) => Bytes += bytes;

    /// <summary>The subscriber reported, be it on another slot.</summary>
    public void Acknowledged() => _unacknowledgedSinceUs = 0;

    /// <returns>Whether packets were lost since the report before.</returns>
    public bool Received(in ReportBlock block)
    {
        int expected = unchecked((int)(block.HighestSequence - _highest));
        int lost = block.CumulativeLost - _lost;
        bool isKnown = _reported && expected >= 0 && lost <= expected;
        if (isKnown)
        {
            Expected += expected;
            Lost += Math.Max(lost, 0);
            LossShare += (Math.Max(lost, 0) - LossShare * expected) / Math.Max(expected, MemoryPackets);
        }
        (_highest, _lost, _reported, Jitter) = (block.HighestSequence, block.CumulativeLost, true, block.Jitter);
        return isKnown && lost > 0;
    }
}
