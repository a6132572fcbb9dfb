using System.Net;
using Guichet.Media;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Guichet.Server.Media.SharedPort;

/// <summary>Kestrel's side of the shared port. Unbound, it takes no more; the port itself closes with the media server.</summary>
internal sealed class SharedPortListener(MediaServer server, SocketConnectionContextFactory factory) : IConnectionListener
{
    private readonly CancellationTokenSource _unbound = new();

    public EndPoint EndPoint { get; } = server.SharedEndpoint!;

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_unbound.Token, cancellationToken);
        try
        {
            return await server.AcceptTls(either.Token) is { } socket ? factory.Create(socket) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default) => await _unbound.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await UnbindAsync();
        factory.Dispose();
    }
}
