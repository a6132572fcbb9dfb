using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.DeskSessions;

[SettingsSection("DeskSessions")]
internal sealed class DeskSessionSettings
{
    [Range(1, 720), Description("Hours after which somebody who did nothing must sign in again.")]
    public int Hours { get; init; } = 12;

    internal Duration Life => Duration.FromHours(Hours);
}
