using Guichet.Media;
using Guichet.Server.Hubs;
using Guichet.Server.Platform;
using Guichet.Server.Retention;
using Guichet.Server.Rooms.Arrivals;
using Guichet.Server.Rooms.Chat;
using Guichet.Server.Rooms.Doors;
using Guichet.Server.Rooms.Tracks;

namespace Guichet.Server.Rooms;

internal static class RoomEndpoints
{
    private const int LargestMessage = 300 * 1024;

    public static Feature Feature => new(
        Add, routes => routes.MapHub<RoomHub>("/hub/room", HubFeature.Connect)
            .OpenToAll("each of the hub's methods names what it needs"));

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<LiveRooms>();
        services.AddSingleton<RoomSteps>();
        services.AddSingleton<RoomHubVoice>();
        services.AddSingleton<RoomLedger>();
        services.AddSingleton<RoomKeys>();
        services.AddSingleton(provider => provider.GetRequiredService<RoomSettings>().JoinRules);
        services.AddSingleton<RoomArrivals>();
        services.AddSingleton<SayInRoom>();
        services.AddSingleton<OfferMedia>();
        services.AddSingleton<ViewTracks>();
        services.AddSingleton<TakePlayback>();
        services.AddSingleton<SeatMedia>();
        services.AddSingleton<ITakesPart, SignedOutSeats>();
        services.AddSingleton<IMediaEvents, RoomMediaEvents>();
        services.AddScoped<RoomDoor>();
        services.AddScoped<EnterRoom>();
        services.AddScoped<IHoldCustomers, EraseChat>();
        services.AddHostedService<RoomClockwork>();
        services.AddSignalR(Configure).AddHubOptions<RoomHub>(HubFeature.AddDoors);
    }

    // A browser that says nothing for 20 s is out of touch; its own client pings every 15 s unless told otherwise.
    private static void Configure(Microsoft.AspNetCore.SignalR.HubOptions hub)
    {
        hub.MaximumReceiveMessageSize = LargestMessage;
        hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
        hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
        hub.HandshakeTimeout = TimeSpan.FromSeconds(10);
    }
}
