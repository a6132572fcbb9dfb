using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Reports;

/// <summary>The time to a client and back, from its reception reports or, when it receives nothing, from how fast it repairs.</summary>
struct RoundTrip
{
    public const long UnknownUs = 100_000;
    const long MaximumUs = 5_000_000;

    /// <summary>A browser shows a picture that comes so late, and not one that comes twice as late.</summary>
    const long FarUs = 120_000;

    long _us;
    bool _isReported;

    public readonly bool IsKnown => _us > 0;

    /// <summary>Smoothed; a guess while unknown.</summary>
    public readonly long Us => IsKnown ? _us : UnknownUs;

    /// <summary>A second question for what is missing comes too late.</summary>
    public readonly bool IsFar => _us >= FarUs;

    /// <summary>A - LSR - DLSR of RFC 3550 section 6.4.1. Our NTP time is the clock itself, so nothing need be remembered.</summary>
    public void Received(in ReportBlock block, long nowUs)
    {
        if (block.LastSenderReport == 0) return;
        int compact = unchecked((int)(NtpTime.Compact(nowUs) - block.LastSenderReport - block.DelaySinceLastSenderReport));
        if (compact < 0) return;
        _isReported = true;
        Take(NtpTime.FromCompactDuration((uint)compact));
    }

    /// <summary>A packet asked for once came back after this time. Reports know better, if there are any.</summary>
    public void Repaired(long us)
    {
        if (!_isReported) Take(us);
    }

    void Take(long us)
    {
        if (us > MaximumUs) return;
        us = Math.Max(us, 1);
        // Up in a few steps: whoever believes in too short a way asks for everything twice.
        _us = _us == 0 ? us : _us + (us - _us) / (us > _us ? 2 : 8);
    }
}
