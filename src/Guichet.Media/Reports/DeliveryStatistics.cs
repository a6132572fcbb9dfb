using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Reports;

/// <summary>What was sent on one slot, and what the subscriber says that it got.</summary>
sealed class DeliveryStatistics
{
    uint _highest;
    int _lost;
    bool _reported;

    /// <summary>As in sender reports (RFC 3550 section 6.4.1): wraps.</summary>
    public uint PacketCount { get; private set; }

    /// <summary>Payload only; wraps.</summary>
    public uint OctetCount { get; private set; }

    /// <summary>Headers and repairs too.</summary>
    public long Bytes { get; private set; }

    /// <summary>By the subscriber's reports, since the start.</summary>
    public long Expected { get; private set; }

    public long Lost { get; private set; }

    public void Sent(int payload, int bytes)
    {
        PacketCount = unchecked(PacketCount + 1);
        OctetCount = unchecked(OctetCount + (uint)payload);
        Bytes += bytes;
    }

    public void Resent(int bytes) => Bytes += bytes;

    public void Received(in ReportBlock block)
    {
        int expected = unchecked((int)(block.HighestSequence - _highest));
        int lost = block.CumulativeLost - _lost;
        if (_reported && expected >= 0 && lost <= expected)
        {
            Expected += expected;
            Lost += Math.Max(lost, 0);
        }
        (_highest, _lost, _reported) = (block.HighestSequence, block.CumulativeLost, true);
    }
}
