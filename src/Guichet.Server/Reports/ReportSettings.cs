using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Server.Platform;

namespace Guichet.Server.Reports;

[SettingsSection("Reports")]
internal sealed class ReportSettings
{
    [Range(1, 365), Description("Days for which a customer can read the report that was opened to them.")]
    public int LinkDays { get; init; } = 30;
}
