using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Congestion;

/// <summary>What a transport knows of its client's line: what was sent on it, and what the client says that arrived
/// (draft-holmer-rmcat-transport-wide-cc-extensions-01). Costs nothing before the client says anything.</summary>
sealed class Downlink
{
    /// <summary>What the network carries beside the RTP packet: IPv4, UDP and the SRTP tag.</summary>
    public const int WireOverhead = 20 + 8 + 16;

    const int UsPerTick = 250;

    /// <summary>The client's clock as ours begins: late, so that what overtook the first packet is not before its beginning.</summary>
    const long FirstTick = 1_000_000;

    /// <summary>Feedback comes several times a second while anything arrives.</summary>
    const long SilenceUs = 1_500_000;

    readonly Prober _prober = new();
    SentPackets? _sent;
    long _lastTicks, _ticks = FirstTick;
    long _heardUs, _newestUs;
    ushort _sequence;
    int _unnumbered;
    bool _isNumbered, _isOwed, _isGone, _forgives;

    /// <summary>The last number that was sent before the line was there again.</summary>
    ushort _forgiven;

    /// <summary>Null until the client has said anything.</summary>
    public DownlinkEstimate? Estimate { get; private set; }

    /// <summary>0 while unknown: the line was never found full.</summary>
    public long BitsPerSecond => Estimate is { BitsPerSecond: < DownlinkEstimate.Unlimited } known ? known.BitsPerSecond : 0;

    /// <summary>Nothing waits on the line, as far as is known: what is sent beside harms nobody.</summary>
    public bool IsCalm => Estimate is null or { IsCalm: true };

    /// <summary>The transport-wide number of the packet that is written now; one counter for all that goes to the client.</summary>
    public ushort NextSequence()
    {
        _isNumbered = true;
        return _sequence = unchecked((ushort)(_sequence + 1));
    }

    /// <summary>The packet that was just written is sent.</summary>
    /// <param name="bytes">Header and payload.</param>
    public void Sent(int bytes, long nowUs)
    {
        bool isNumbered = _isNumbered;
        _isNumbered = false;
        if (_sent is null) return;
        bytes += WireOverhead;
        _isOwed = true;
        if (_prober.IsSending) _prober.Sent(bytes, nowUs);
        if (isNumbered) _sent.Add(_sequence, bytes + _unnumbered, nowUs);
        // One without a number takes its part of the line all the same: the next one answers for it.
        _unnumbered = isNumbered ? 0 : _unnumbered + bytes;
    }

    public void Read(TransportFeedback feedback, long nowUs)
    {
        if (feedback.StatusCount > SentPackets.Most) return;
        if (_sent is null) (_sent, Estimate, _lastTicks) = (new(), new(), (long)feedback.ReferenceTime << 8);
        (_heardUs, _isOwed) = (nowUs, false);
        if (_isGone) HeardAgain();
        foreach (PacketStatus status in feedback)
        {
            if (status.Received) Arrived(status, nowUs);
            else if (_sent.TryLose(status.Sequence) && !IsForgiven(status.Sequence)) Estimate!.Lost();
        }
        Update(Estimate!, nowUs);
    }

    /// <summary>The client is on another line: nothing is known of it.</summary>
    public void Moved()
    {
        if (Estimate is not null) Estimate = new();
    }

    /// <summary>Every 10 ms or so.</summary>
    /// <param name="wanted">Bits per second that there are to send, if the line carries them.</param>
    /// <param name="isDoubted">What was found is not used yet, and was wrong lately.</param>
    /// <returns>How many bytes are to be sent now that nobody needs, to find out what the line carries.</returns>
    public int Tick(long wanted, bool isDoubted, long nowUs)
    {
        if (Estimate is not { } estimate) return 0;
        if (_isOwed && nowUs - _heardUs >= SilenceUs)
        {
            (_heardUs, _isGone) = (nowUs, true);
            estimate.Silent(nowUs);
            _prober.Harmed(nowUs);
        }
        return BitsPerSecond == 0 ? 0 : _prober.Tick(BitsPerSecond, wanted, isDoubted, estimate.IsCalm, nowUs);
    }

    /// <summary>What was lost while nothing came through says nothing of how much does.</summary>
    void HeardAgain()
    {
        (_isGone, _forgives, _forgiven) = (false, true, _sequence);
        Estimate!.HeardAgain();
    }

    bool IsForgiven(ushort sequence)
    {
        _forgives &= !SequenceNumbers.IsNewer(sequence, _forgiven);
        return _forgives;
    }

    void Update(DownlinkEstimate estimate, long nowUs)
    {
        long lowered = estimate.LoweredUs;
        estimate.IsProbed = _prober.IsFelt(nowUs);
        estimate.Update(nowUs);
        if (estimate.LoweredUs != lowered) _prober.Harmed(nowUs);
        if (_prober.Update(_newestUs, nowUs, out bool refutes) is not (> 0 and var bits)) return;
        if (refutes) estimate.Refuted(bits);
        else estimate.Probed(bits);
    }

    void Arrived(in PacketStatus status, long nowUs)
    {
        // The reference time has 24 bits: differences alone mean anything, and they wrap with it.
        _ticks += unchecked((int)(status.Ticks - _lastTicks));
        _lastTicks = status.Ticks;
        if (!_sent!.TryTake(status.Sequence, nowUs, out long sentUs, out int bytes, out bool wasLost)) return;
        long arrivedUs = Math.Max(0, _ticks * UsPerTick);
        _newestUs = Math.Max(_newestUs, sentUs);
        Estimate!.Arrived(sentUs, arrivedUs, bytes, wasLost);
        _prober.Arrived(sentUs, arrivedUs, bytes);
    }
}
