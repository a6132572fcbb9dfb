using Guichet.Server.Companions;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Hubs;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Retention;
using Guichet.Server.Rooms;
using Guichet.Server.Scenarios;
using Guichet.Server.Waiting.Board;
using Guichet.Server.Waiting.Consents;
using Guichet.Server.Waiting.Ends;
using Guichet.Server.Waiting.Places;
using Guichet.Server.Waiting.Reach;

namespace Guichet.Server.Waiting;

internal static class WaitingEndpoints
{
    private const string Because = "each of the hub's methods names what it needs";

    public static Feature Feature => new(Add, Map);

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<LiveSpaces>();
        services.AddSingleton<WaitingHubVoice>();
        services.AddSingleton<PlaceKeys>();
        services.AddSingleton<RoomKnocks>();
        services.AddSingleton<IDoorkeeper, LetIntoRoom>();
        services.AddSingleton<IRoomListener, WaitingRooms>();
        services.AddSingleton<ICheckListener, WaitingChecks>();
        services.AddScoped<EnterSpace>();
        services.AddScoped<KeptPlaces>();
        services.AddScoped<EntryTerms>();
        services.AddScoped<ITellScenarios, PlaceScenarios>();
        services.AddScoped<PlaceGreeting>();
        services.AddScoped<PlaceConsents>();
        services.AddScoped<TakeBackConsents>();
        services.AddSingleton<ITakeBackConsents, AppointmentConsents>();
        services.AddSingleton<ISeeOffCompanions, SeeOffCompanions>();
        services.AddScoped<PlaceWriter>();
        services.AddScoped<AdmitPlace>();
        services.AddScoped<TurnDown>();
        services.AddScoped<FinishPlaces>();
        services.AddScoped<SayAtPlace>();
        services.AddScoped<KeepCheck>();
        services.AddScoped<IFindEnded, EndedPlaces>();
        services.AddScoped<IHoldCustomers, ErasePlaces>();
        services.AddScoped<OpenBoard>();
        services.AddScoped<PlaceReaders>();
        services.AddScoped<ReachOffer>();
        services.AddScoped<KeepReach>();
        services.AddScoped<IJournalReader, PlaceNotices>();
        services.AddHostedService<WaitingClockwork>();
        services.AddSignalR().AddHubOptions<WaitingHub>(HubFeature.AddDoors).AddHubOptions<BoardHub>(HubFeature.AddDoors);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHub<WaitingHub>("/hub/waiting", HubFeature.Connect).OpenToAll(Because);
        routes.MapHub<BoardHub>("/hub/board", HubFeature.Connect).OpenToAll(Because);
    }
}
