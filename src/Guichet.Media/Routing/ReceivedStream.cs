using Guichet.Media.Reports;

namespace Guichet.Media.Routing;

/// <summary>One SSRC that a client sends on: media, or its repair.</summary>
sealed class ReceivedStream(uint ssrc, Layer layer, int clockRate)
{
    /// <summary>Chromium leaves out mid and rid once its SSRC is reported, and adapts by reports: the first comes soon.</summary>
    const long FirstReportUs = 50_000;
    const long ReportIntervalUs = 1_000_000;

    SenderClock _clock;
    long _reportDueUs = long.MaxValue;

    public uint Ssrc { get; } = ssrc;

    public Layer Layer { get; } = layer;

    public Producer Producer => Layer.Producer;

    public ReceptionStatistics Statistics { get; } = new(clockRate);

    public ref SenderClock Clock => ref _clock;

    public long LastUs { get; private set; }

    public void Heard(long nowUs)
    {
        LastUs = nowUs;
        if (_reportDueUs == long.MaxValue) _reportDueUs = nowUs + FirstReportUs;
    }

    public bool IsReportDue(long nowUs) => nowUs >= _reportDueUs;

    /// <summary>A stream that is silent is reported no more.</summary>
    public void Reported(long nowUs) => _reportDueUs = nowUs - LastUs > 5 * ReportIntervalUs ? long.MaxValue : nowUs + ReportIntervalUs;
}
