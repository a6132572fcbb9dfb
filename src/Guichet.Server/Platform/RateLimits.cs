using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Guichet.Domain.Limits;

namespace Guichet.Server.Platform;

/// <summary>How often somebody may do something. Kept in memory: a restart forgives.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private const int SweepAbove = 10_000;
    private readonly ConcurrentDictionary<(string What, string Who), Entry> _buckets = new();

    public bool Allow(string what, string who, Rate rate)
    {
        var now = clock.Now();
        if (_buckets.Count > SweepAbove)
        {
            Sweep();
        }

        var entry = _buckets.AddOrUpdate(
            (what, who),
            static (_, asked) => Entry.Take(TokenBucket.New(asked.rate, asked.now), asked.rate, asked.now),
            static (_, old, asked) => Entry.Take(old.Bucket, asked.rate, asked.now),
            (rate, now));
        return entry.Allowed;
    }

    /// <summary>Whom an address stands for: one host on IPv4, one subscriber's network on IPv6.</summary>
    public static string Who(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private void Sweep()
    {
        var now = clock.Now();
        foreach (var (key, entry) in _buckets)
        {
            if (entry.Bucket.IsFull(entry.Rate, now))
            {
                _buckets.TryRemove(new(key, entry));
            }
        }
    }

    private sealed record Entry(TokenBucket Bucket, Rate Rate, bool Allowed)
    {
        public static Entry Take(TokenBucket bucket, Rate rate, NodaTime.Instant now) => new(bucket.Take(rate, now, out var allowed), rate, allowed);
    }
}
