using System.Collections.Concurrent;
using NodaTime;

namespace Guichet.Server.ApiKeys;

/// <summary>Says which of a key's requests notes the use: one a minute, however many come in the same moment. Kept in memory, an entry a key.</summary>
internal sealed class KeyUses
{
    private static readonly Duration Precision = Duration.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, Instant> _noted = new();

    /// <param name="last">What the row says.</param>
    /// <returns>True for the one that is to write it.</returns>
    public bool IsToNote(Guid key, Instant? last, Instant now)
    {
        if (now - last < Precision)
        {
            return false;
        }

        return _noted.TryGetValue(key, out var noted)
            ? now - noted >= Precision && _noted.TryUpdate(key, now, noted)
            : _noted.TryAdd(key, now);
    }

    /// <summary>It could not be written: the next request tries.</summary>
    public void Forget(Guid key) => _noted.TryRemove(key, out _);
}
