using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Guichet.Server.Data;

/// <summary>Instants as 100 ns ticks since 1970: SQLite has no time type, PostgreSQL's is coarser, and numbers sort.</summary>
internal sealed class InstantTicks() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks(),
    ticks => Instant.FromUnixTimeTicks(ticks));
