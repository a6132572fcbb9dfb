using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Reports;

/// <summary>Turns a publisher's wall clock into ours. One for all streams of a transport: with the same shift for sound and
/// picture the distance between them, the lip sync, is kept exactly.</summary>
sealed class ClockShift
{
    /// <summary>A publisher whose clock was set anew is followed.</summary>
    const long MaximumDriftUs = 1_000_000;

    long _shiftUs;
    bool _known;

    public long ToOurs(long theirsUs, long nowUs)
    {
        long shift = nowUs - theirsUs;
        if (!_known || Math.Abs(shift - _shiftUs) > MaximumDriftUs) (_shiftUs, _known) = (shift, true);
        return theirsUs + _shiftUs;
    }
}

/// <summary>What the publisher's sender reports say of one stream: which RTP timestamp belongs to which instant.</summary>
struct SenderClock
{
    long _instantUs;
    long _receivedUs;
    uint _timestamp;
    uint _compact;

    public bool IsKnown { get; private set; }

    public void Received(in SenderReport report, ClockShift shift, long nowUs)
    {
        _instantUs = shift.ToOurs(NtpTime.ToMicroseconds(report.Ntp), nowUs);
        (_receivedUs, _timestamp, _compact, IsKnown) = (nowUs, report.RtpTimestamp, report.CompactNtp, true);
    }

    /// <summary>The publisher's RTP timestamp at an instant of our clock.</summary>
    public readonly uint TimestampAt(long us, int clockRate) =>
        unchecked(_timestamp + (uint)((us - _instantUs) * clockRate / 1_000_000));

    /// <summary>The instant of our clock that an RTP timestamp near the last report's belongs to.</summary>
    public readonly long InstantOf(uint timestamp, int clockRate) =>
        _instantUs + SequenceNumbers.Difference(timestamp, _timestamp) * 1_000_000L / clockRate;

    /// <summary>LSR and DLSR of our reports to the publisher (RFC 3550 section 6.4.1).</summary>
    public readonly (uint LastReport, uint DelaySince) Echo(long nowUs) =>
        IsKnown ? (_compact, NtpTime.CompactDuration(nowUs - _receivedUs)) : (0, 0);
}
