using System.Collections.Concurrent;

namespace Guichet.Server.Journal;

/// <summary>Tells that an organisation has new facts, so that readers need not look for them all the time.</summary>
internal sealed class JournalBell : IDisposable
{
    private readonly ConcurrentDictionary<Guid, byte> _rung = new();
    private readonly SemaphoreSlim _any = new(0);

    public void Ring(Guid organisation)
    {
        if (_rung.TryAdd(organisation, 0))
        {
            _any.Release();
        }
    }

    /// <summary>False when nobody has rung for so long.</summary>
    public Task<bool> Wait(TimeSpan longest, CancellationToken ct) => _any.WaitAsync(longest, ct);

    /// <summary>Those that have rung, each once; what rings from now on is kept for the next time.</summary>
    public IReadOnlyList<Guid> Take() => [.. _rung.Keys.Where(organisation => _rung.TryRemove(organisation, out _))];

    public void Dispose() => _any.Dispose();
}
