using Guichet.Server.Account;
using Guichet.Server.ApiKeys;
using Guichet.Server.Appointments;
using Guichet.Server.Calls;
using Guichet.Server.Channels;
using Guichet.Server.Companions;
using Guichet.Server.Countries;
using Guichet.Server.DeskSessions;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Health;
using Guichet.Server.Hubs;
using Guichet.Server.Invitations;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Media;
using Guichet.Server.Members;
using Guichet.Server.Messages;
using Guichet.Server.Messages.Doors;
using Guichet.Server.Messages.SiteChat;
using Guichet.Server.OpenApi;
using Guichet.Server.Pages;
using Guichet.Server.Passkeys;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Quality;
using Guichet.Server.Queues;
using Guichet.Server.Ratings;
using Guichet.Server.Record;
using Guichet.Server.Reports;
using Guichet.Server.Retention;
using Guichet.Server.Rooms;
using Guichet.Server.Sample;
using Guichet.Server.Scenarios;
using Guichet.Server.Setup;
using Guichet.Server.SingleSignOn;
using Guichet.Server.Teams;
using Guichet.Server.Waiting;
using Guichet.Server.Welcomes;
using Guichet.Server.Whip;

namespace Guichet.Server;

/// <summary>The plan of the product: a line a feature. The media server starts before anything can ask it.</summary>
internal static class Features
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        JournalFeature.Feature,
        MediaFeature.Feature,
        SessionEndpoints.Feature,
        DeskSessionEndpoints.Feature,
        AccountEndpoints.Feature,
        PasskeyEndpoints.Feature,
        SingleSignOnEndpoints.Feature,
        MemberEndpoints.Feature,
        RecordEndpoints.Feature,
        TeamEndpoints.Feature,
        WelcomeEndpoints.Feature,
        InvitationEndpoints.Feature,
        SetupEndpoints.Feature,
        SampleFeature.Feature,
        ApiKeyEndpoints.Feature,
        CountryEndpoints.Feature,
        LinkEndpoints.Feature,
        CallEndpoints.Feature,
        ScenarioEndpoints.Feature,
        AppointmentEndpoints.Feature,
        CompanionEndpoints.Feature,
        ChannelEndpoints.Feature,
        MessageEndpoints.Feature,
        DoorEndpoints.Feature,
        SiteChatEndpoints.Feature,
        QueueEndpoints.Feature,
        QualityEndpoints.Feature,
        RatingEndpoints.Feature,
        ReportEndpoints.Feature,
        HubFeature.Feature,
        RoomEndpoints.Feature,
        DeviceCheckEndpoints.Feature,
        WaitingEndpoints.Feature,
        RetentionFeature.Feature,
        WhipEndpoints.Feature,
        HealthEndpoints.Feature,
        OpenApiEndpoints.Feature,
        PageEndpoints.Feature,
    ];
}
