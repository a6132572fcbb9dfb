using System.CommandLine;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Sample;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet serve</c></summary>
internal static class ServeCommand
{
    private static readonly Option<int?> Port = new("--port") { Description = "Port of the pages and the API (5080)." };
    private static readonly Option<string?> Host = new("--host") { Description = "Address to listen on (loopback; every address with --https)." };
    private static readonly Option<bool> Https = new("--https") { Description = "HTTPS with a certificate of its own, for phones on the same network." };
    private static readonly Option<string?> PublicAddress = new("--public-address") { Description = "IP address that media announces besides." };
    private static readonly Option<int?> MediaPort = new("--media-port") { Description = "UDP and TCP port of the first media worker (the port plus one)." };
    private static readonly Option<bool> Empty = new("--empty") { Description = "No sample: the first page makes the owner's account." };

    public static Command Make()
    {
        var command = new Command("serve", "Runs the server.") { Port, Host, Https, PublicAddress, MediaPort, Empty, Shared.DataFolder };
        command.SetAction((parsed, ct) => Shared.Try(() => Run(Read(parsed), ct)));
        return command;
    }

    private static ServeOptions Read(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Http:Port"] = parsed.GetValue(Port)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Http:Host"] = parsed.GetValue(Host),
            ["Http:Https"] = parsed.GetValue(Https) ? "true" : null,
            ["Media:PublicAddress"] = parsed.GetValue(PublicAddress),
            ["Media:Port"] = parsed.GetValue(MediaPort)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return new ServeOptions(
            parsed.GetValue(Shared.DataFolder)!, parsed.GetValue(Empty), settings.Where(s => s.Value is not null).ToDictionary());
    }

    private static async Task<int> Run(ServeOptions options, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        var made = await Start(app, options, ct);
        Greeting.Print(Console.Out, app.Services.GetRequiredService<HttpSettings>(), AddressOf(app), made, app.Services.GetRequiredService<DataFolder>());
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>Database, sample, ports, in this order: nobody reaches a server that is half there.</summary>
    public static async Task<MakeSample.Made?> Start(WebApplication app, ServeOptions options, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<DataFolder>();
        await Database.Migrate(scope.ServiceProvider.GetRequiredService<GuichetDb>(), data, ct);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartException($"Port {app.Services.GetRequiredService<HttpSettings>().Port} is in use. Stop the other program, or give another port with --port N.", e);
        }
        catch (IOException e)
        {
            throw new StartException($"The server cannot listen: {e.Message}", e);
        }

        return options.Empty ? null : await scope.ServiceProvider.GetRequiredService<MakeSample>().Handle(data, AddressOf(app), ct);
    }

    public static string AddressOf(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HttpSettings>();
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var port = BindingAddress.Parse(bound).Port;
        return settings.PublicUrl?.TrimEnd('/') ?? $"{(settings.Https ? "https" : "http")}://{HostName(settings)}:{port}";
    }

    private static string HostName(HttpSettings settings) => settings.Host switch
    {
        "" when settings.Https => OwnCertificate.MachineAddresses().Select(address => new UriBuilder { Host = address.ToString() }.Host).FirstOrDefault("localhost"),
        "" or "localhost" or "*" or "0.0.0.0" or "::" or "127.0.0.1" or "::1" => "localhost",
        var host => new UriBuilder { Host = host }.Host,
    };
}
