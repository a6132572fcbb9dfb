using Guichet.Server.DeskSessions;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Hubs;

/// <summary>What all hubs have in common: one form of JSON, and the doors before their methods.</summary>
internal static class HubFeature
{
    /// <summary>Whoever does not read would stop the others: after this time the connection is closed.</summary>
    private static readonly TimeSpan SlowestReader = TimeSpan.FromSeconds(5);

    public static Feature Feature => new(Add, Platform.Feature.NoEndpoints);

    public static void AddDoors<THub>(HubOptions<THub> hub)
        where THub : Hub
    {
        hub.AddFilter<HubProblems>();
        hub.AddFilter<HubDoor>();
        hub.AddFilter<DeskConnections>();
    }

    public static void Connect(HttpConnectionDispatcherOptions connection) => connection.TransportSendTimeout = SlowestReader;

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<UnjoinedConnections>();
        services.AddSingleton<HubProblems>();
        services.AddSingleton<HubDoor>();
        services.AddSingleton<DeskConnections>();
        services.AddSingleton<IHeldBySession>(provider => provider.GetRequiredService<DeskConnections>());
        services.AddSignalR().AddJsonProtocol(json => Json.Configure(json.PayloadSerializerOptions));
    }
}
