using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Limits;
using Guichet.Domain.Waiting;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Waiting;

[SettingsSection("Waiting")]
internal sealed class WaitingSettings
{
    [Range(1, 240), Description("Minutes for which a customer's place in line is kept while nothing is heard of them.")]
    public int LeaseMinutes { get; init; } = 10;

    [Range(1, 1440), Description("The same of a customer who is told by a text message or an e-mail when their turn comes. Once told that it is, they have LeaseMinutes.")]
    public int ToldLeaseMinutes { get; init; } = 120;

    [Range(1, 100_000), Description("Places in line of one organisation.")]
    public int MaximumPlaces { get; init; } = 10_000;

    [Range(1, 100_000), Description("Times that one address may enter waiting spaces a minute.")]
    public int EntersPerMinute { get; init; } = 60;

    [Range(1, 10_000), Description("Chat messages of one place a minute.")]
    public int ChatPerMinute { get; init; } = 30;

    internal WaitingRules Rules => new(Duration.FromMinutes(LeaseMinutes), Duration.FromMinutes(ToldLeaseMinutes), MaximumPlaces);

    /// <summary>How often one place may change where it is told.</summary>
    internal static Rate ReachRate => new(5, 5);

    internal Rate EnterRate => new(EntersPerMinute, EntersPerMinute);

    internal Rate ChatRate => new(ChatPerMinute, ChatPerMinute);
}
