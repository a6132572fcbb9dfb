using System.Net;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

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

    /// <summary>The port that HTTPS shares with media: on every address unless one was named, as it is for people outside. Null: there is none.</summary>
    public static IPEndPoint? Shared(HttpSettings settings) => (settings.TlsPort, settings.Host) switch
    {
        (null, _) => null,
        (not 0 and var port, _) when port == settings.Port =>
            throw new StartException($"Port {port} cannot be both --port and --tls-port: give the plain one another number with --port N."),
        ({ } port, "" or "*") => new IPEndPoint(System.Net.Sockets.Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any, port),
        ({ } port, "localhost") => new IPEndPoint(IPAddress.Loopback, port),
        ({ } port, _) => new IPEndPoint(Of(settings)[0].Address, port),
    };

    /// <summary>HTTPS with the certificate that was given, or one of the server's own.</summary>
    public static Action<ListenOptions> Secure(HttpSettings settings, KeptFiles data, TimeProvider clock, ILogger<GivenCertificate> log)
    {
        if (settings is { Certificate: "", CertificateKey: "" })
        {
            var own = OwnCertificate.Open(data, clock);
            return listen =>
            {
                listen.UseQuietEnd();
                listen.UseHttps(own);
            };
        }

        var given = new GivenCertificate(settings.Certificate, settings.CertificateKey, clock, log);
        return listen =>
        {
            listen.UseQuietEnd();
            listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(given.Current()) });
        };
    }

    // Two sockets cannot both take "any free port" and have the same number.
    private static IReadOnlyList<IPEndPoint> Loopback(int port) =>
        port is 0 || !System.Net.Sockets.Socket.OSSupportsIPv6
            ? [new IPEndPoint(IPAddress.Loopback, port)]
            : [new IPEndPoint(IPAddress.Loopback, port), new IPEndPoint(IPAddress.IPv6Loopback, port)];
}
