using System.Collections.Concurrent;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Hubs;

/// <summary>What a connection takes part in, and gives up before it is ended.</summary>
internal interface ITakesPart
{
    Task TakeOut(string connection, Guid organisation);
}

/// <summary>The hubs' connections of people who are signed in. When their desk session ends, they leave the call and the connection with it.</summary>
internal sealed class DeskConnections(IEnumerable<ITakesPart> parts, IServiceScopeFactory scopes) : IHubFilter, IHeldBySession
{
    private readonly ConcurrentDictionary<string, Open> _open = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (Caller.From(context.Context.GetHttpContext()!.User) is { Session: { } session } caller)
        {
            _open[context.Context.ConnectionId] = new Open(session, caller.OrganisationId, context.Context);
            if (!await Stands(caller.OrganisationId, session))
            {
                // It ended between the handshake and this line: nobody would look for the connection any more.
                context.Context.Abort();
            }
        }

        await next(context);
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext context, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        // Fetched before: whoever is let go of while this runs is not found after it.
        _open.TryGetValue(context.Context.ConnectionId, out var open);
        var answer = await next(context);
        if (open is { IsReleased: true })
        {
            await TakeOut(open);
        }

        return answer;
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        _open.TryRemove(context.Context.ConnectionId, out _);
        return next(context, exception);
    }

    public async Task Release(IReadOnlySet<Guid> sessions)
    {
        foreach (var open in _open.Values.Where(one => sessions.Contains(one.Session)))
        {
            // First: a Join that is under way looks for it when it has its seat.
            open.IsReleased = true;
            await TakeOut(open);
            open.Context.Abort();
        }
    }

    private async Task TakeOut(Open open)
    {
        foreach (var part in parts)
        {
            await part.TakeOut(open.Context.ConnectionId, open.Organisation);
        }
    }

    private async Task<bool> Stands(Guid organisation, Guid session)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        return await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<DeskSession>().AnyAsync(row => row.Id == session);
    }

    private sealed class Open(Guid session, Guid organisation, HubCallerContext context)
    {
        private volatile bool _isReleased;

        public Guid Session => session;

        public Guid Organisation => organisation;

        public HubCallerContext Context => context;

        public bool IsReleased
        {
            get => _isReleased;
            set => _isReleased = value;
        }
    }
}
