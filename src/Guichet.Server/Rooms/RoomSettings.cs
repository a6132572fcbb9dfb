using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Limits;
using Guichet.Domain.Rooms;
using Guichet.Server.Hubs;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Rooms;

[SettingsSection("Rooms")]
internal sealed class RoomSettings
{
    [Range(2, 12), Description("People in one room.")]
    public int MaximumParticipants { get; init; } = 12;

    [Range(5, 600), Description("Seconds for which the seat of somebody out of touch is held.")]
    public int GraceSeconds { get; init; } = 120;

    [Range(1, 1440), Description("Minutes after which a call that everybody has left ends.")]
    public int EmptyMinutes { get; init; } = 10;

    [Range(1, 10_000), Description("Times that one address may enter rooms a minute.")]
    public int JoinsPerMinute { get; init; } = 120;

    [Range(2, 120), Description("Seconds after which a connection that has joined nothing is closed.")]
    public int SecondsToJoin { get; init; } = 10;

    [Range(1, 10_000), Description("Connections of one address that have not joined yet; more are closed.")]
    public int UnjoinedPerAddress { get; init; } = 20;

    [Range(1, 1000), Description("Media offers of one participant a minute.")]
    public int OffersPerMinute { get; init; } = 60;

    [Range(1, 10_000), Description("Times that the page of one participant may tell a minute how large it shows the others.")]
    public int ViewsPerMinute { get; init; } = 240;

    [Range(1, 1000), Description("Times that the page of one participant may tell a minute how it played what it received.")]
    public int PlaybackReportsPerMinute { get; init; } = 12;

    [Range(1, 10_000), Description("Chat messages of one participant a minute.")]
    public int ChatPerMinute { get; init; } = 60;

    internal RoomRules Rules => new(MaximumParticipants, Duration.FromSeconds(GraceSeconds), Duration.FromMinutes(EmptyMinutes));

    internal JoinRules JoinRules => new(SecondsToJoin, UnjoinedPerAddress);

    internal Rate JoinRate => new(JoinsPerMinute, JoinsPerMinute);

    internal Rate OfferRate => new(OffersPerMinute, OffersPerMinute);

    internal Rate ViewRate => new(ViewsPerMinute, ViewsPerMinute);

    internal Rate PlaybackRate => new(PlaybackReportsPerMinute, PlaybackReportsPerMinute);

    internal Rate ChatRate => new(ChatPerMinute, ChatPerMinute);
}
