using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.DeviceChecks;
using Guichet.Domain.Limits;
using Guichet.Media;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.DeviceChecks;

[SettingsSection("DeviceChecks")]
internal sealed class DeviceCheckSettings
{
    [Range(0, 10_000), Description("Device checks that measure at once; further ones wait. 0: none measures.")]
    public int AtOnce { get; init; } = 20;

    [Range(1, 10_000), Description("Device checks of one address that measure at once.")]
    public int AtOncePerAddress { get; init; } = 4;

    [Range(1, 10_000), Description("Device checks that one address may begin a minute.")]
    public int StartsPerMinute { get; init; } = 6;

    [Range(30, 600), Description("Seconds for which a device check may measure.")]
    public int Seconds { get; init; } = 180;

    [Range(10, 60), Description("Seconds after which one of its connections ends.")]
    public int LegSeconds { get; init; } = 20;

    [Range(500, 20_000), Description("Kilobits a second that one of its connections may send; more is dropped.")]
    public int Kilobits { get; init; } = 3000;

    [Range(1, 10_000), Description("Results that one address may hand in a minute, and links that it may open.")]
    public int KeptPerMinute { get; init; } = 30;

    /// <summary>UDP, TCP and the recording, and each of them a few times more for whoever tries again.</summary>
    private const int Legs = 12;

    internal CheckRules Rules => new(AtOnce, AtOncePerAddress, Duration.FromSeconds(Seconds), Legs);

    internal TransportBounds Bounds => new(Kilobits * 1000, TimeSpan.FromSeconds(LegSeconds));

    internal Rate StartRate => new(StartsPerMinute, StartsPerMinute);

    internal Rate KeepRate => new(KeptPerMinute, KeptPerMinute);
}
