using System.Net;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Guichet.Server.Http;

/// <summary>Where the server listens. Loopback alone unless told otherwise; with HTTPS the phones of the network are meant.</summary>
internal static class Listeners
{
    public static IReadOnlyList<IPEndPoint> Of(HttpSettings settings) => settings.Host switch
    {
        "" when settings.Https => [new IPEndPoint(IPAddress.IPv6Any, settings.Port)],
        "" or "localhost" => Loopback(settings.Port),
        "*" => [new IPEndPoint(IPAddress.IPv6Any, settings.Port)],
        var host when IPAddress.TryParse(host, out var address) => [new IPEndPoint(address, settings.Port)],
        var host => throw new StartException($"'{host}' is not an IP address (--host ADDRESS)."),
    };

    public static void Secure(ListenOptions listen, HttpSettings settings, KeptFiles data, TimeProvider clock)
    {
        if (settings.Https)
        {
            listen.UseHttps(OwnCertificate.Open(data, clock));
        }
    }

    // Two sockets cannot both take "any free port" and have the same number.
    private static IReadOnlyList<IPEndPoint> Loopback(int port) =>
        port is 0 || !System.Net.Sockets.Socket.OSSupportsIPv6
            ? [new IPEndPoint(IPAddress.Loopback, port)]
            : [new IPEndPoint(IPAddress.Loopback, port), new IPEndPoint(IPAddress.IPv6Loopback, port)];
}
