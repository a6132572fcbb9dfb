using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Guichet.Media;
using Guichet.Server.Http;
using Guichet.Server.Platform;

namespace Guichet.Server.Media;

/// <summary>Starts the media server with the process and stops it with the process.</summary>
internal sealed class MediaHost(MediaSettings settings, HttpSettings http, IEnumerable<IMediaEvents> listeners, TimeProvider clock, ILogger<MediaServer> log)
    : IHostedService, IAsyncDisposable
{
    /// <summary>Null before the start and after the end.</summary>
    public MediaServer? Server { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            Server = MediaServer.Start(Options(), new MediaEventFan([.. listeners]), clock, log);
        }
        catch (MediaStartException e)
        {
            throw new StartException(Explain(e), e);
        }
        catch (ArgumentException e)
        {
            throw new StartException($"The settings of the media server are not in order: {e.Message} (--port, --tls-port, --public-tls-port, --media-port, docs/settings.md)", e);
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Server is { } server)
        {
            Server = null;
            await server.DisposeAsync();
        }
    }

    /// <summary>Loopback, and every address that a phone or a browser with its own ideas about loopback may use instead.</summary>
    public static IReadOnlyList<IPAddress> LocalAddresses() =>
    [
        IPAddress.Loopback,
        .. from adapter in NetworkInterface.GetAllNetworkInterfaces()
           where adapter.OperationalStatus is OperationalStatus.Up && adapter.NetworkInterfaceType is not NetworkInterfaceType.Loopback
           from unicast in adapter.GetIPProperties().UnicastAddresses
           let address = unicast.Address
           where address.AddressFamily is AddressFamily.InterNetwork || (address.AddressFamily is AddressFamily.InterNetworkV6 && !address.IsIPv6LinkLocal)
           select address,
    ];

    public MediaOptions Options() => new()
    {
        Addresses = settings.Addresses is [] ? LocalAddresses() : [.. settings.Addresses.Select(Parse)],
        PublicAddress = settings.PublicAddress.Length == 0 ? null : Parse(settings.PublicAddress),
        Port = settings.Port is 0 && http.Port is not 0 ? Math.Min(http.Port + 1, 65535) : settings.Port,
        Workers = settings.Workers,
        Tcp = settings.Tcp,
        SharedPort = Listeners.Shared(http),
        PublicSharedPort = http.PublicTlsPort,
        MaximumTransportsPerRoom = settings.MaximumTransportsPerRoom,
    };

    private static IPAddress Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? address : throw new StartException($"'{text}' is not an IP address (--public-address, Media:Addresses).");

    public static string Explain(MediaStartException e) => e.Failure switch
    {
        MediaStartFailure.PortInUse when e.IsSharedPort => $"The port for HTTPS and media is in use: {e.Message} Give another one with --tls-port N.",
        MediaStartFailure.AddressNotAvailable when e.IsSharedPort => $"The address for HTTPS and media is not this machine's: {e.Message} Check --host.",
        MediaStartFailure.NotPermitted when e.IsSharedPort =>
            $"The system does not permit the port for HTTPS and media: {e.Message} Give the program that right (docs/install.md), or another port with --tls-port N.",
        MediaStartFailure.PortInUse => $"A media port is in use: {e.Message} Give another one with --media-port N.",
        MediaStartFailure.OpenSslMissing => $"OpenSSL is missing: {e.Message} Install libssl 3 (Debian: apt install libssl3).",
        MediaStartFailure.AddressNotAvailable => $"A media address is not this machine's: {e.Message} Check Media:Addresses.",
        MediaStartFailure.NotPermitted =>
            $"The system does not permit the media port: {e.Message} Ports below 1024 need a right of their own; give another one with --media-port N.",
        _ => $"The media server cannot start: {e.Message}",
    };
}
