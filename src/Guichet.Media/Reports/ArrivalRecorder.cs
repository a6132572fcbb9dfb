using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Reports;

/// <summary>When each packet with a transport-wide number came, whatever its SSRC: a number left out would look like loss and make
/// the client send less (draft-holmer-rmcat-transport-wide-cc-extensions-01).</summary>
sealed class ArrivalRecorder
{
    const int First = 128, Capacity = 512;
    const int ReportAtOnce = 200;
    const int ReportSoon = 20;
    const long SoonUs = 50_000;
    const long LatestUs = 100_000;
    const long NotReceived = long.MinValue;

    // Made with the first packet: who only watches sends none.
    long[] _arrivals = [];
    long _next;
    long _highest = -1;
    int _pending;
    long _lastReportUs;
    byte _reports;

    public void Received(ushort sequence, long nowUs)
    {
        long extended = _highest < 0 ? 0x10000 + sequence : SequenceNumbers.Unwrap(sequence, _highest);
        if (_highest < 0 || Math.Abs(extended - _highest) >= Capacity) Start(extended, nowUs);
        else Advance(extended);
        ref long arrival = ref _arrivals[Place(extended)];
        if (arrival != NotReceived) return;
        arrival = nowUs;
        _pending++;
        // It was reported missing: the next report begins with it and says again what followed.
        _next = Math.Min(_next, extended);
    }

    public bool IsDue(long nowUs)
    {
        long since = nowUs - _lastReportUs;
        return _pending >= ReportAtOnce || _pending >= ReportSoon && since >= SoonUs || _pending > 0 && since >= LatestUs;
    }

    /// <summary>Writes one message; call until it returns 0.</summary>
    public int Write(Span<byte> into, uint sender, uint media, Span<PacketArrival> scratch, long nowUs)
    {
        int count = Collect(scratch, out long first);
        _pending = 0;
        if (count == 0) return 0;
        int length = TransportFeedbackWriter.Write(
            into, sender, media, _reports, unchecked((ushort)first), scratch[..count], out int taken);
        _lastReportUs = nowUs;
        if (length == 0 || taken == 0)
        {
            _next = _highest + 1;
            return 0;
        }
        _reports = unchecked((byte)(_reports + 1));
        _next = SequenceNumbers.Unwrap(scratch[taken - 1].Sequence, _highest) + 1;
        return length;
    }

    int Collect(Span<PacketArrival> into, out long first)
    {
        first = Math.Max(_next, _highest - _arrivals.Length + 1);
        int count = 0;
        for (long sequence = first; sequence <= _highest && count < into.Length; sequence++)
        {
            long arrival = _arrivals[Place(sequence)];
            if (arrival != NotReceived) into[count++] = new(unchecked((ushort)sequence), arrival);
        }
        return count;
    }

    void Start(long extended, long nowUs)
    {
        if (_arrivals.Length == 0) _arrivals = new long[First];
        Array.Fill(_arrivals, NotReceived);
        (_next, _highest, _pending) = (extended, extended, 0);
        if (_lastReportUs == 0) _lastReportUs = nowUs;
    }

    void Advance(long extended)
    {
        while (_arrivals.Length < Capacity && Math.Max(extended, _highest) - Math.Min(extended, _next) >= _arrivals.Length) Grow();
        for (long missing = _highest + 1; missing <= extended; missing++) _arrivals[Place(missing)] = NotReceived;
        _highest = Math.Max(extended, _highest);
    }

    /// <summary>What is not reported yet, and what comes late, must find its place.</summary>
    void Grow()
    {
        long[] old = _arrivals;
        _arrivals = new long[old.Length * 2];
        Array.Fill(_arrivals, NotReceived);
        for (long sequence = _highest - old.Length + 1; sequence <= _highest; sequence++) _arrivals[Place(sequence)] = old[sequence & (old.Length - 1)];
    }

    int Place(long sequence) => (int)(sequence & (_arrivals.Length - 1));
}
