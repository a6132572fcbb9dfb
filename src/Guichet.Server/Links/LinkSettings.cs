using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Limits;
using Guichet.Server.Platform;

namespace Guichet.Server.Links;

[SettingsSection("Links")]
internal sealed class LinkSettings
{
    [Range(1, 365), Description("Days for which a link opens its call.")]
    public int ValidDays { get; init; } = 7;

    [Range(1, 10_000), Description("Links that one address may open a minute.")]
    public int OpensPerMinute { get; init; } = 60;

    internal Rate OpenRate => new(OpensPerMinute, OpensPerMinute);
}
