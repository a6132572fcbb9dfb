using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Guichet.Server.Tests.Channels;

/// <summary>An operator's HTTP side on loopback: keeps what it is asked, and answers as the test says.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Wire(WebApplication app) => _app = app;

    public sealed record Asked(string Method, string Path, IReadOnlyDictionary<string, string> Fields, string? Authorization);

    public ConcurrentQueue<Asked> Seen { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = http =>
    {
        http.Response.StatusCode = 202;
        return http.Response.WriteAsync("0: Accepted for delivery");
    };

    public string Address { get; private set; } = "";

    public static async Task<Wire> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var wire = new Wire(builder.Build());
        wire._app.Run(wire.Take);
        await wire._app.StartAsync();
        wire.Address = wire._app.Urls.Single();
        return wire;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        var fields = http.Request.Query.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())).ToDictionary();
        if (http.Request.HasFormContentType)
        {
            foreach (var (key, value) in await http.Request.ReadFormAsync())
            {
                fields[key] = value.ToString();
            }
        }

        Seen.Enqueue(new Asked(http.Request.Method, http.Request.Path, fields, http.Request.Headers.Authorization));
        await Answer(http);
    }
}
