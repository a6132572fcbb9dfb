using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace Guichet.Server.Tests.Harness;

/// <summary>The server as a process of its own, so that it can be killed as by a power cut, and started again on the same folder.</summary>
internal sealed class Killable : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guichet-kill-");
    private int _port;
    private Process? _process;

    /// <summary>Whatever breaks on the way to it is an <see cref="HttpRequestException"/>.</summary>
    public HttpClient Program { get; } = new(new Way());

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A port that was free a moment ago may be somebody's by now: then it is tried again, the first time with another one.</summary>
    public async Task Start()
    {
        for (var tries = 1; !await TryStart(); tries++)
        {
            Assert.True(tries < 10, "the server ends as soon as it starts");
        }

        if (Program.BaseAddress is null)
        {
            var sample = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "sample.json"))).RootElement;
            Program.BaseAddress = new Uri($"http://127.0.0.1:{_port}");
            Program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sample.GetProperty("apiKey").GetString());
        }
    }

    /// <summary>SIGKILL: nothing is said goodbye to.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        Program.Dispose();
        await TestDatabase.Of(_folder.FullName).Drop();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> TryStart()
    {
        _port = Program.BaseAddress?.Port ?? FreePort();
        var start = new ProcessStartInfo(
            Repository.At("src/Guichet.Server/bin/Release/net10.0/guichet"),
            ["serve", "--call-only", "--port", $"{_port}", "--media-port", $"{FreePort()}", "--data", _folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It does not live long enough to earn back what compiling everything with all effort costs.
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["GUICHET_Media__Workers"] = "1";
        start.Environment["GUICHET_Channels__IncomingPerMinute"] = "100000";
        start.Environment["GUICHET_Database__ConnectionString"] = await TestDatabase.Of(_folder.FullName).Make();
        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
        await Soon.Is(async () => _process.HasExited || await IsReady(), settled => settled);
        return !_process.HasExited;
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var client = new HttpClient(new Way());
            return File.Exists(Path.Combine(_folder.FullName, "sample.json"))
                && (await client.GetAsync($"http://127.0.0.1:{_port}/healthz")).StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // HttpClient asks a new connection for its other end, and lets that exception through where the server was killed in between.
    private sealed class Way() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (SocketException e)
            {
                throw new HttpRequestException("The server was killed.", e);
            }
        }
    }
}
