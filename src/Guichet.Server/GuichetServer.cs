using System.Net;
using Guichet.Server.ApiKeys;
using Guichet.Server.CommandLine;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Media.SharedPort;
using Guichet.Server.Organisations;
using Guichet.Server.Pages;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Guichet.Server;

/// <summary>The composition: what the one process is made of, and in which order a request passes through it.</summary>
internal static class GuichetServer
{
    private const int LargestBody = 512 * 1024;
    private const string Scheme = "guichet";

    /// <summary>Browsers come back by themselves; nobody waits for the last of them to say goodbye.</summary>
    private static readonly TimeSpan SlowestStop = TimeSpan.FromSeconds(5);

    /// <summary>What these would log, we say ourselves: once, and for a person.</summary>
    private static readonly string[] SaidByUs =
    [
        "Microsoft.Extensions.Hosting", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware",
        "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher",
    ];

    /// <exception cref="StartException">The machine or the settings do not allow it.</exception>
    public static WebApplication Build(ServeOptions options, TimeProvider clock)
    {
        var data = KeptFiles.Open(options.DataFolder);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = PageEndpoints.Root(),
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddJsonFile(data.At("settings.json"), optional: true)
            .AddEnvironmentVariables("GUICHET_")
            .AddInMemoryCollection(options.Settings);
        builder.Services.AddSettings(builder.Configuration);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton(ServerKey.Open(data));
        builder.Services.AddDatabase(builder.Configuration.GetSection("Database").Get<DatabaseSettings>() ?? new DatabaseSettings(), data);
        AddPlatform(builder, data);
        foreach (var feature in Features.All)
        {
            feature.Add(builder.Services);
        }

        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel((_, kestrel) => Listen(kestrel, data));
        return Use(builder.Build());
    }

    private static void AddPlatform(WebApplicationBuilder builder, KeptFiles data)
    {
        var services = builder.Services;
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning).AddFilter("Guichet", LogLevel.Information)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        foreach (var category in SaidByUs)
        {
            builder.Logging.AddFilter(category, LogLevel.None);
        }

        services.Configure<HostOptions>(host => host.ShutdownTimeout = SlowestStop);
        services.AddScoped<CurrentOrganisation>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<OwnAddress>();
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddDataProtection().SetApplicationName("guichet").PersistKeysToFileSystem(new DirectoryInfo(data.At("keys")));
        services.AddAuthentication(Scheme).AddPolicyScheme(Scheme, null, policy => policy.ForwardDefaultSelector = http =>
            http.Request.Headers.Authorization.Count > 0 ? ApiKeyBearer.SchemeName : DeskCookie.Scheme);
        services.AddOptions<ForwardedHeadersOptions>().Configure<HttpSettings>(TrustProxies);
    }

    private static void TrustProxies(ForwardedHeadersOptions forwarded, HttpSettings settings)
    {
        forwarded.ForwardedHeaders = settings.TrustedProxies is []
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in settings.TrustedProxies)
        {
            forwarded.KnownProxies.Add(IPAddress.TryParse(proxy, out var address)
                ? address
                : throw new StartException($"Http:TrustedProxies: '{proxy}' is not an IP address."));
        }
    }

    private static void Listen(KestrelServerOptions kestrel, KeptFiles data)
    {
        var settings = kestrel.ApplicationServices.GetRequiredService<HttpSettings>();
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxConcurrentConnections = settings.MaximumConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = settings.MaximumConnections;
        var services = kestrel.ApplicationServices;
        var secure = new Lazy<Action<ListenOptions>>(() => Listeners.Secure(
            settings, data, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<GivenCertificate>>()));
        foreach (var endpoint in Listeners.Of(settings))
        {
            kestrel.Listen(endpoint, settings.Https ? secure.Value : _ => { });
        }

        if (Listeners.Shared(settings) is { } shared)
        {
            kestrel.Listen(new SharedPortEndPoint(shared), secure.Value);
        }
    }

    private static WebApplication Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseProblemsForBareStatus();
        app.UseMissingPage(app.Environment.WebRootFileProvider);
        app.UseExceptionHandler();
        app.UseCrossSiteGuard();
        app.UsePages(app.Environment.WebRootFileProvider);
        app.UseRouting();
        app.UseAuthentication();
        app.UseOtherSites();
        app.UseDoor();
        foreach (var feature in Features.All)
        {
            feature.Map(app);
        }

        app.UseEndpoints(_ => { });
        return app;
    }
}
