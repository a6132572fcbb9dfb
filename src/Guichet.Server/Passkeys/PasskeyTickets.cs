using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Guichet.Server.Passkeys;

/// <summary>Challenges that were given out: each for one purpose, five minutes and one answer. They travel sealed with the page, so that
/// strangers who ask for many cost no memory; the seal's key is gone with the process.</summary>
internal sealed class PasskeyTickets(TimeProvider clock)
{
    /// <summary>How long somebody may look for their key.</summary>
    public static readonly Duration Life = Duration.FromMinutes(5);

    private const int SweepAbove = 10_000;
    private readonly IDataProtector _seal = new EphemeralDataProtectionProvider().CreateProtector("guichet.passkey");
    private readonly ConcurrentDictionary<Guid, Instant> _used = new();

    private sealed record Ticket(Guid Id, string Purpose, long Until, string State);

    /// <param name="purpose">What the answer may be used for, and by whom.</param>
    /// <param name="state">What Identity's handler wants back.</param>
    public string Give(string purpose, string state) => Convert.ToBase64String(_seal.Protect(
        JsonSerializer.SerializeToUtf8Bytes(new Ticket(clock.NewId(), purpose, (clock.Now() + Life).ToUnixTimeTicks(), state))));

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
