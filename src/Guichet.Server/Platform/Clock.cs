using NodaTime;

namespace Guichet.Server.Platform;

/// <summary>The one place where the clock is read as an instant.</summary>
internal static class Clock
{
    public static Instant Now(this TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>An id that sorts by the time it was made (RFC 9562 version 7).</summary>
    public static Guid NewId(this TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
