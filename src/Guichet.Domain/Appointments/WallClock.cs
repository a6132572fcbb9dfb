using NodaTime;
using NodaTime.TimeZones;

namespace Guichet.Domain.Appointments;

/// <summary>From the clock on the wall to the moment.</summary>
public static class WallClock
{
    private static readonly ZoneLocalMappingResolver _resolve = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <remarks>A time that exists twice is the first of the two; one that is skipped moves ahead by as much as the clocks do (RFC 5545, 3.3.5).</remarks>
    public static Instant At(LocalDateTime local, DateTimeZone zone) => At(zone.MapLocal(local));

    internal static Instant At(ZoneLocalMapping map) => _resolve(map).ToInstant();
}
