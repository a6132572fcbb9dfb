using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Limits;
using Guichet.Server.Platform;

namespace Guichet.Server.Messages.SiteChat;

[SettingsSection("SiteChat")]
internal sealed class SiteChatSettings
{
    [Range(1, 10_000), Description("Chats that one address may begin an hour from chat windows on other sites.")]
    public int BeginsPerHour { get; init; } = 30;

    [Range(1, 10_000), Description("Messages that one address may write a minute from chat windows on other sites.")]
    public int WritesPerMinute { get; init; } = 30;

    [Range(1, 100_000), Description("Times that one address may look for answers a minute. An open window looks every two seconds.")]
    public int ReadsPerMinute { get; init; } = 600;

    internal Rate BeginRate => new(BeginsPerHour, BeginsPerHour / 60.0);

    internal Rate WriteRate => new(WritesPerMinute, WritesPerMinute);

    internal Rate ReadRate => new(ReadsPerMinute, ReadsPerMinute);
}
