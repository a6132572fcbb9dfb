using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Guichet.Server.Platform;

/// <summary>What was given out to be brought back: each for one purpose, for a while and once. They travel sealed with the page, so that
/// strangers who ask for many cost no memory; the seal's key is gone with the process.</summary>
internal abstract class OneUseTickets(TimeProvider clock, string seal, Duration life)
{
    private const int SweepAbove = 10_000;
    private readonly IDataProtector _seal = new EphemeralDataProtectionProvider().CreateProtector(seal);
    private readonly ConcurrentDictionary<Guid, Instant> _used = new();

    private sealed record Ticket(Guid Id, string Purpose, long Until, string State);

    /// <param name="purpose">What it may be brought back for, and by whom.</param>
    /// <param name="state">What whoever takes it wants to know again.</param>
    public string Give(string purpose, string state) => Convert.ToBase64String(_seal.Protect(
        JsonSerializer.SerializeToUtf8Bytes(new Ticket(clock.NewId(), purpose, (clock.Now() + life).ToUnixTimeTicks(), state))));

    /// <summary>What was given with it; null when it is not ours, for something else, too old or taken before.</summary>
    public string? Take(string purpose, string sealedTicket)
    {
        var now = clock.Now();
        if (Open(sealedTicket) is not { } ticket || ticket.Purpose != purpose || Instant.FromUnixTimeTicks(ticket.Until) <= now)
        {
            return null;
        }

        if (_used.Count > SweepAbove)
        {
            Sweep(now);
        }

        return _used.TryAdd(ticket.Id, Instant.FromUnixTimeTicks(ticket.Until)) ? ticket.State : null;
    }

    private Ticket? Open(string sealedTicket)
    {
        try
        {
            return JsonSerializer.Deserialize<Ticket>(_seal.Unprotect(Convert.FromBase64String(sealedTicket)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private void Sweep(Instant now)
    {
        foreach (var (id, until) in _used)
        {
            if (until <= now)
            {
                _used.TryRemove(id, out _);
            }
        }
    }
}
