using System.Diagnostics;
using System.Net.Sockets;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

/// <summary>The real Kannel of the system with its fake operator's centre, on loopback, in a folder of its own.</summary>
internal sealed class Kannel : IAsyncDisposable
{
    private const string Centre = "/usr/lib/kannel/test/fakesmsc";
    private const string Box = "/usr/sbin/bearerbox";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guichet-kannel-");
    private readonly List<Process> _running = [];
    private readonly int _admin = Killable.FreePort();
    private readonly int _inner = Killable.FreePort();
    private readonly int _centre = Killable.FreePort();
    private readonly int _send = Killable.FreePort();

    public static bool IsInstalled => File.Exists(Box) && File.Exists(Centre);

    public string SendAddress => $"http://127.0.0.1:{_send}/cgi-bin/sendsms";

    /// <param name="door">Where incoming messages go.</param>
    public async Task Start(string door)
    {
        var file = Path.Combine(_folder.FullName, "kannel.conf");
        await File.WriteAllTextAsync(file, Settings(door));
        Run(Box, "-v", "4", file);
        await Listens(_inner);
        Run("/usr/sbin/smsbox", "-v", "4", file);
        await Listens(_send);
    }

    /// <summary>The operator's centre, at which a customer writes this.</summary>
    public async Task CustomerWrites(string from, string text)
    {
        await Listens(_centre);
        Run(Centre, "-H", "127.0.0.1", "-r", $"{_centre}", "-i", "1", "-m", "1", $"{from} 13013 text {text}");
    }

    public ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_running))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Run(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = _folder.FullName })!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        _running.Add(process);
    }

    private static Task Listens(int port) => Soon.Is(
        async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        },
        there => there);

    private string Settings(string door) => $"""
        group = core
        admin-port = {_admin}
        admin-interface = 127.0.0.1
        admin-password = bar
        smsbox-port = {_inner}
        smsbox-interface = 127.0.0.1
        box-allow-ip = 127.0.0.1
        dlr-storage = internal

        group = smsc
        smsc = fake
        smsc-id = FAKE
        host = 127.0.0.1
        port = {_centre}
        connect-allow-ip = 127.0.0.1

        group = smsbox
        bearerbox-host = 127.0.0.1
        sendsms-port = {_send}
        sendsms-interface = 127.0.0.1

        group = sendsms-user
        username = tester
        password = foobar
        user-deny-ip = ""
        user-allow-ip = "127.0.0.1"

        group = sms-service
        keyword = default
        catch-all = true
        post-url = "{door}"
        max-messages = 0

        """;
}
