using NodaTime;
using NodaTime.TimeZones;

namespace Guichet.Domain.Messages;

/// <summary>When nobody is disturbed by a text message, by the wall clock where the customer is. From and to the same: never quiet.</summary>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>The moment itself, or the end of the quiet hours in which it lies.</summary>
    public Instant Earliest(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone);
        if (!IsQuiet(local.TimeOfDay))
        {
            return moment;
        }

        var day = local.TimeOfDay < To ? local.Date : local.Date.PlusDays(1);
        // Where the clock jumps over that time, the first moment after; where it comes twice, the first of the two.
        return Instant.Max(moment, day.At(To).InZone(zone, Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)).ToInstant());
    }

    private bool IsQuiet(LocalTime time) => From <= To ? time >= From && time < To : time >= From || time < To;
}
