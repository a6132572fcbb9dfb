using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Reports;

/// <summary>What came of a packet's sequence number.</summary>
enum Arrival { Counted, Restarted, Suspicious }

/// <summary>Reception of one SSRC (RFC 3550 appendix A.1, A.3, A.8): extended numbers, loss, jitter. Pure.</summary>
sealed class ReceptionStatistics(int clockRate)
{
    const int MaximumDropout = 3000;
    const int NoSuspicion = -1;
    const long FirstCycle = 0x10000;

    long _base;
    int _nextIfRestarted = NoSuspicion;
    uint _lastTransit;
    int _jitter;
    long _expectedBefore;
    long _receivedBefore;

    /// <summary>Extended; meaningful once something was received.</summary>
    public long Highest { get; private set; }

    public long Received { get; private set; }

    public long Bytes { get; private set; }

    public long Expected => Received == 0 ? 0 : Highest - _base + 1;

    /// <summary>In ticks of the RTP clock.</summary>
    public uint Jitter => (uint)(_jitter >> 4);

    /// <param name="extended">The number without wraps; only meaningful when not suspicious.</param>
    /// <returns>Suspicious: far from the others; drop it, a second one next to it makes a new start.</returns>
    public Arrival Count(ushort sequence, uint timestamp, int bytes, long nowUs, out long extended)
    {
        Arrival arrival = Place(sequence, out extended);
        if (arrival == Arrival.Suspicious) return arrival;
        bool first = Received == 0;
        Received++;
        Bytes += bytes;
        CountJitter(timestamp, nowUs, first);
        return arrival;
    }

    /// <summary>The report of the time since the one before (RFC 3550 section 6.4.1).</summary>
    public ReportBlock Report(uint ssrc, uint lastSenderReport, uint delaySince)
    {
        long expected = Expected - _expectedBefore;
        long lost = expected - (Received - _receivedBefore);
        (_expectedBefore, _receivedBefore) = (Expected, Received);
        int fraction = expected <= 0 || lost <= 0 ? 0 : (int)Math.Min(255, lost * 256 / expected);
        int cumulative = (int)Math.Clamp(Expected - Received, -0x800000, 0x7FFFFF);
        return new(ssrc, (byte)fraction, cumulative, unchecked((uint)(Highest - FirstCycle)), Jitter, lastSenderReport, delaySince);
    }

    Arrival Place(ushort sequence, out long extended)
    {
        extended = FirstCycle + sequence;
        if (Received == 0) return Start(extended, Arrival.Counted);
        extended = SequenceNumbers.Unwrap(sequence, Highest);
        if (Math.Abs(extended - Highest) < MaximumDropout)
        {
            _nextIfRestarted = NoSuspicion;
            Highest = Math.Max(Highest, extended);
            return Arrival.Counted;
        }
        if (sequence == _nextIfRestarted)
        {
            extended = FirstCycle + sequence;
            return Start(extended, Arrival.Restarted);
        }
        _nextIfRestarted = unchecked((ushort)(sequence + 1));
        return Arrival.Suspicious;
    }

    Arrival Start(long extended, Arrival arrival)
    {
        (_base, Highest, Received) = (extended, extended, 0);
        (_expectedBefore, _receivedBefore, _nextIfRestarted) = (0, 0, NoSuspicion);
        return arrival;
    }

    void CountJitter(uint timestamp, long nowUs, bool first)
    {
        uint transit = unchecked((uint)(nowUs * clockRate / 1_000_000) - timestamp);
        long difference = Math.Abs((long)SequenceNumbers.Difference(transit, _lastTransit));
        _lastTransit = transit;
        if (!first && difference < clockRate) _jitter += (int)difference - ((_jitter + 8) >> 4);
    }
}
