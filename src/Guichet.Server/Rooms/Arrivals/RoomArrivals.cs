using Guichet.Server.Http;
using Guichet.Server.Hubs;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms.Arrivals;

/// <summary>Where somebody comes from, whether so many may come from there, and who opens.</summary>
internal sealed class RoomArrivals(RateLimits limits, RoomSettings settings, HttpSettings http, UnjoinedConnections unjoined, IDoorkeeper doorkeeper)
{
    public IDoorkeeper Doorkeeper { get; } = doorkeeper;

    public UnjoinedConnections Unjoined { get; } = unjoined;

    public bool Allow(HttpContext context) => limits.Allow("join", RateLimits.Who(context.Connection.RemoteIpAddress), settings.JoinRate);

    public string OriginOf(HttpContext context) => Origin.Of(context.Request, http);
}
