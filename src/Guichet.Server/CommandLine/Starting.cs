using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Media;
using Guichet.Server.Platform;
using Guichet.Server.Sample;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Guichet.Server.CommandLine;

/// <summary>Database, ports, sample, in this order: nobody reaches a server that is half there.</summary>
internal static class Starting
{
    /// <exception cref="StartException">The machine does not allow it.</exception>
    public static async Task<MakeSample.Made?> Start(WebApplication app, SampleKind sample, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<KeptFiles>();
        await Database.Migrate(scope.ServiceProvider.GetRequiredService<GuichetDb>(), data, ct);
        await Listen(app, ct);
        app.Services.GetRequiredService<OwnAddress>().Value = AddressOf(app);
        var made = sample is SampleKind.None ? null : await scope.ServiceProvider.GetRequiredService<MakeSample>().Handle(data, AddressOf(app), ct);
        return made is null || sample is not SampleKind.Desk ? made
            : made with { Pages = await scope.ServiceProvider.GetRequiredService<SampleDesk>().Handle(AddressOf(app), ct) };
    }

    /// <summary>Where people find it: for a loopback server a name, for a server of the network this machine's address.</summary>
    public static string AddressOf(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HttpSettings>();
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? $"http://localhost:{settings.TlsPort ?? settings.Port}";
        var shared = app.Services.GetRequiredService<MediaHost>().Server?.SharedEndpoint;
        return settings.PublicUrl?.TrimEnd('/')
            ?? new UriBuilder(settings.Secure ? "https" : "http", HostName(settings), shared?.Port ?? BindingAddress.Parse(bound).Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    private static async Task Listen(WebApplication app, CancellationToken ct)
    {
        var port = app.Services.GetRequiredService<HttpSettings>().Port;
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartException($"Port {port} is in use. Stop the other program, or give another port with --port N.", e);
        }
        catch (System.Net.Sockets.SocketException e)
        {
            throw new StartException($"The server cannot listen on port {port}: {e.Message}. Check --host and --port.", e);
        }
        catch (IOException e)
        {
            throw new StartException($"The server cannot listen on port {port}: {e.Message}", e);
        }
    }

    private static string HostName(HttpSettings settings) => settings.Host switch
    {
        "" when settings.Secure => OwnCertificate.MachineAddresses() is [var own, ..] ? new UriBuilder { Host = own.ToString() }.Host : "localhost",
        "" or "localhost" or "*" or "0.0.0.0" or "::" or "127.0.0.1" or "::1" => "localhost",
        var host => new UriBuilder { Host = host }.Host,
    };
}
