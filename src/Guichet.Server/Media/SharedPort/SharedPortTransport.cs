using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Guichet.Server.Media.SharedPort;

/// <summary>Gives Kestrel the TLS connections of the port that HTTPS shares with media, as if it had accepted them itself: nothing lies between.</summary>
internal sealed class SharedPortTransport(MediaHost media, ILoggerFactory loggers) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    public bool CanBind(EndPoint endpoint) => endpoint is SharedPortEndPoint;

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        // The media server starts before Kestrel and has opened it.
        var server = media.Server ?? throw new InvalidOperationException("The media server is not there.");
        var factory = new SocketConnectionContextFactory(new SocketConnectionFactoryOptions(), loggers.CreateLogger<SharedPortTransport>());
        return ValueTask.FromResult<IConnectionListener>(new SharedPortListener(server, factory));
    }
}
