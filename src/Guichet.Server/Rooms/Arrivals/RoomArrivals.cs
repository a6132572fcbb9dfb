using Guichet.Server.Http;
using Guichet.Server.Hubs;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms.Arrivals;

/// <summary>Where somebody comes from, and whether so many may come from there.</summary>
internal sealed class RoomArrivals(RateLimits limits, RoomSettings settings, HttpSettings http, UnjoinedConnections unjoined)
{
    public UnjoinedConnections Unjoined { get; } = unjoined;

    public bool Allow(HttpContext context) => limits.Allow("join", RateLimits.Who(context.Connection.RemoteIpAddress), settings.JoinRate);

    public string OriginOf(HttpContext context) => Origin.Of(context.Request, http);
}
