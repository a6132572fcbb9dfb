using System.Collections.Concurrent;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Hubs;

/// <param name="Seconds">For so long a connection may join nothing.</param>
/// <param name="PerAddress">So many of these one address may hold.</param>
internal sealed record JoinRules(int Seconds, int PerAddress);

/// <summary>Hub connections that have joined nothing: each has a while to do so, and one address may hold a few. A page joins at once.</summary>
internal sealed class UnjoinedConnections(JoinRules rules, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Waiting> _waiting = new();
    private readonly ConcurrentDictionary<string, int> _held = new();

    /// <summary>Notes a new connection, or ends it when its address holds too many.</summary>
    public void Arrive(HubCallerContext connection)
    {
        if (!Note(connection, rules.PerAddress))
        {
            connection.Abort();
        }
    }

    /// <summary>It gave its seat up, and has as long as a new one to join again.</summary>
    public void Return(HubCallerContext connection) => Note(connection, int.MaxValue);

    /// <summary>It has joined, or is gone.</summary>
    public void Forget(string connection)
    {
        if (_waiting.TryRemove(connection, out var gone))
        {
            Release(gone.Who);
        }
    }

    /// <summary>Ends those that took too long.</summary>
    public void Sweep()
    {
        var since = clock.GetUtcNow() - TimeSpan.FromSeconds(rules.Seconds);
        foreach (var (id, late) in _waiting.Where(one => one.Value.Since <= since))
        {
            Forget(id);
            late.Connection.Abort();
        }
    }

    private bool Note(HubCallerContext connection, int most)
    {
        var who = RateLimits.Who(connection.GetHttpContext()?.Connection.RemoteIpAddress);
        if (_held.AddOrUpdate(who, 1, static (_, held) => held + 1) <= most
            && _waiting.TryAdd(connection.ConnectionId, new Waiting(connection, who, clock.GetUtcNow())))
        {
            return true;
        }

        Release(who);
        return false;
    }

    private void Release(string who)
    {
        if (_held.AddOrUpdate(who, 0, static (_, held) => held - 1) == 0)
        {
            _held.TryRemove(new(who, 0));
        }
    }

    private sealed record Waiting(HubCallerContext Connection, string Who, DateTimeOffset Since);
}
