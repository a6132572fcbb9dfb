using System.Globalization;
using NodaTime;

namespace Guichet.Server.Platform;

/// <summary>Where a page of a list ended: at this moment, and among several of the same moment at this id.</summary>
internal static class Cursor
{
    public static string Write(Instant at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeTicks()}-{id:N}");

    /// <summary>True without a value for an absent cursor.</summary>
    public static bool TryRead(string? cursor, out (Instant At, Guid Id)? place)
    {
        place = null;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        var dash = cursor.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !long.TryParse(cursor.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > Instant.MaxValue.ToUnixTimeTicks() || !Guid.TryParseExact(cursor.AsSpan(dash + 1), "N", out var id))
        {
            return false;
        }

        place = (Instant.FromUnixTimeTicks(ticks), id);
        return true;
    }
}
