using NodaTime;

namespace Guichet.Domain.Reports;

/// <summary>Opens a finished report to its customer, and closes it again.</summary>
public static class ReportSharing
{
    /// <summary>Whether there is something that its customer may read.</summary>
    public static bool CanShare(this Report report) => report.Versions > 0 && report.Fields.Any(one => one.ForCustomer);

    public static bool IsShared(this Report report, Instant now) => report.Share is { } share && now < share.Until;

    /// <summary>For so long, or for longer: who has the link keeps it. Whoever calls this has asked <see cref="CanShare"/>.</summary>
    public static ReportShared Open(this Report report, Guid newId, Instant until, Guid by)
    {
        report.Share = new ReportShare(report.Share?.Id ?? newId, until);
        return new ReportShared(report.CallId, by);
    }

    /// <summary>The link opens nothing any more. Null when there was none.</summary>
    public static ReportUnshared? Close(this Report report, Guid by)
    {
        if (report.Share is null)
        {
            return null;
        }

        report.Share = null;
        return new ReportUnshared(report.CallId, by);
    }
}
