using System.Net;
using System.Net.Sockets;
using Guichet.Server.CommandLine;
using Guichet.Server.Http;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.CommandLine;

public sealed class BadEnvironmentTests
{
    [Fact]
    public async Task Start_PortInUse_SaysWhichAndWhatToDo()
    {
        using var other = Listen();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var line = await Refusal(("Http:Port", $"{port}"), ("Media:Port", "0"));

        Assert.Contains($"{port}", line);
        Assert.Contains("--port", line);
    }

    [Fact]
    public async Task Start_MediaPortInUse_SaysWhichAndWhatToDo()
    {
        using var other = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)other.Client.LocalEndPoint!).Port;

        var line = await Refusal(("Media:Port", $"{port}"));

        Assert.Contains($"{port}", line);
        Assert.Contains("--media-port", line);
    }

    [Fact]
    public async Task Start_DataFolderIsAFile_SaysSo()
    {
        var file = Path.GetTempFileName();

        var refused = await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(folder: file));

        Assert.Contains(file, refused.Message);
        Assert.Contains("--data", refused.Message);
    }

    [Fact]
    public async Task Start_DatabaseDamaged_SaysToRestoreIt()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "About the SQLite file.");
        var folder = Directory.CreateTempSubdirectory("guichet-test-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "guichet.db"), new string('x', 8192));

        Assert.Contains("damaged", (await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(folder: folder.FullName))).Message);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Start_DatabaseLockedByAnotherProcess_SaysSo()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "About the SQLite file.");
        var folder = Directory.CreateTempSubdirectory("guichet-test-");
        using var other = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "guichet.db")};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE T (X);";
        command.ExecuteNonQuery();

        Assert.Contains("locked", (await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(folder: folder.FullName))).Message);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=guichet;Username=guichet", "cannot be reached")]
    [InlineData("Host=127.0.0.1;Colour=blue", "Database:ConnectionString")]
    public async Task Start_PostgresThatIsNotThere_SaysSo(string connection, string said) => Assert.Contains(
        said, (await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(settings: ("Database:ConnectionString", connection)))).Message);

    [Fact]
    public void Claim_WhileAnotherServerHasTheFolder_IsRefused()
    {
        var data = KeptFiles.Open(Directory.CreateTempSubdirectory("guichet-test-").FullName);
        using (data.Claim())
        {
            Assert.Contains(data.Root, Assert.Throws<StartException>(() => data.Claim()).Message);
        }

        data.Claim().Dispose();
    }

    [Fact]
    public void Start_SettingOutOfRange_SaysWhich()
    {
        var wrong = new ConfigurationBuilder().AddInMemoryCollection([new("Http:Port", "99999")]).Build();

        Assert.Contains("Port", Assert.Throws<StartException>(() => new ServiceCollection().AddSettings(wrong)).Message);
    }

    [Fact]
    public async Task Start_ServerKeyCut_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-test-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "server.key"), "short");

        Assert.Contains("server.key", (await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(folder: folder.FullName))).Message);
    }

    [Theory]
    [InlineData("doctor", 0)]
    [InlineData("key create --scope nothing", 1)]
    [InlineData("key create --scope calls", 1)]
    [InlineData("recover --email owner@example.org", 1)]
    [InlineData("settings", 0)]
    public async Task Command_OnANewFolder_EndsWithItsCode(string command, int code)
    {
        var folder = Directory.CreateTempSubdirectory("guichet-test-");
        string[] data = command == "settings" ? [] : ["--data", folder.FullName];

        Assert.Equal(code, await GuichetCommand.Run([.. command.Split(' '), .. data]));
    }

    [Fact]
    public async Task KeyCreate_BesideARunningServer_MakesAKeyThatWorks()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "About the SQLite file.");
        await using var server = await RunningServer.Start();
        var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(console);
        var code = await GuichetCommand.Run(["key", "create", "--scope", "calls", "--data", server.Folder]);
        Console.SetOut(before);

        Assert.Equal(0, code);
        var key = console.ToString().Split('\n').Single(line => line.StartsWith("gk_", StringComparison.Ordinal)).Trim();
        using var program = server.Program(key);
        await server.MakeCall(program);
        Assert.DoesNotContain(key, string.Join(' ', server.Rows("SELECT Name, Scopes, hex(Hash) FROM ApiKeys").SelectMany(row => row)));
    }

    [Fact]
    public async Task Https_OwnCertificate_NamesTheMachineAndIsKept()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-test-");
        var data = KeptFiles.Open(folder.FullName);
        using var first = OwnCertificate.Open(data, TimeProvider.System);
        using var again = OwnCertificate.Open(data, TimeProvider.System);

        Assert.Equal(first.Thumbprint, again.Thumbprint);
        Assert.True(first.MatchesHostname("localhost"));
        Assert.All(OwnCertificate.MachineAddresses(), address => Assert.True(first.MatchesHostname(address.ToString())));
        Assert.True(first.NotAfter - first.NotBefore <= TimeSpan.FromDays(398));
        var later = new MovableTime();
        later.Advance(TimeSpan.FromDays(380));
        using var renewed = OwnCertificate.Open(data, later);
        Assert.NotEqual(first.Thumbprint, renewed.Thumbprint);

        await using var server = await RunningServer.Start(settings: [("Http:Https", "true"), ("Http:Host", "127.0.0.1")]);
        using var browser = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } });
        var answer = await browser.GetAsync(new Uri(server.Address, "/healthz"));
        Assert.Contains("max-age", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    private static async Task<string> Refusal(params (string, string)[] settings)
    {
        var refused = await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(settings: settings));
        Assert.DoesNotContain('\n', refused.Message);
        return refused.Message;
    }

    /// <summary>On a port below those that the system hands out by itself: the two after it, which media takes, stay free.</summary>
    private static TcpListener Listen()
    {
        while (true)
        {
            try
            {
                var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
                listener.Start();
                return listener;
            }
            catch (SocketException)
            {
                // Taken: another.
            }
        }
    }
}
