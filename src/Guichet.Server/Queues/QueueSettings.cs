using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Limits;
using Guichet.Server.Platform;

namespace Guichet.Server.Queues;

[SettingsSection("Queues")]
internal sealed class QueueSettings
{
    [Range(1, 10_000), Description("Times that one address may look at public pages of teams a minute.")]
    public int ReadsPerMinute { get; init; } = 120;

    internal Rate ReadRate => new(ReadsPerMinute, ReadsPerMinute);
}
