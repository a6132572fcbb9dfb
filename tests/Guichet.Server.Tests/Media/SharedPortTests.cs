using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Guichet.Contracts.Rooms;
using Guichet.Server.Doctor;
using Guichet.Server.Media;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guichet.Server.Tests.Media;

/// <summary>HTTPS and media on one port, from outside.</summary>
public sealed class SharedPortTests
{
    private static readonly PeerOptions _publisher = new() { ReceivesAudio = 0, ReceivesVideo = 0 };
    private static readonly PeerOptions _player = new() { Sends = [], ReceivesAudio = 1, ReceivesVideo = 1 };

    [Fact]
    public async Task Pages_HubAndMedia_ShareOnePortAtOnce()
    {
        await using var server = await Start();
        using var program = server.Program();
        using var publisher = await Open(server, program, "/whip/studio", _publisher);
        using var player = await Open(server, program, "/whep/studio", _player);
        await using var hub = await server.Connect();
        await hub.Join((await server.MakeCall(program)).CustomerSecret, "Anna");
        using var done = new CancellationTokenSource();
        var pages = Load(server, done.Token);

        ushort number = 0;
        Pump.Until(
            () =>
            {
                publisher.SendRtp(publisher.Lines[0], ++number, number * 960u, [0x78, 1, 2, 3]);
                return player.Rtp.Count > 300;
            },
            publisher, player);

        await done.CancelAsync();
        Assert.True(await pages > 0);
        await hub.Say("Still here");
    }

    [Fact]
    public async Task Https_SpeaksHttp2AndSaysWhoTheClientIs()
    {
        await using var server = await Start(("Links:OpensPerMinute", "2"));
        using var here = server.Browser();
        using var neighbour = From(server, IPAddress.Parse("127.0.0.2"));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await OpenLink(here)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await OpenLink(here)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenLink(neighbour)).StatusCode);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        Assert.Equal(HttpVersion.Version20, (await here.SendAsync(asked)).Version);
    }

    /// <summary>The base library's reader runs over the end of this one, which must not cost a line of the log for each stranger who likes to.</summary>
    [Fact]
    public async Task ClientHello_CutShort_IsClosedWithoutALine()
    {
        await using var server = await Start();
        var log = new LogLines();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        Insult(server, [22, 3, 1, 0, 4, 1, 0, 0, 0]);
        Insult(server, [22, 3, 1, 0, 5, 1, 0, 0, 1, 3]);
        await server.Stop();
        Assert.Empty(log.All);
    }

    /// <summary>Ten thousand connections of strangers begin with nonsense, near misses among it. Whoever is served does not notice.</summary>
    [Fact]
    public async Task Strangers_TenThousandWithMutatedFirstBytes_DisturbNobody()
    {
        await using var server = await Start();
        using var program = server.Program();
        using var publisher = await Open(server, program, "/whip/studio", _publisher);
        await using var hub = await server.Connect();
        await hub.Join((await server.MakeCall(program)).CustomerSecret, "Anna");
        using var done = new CancellationTokenSource();
        var pages = Load(server, done.Token);
        var check = publisher.Checks.Write();
        byte[][] seeds = [[0, (byte)check.Length, .. check], [.. "GET / HTTP/1.1\r\nHost: guichet\r\n\r\n"u8], [0, 3, 22, 254, 253], Junk(2000), [22, 3, 1, 0, 5, 1, 0, 0, 1, 3]];

        await Parallel.ForAsync(0, 8, (part, _) =>
        {
            var random = new Random(part);
            for (var i = 0; i < 1250; i++)
            {
                Insult(server, Mutate(seeds[random.Next(seeds.Length)], random));
            }

            return ValueTask.CompletedTask;
        });

        await done.CancelAsync();
        Assert.True(await pages > 0);
        await hub.Say("Still here");
        var answered = publisher.ChecksAnswered;
        Pump.Until(() => publisher.ChecksAnswered > answered, publisher);
        Assert.Equal(0, Media(server).ReadCounters().DroppedByReason["unexpected-exception"]);
        Assert.True(Media(server).ReadCounters().DroppedByReason["tcp-unknown-protocol"] > 1000);
    }

    [Fact]
    public async Task Crowd_OfSilentConnections_ShutsOutItsOwnAddressAlone()
    {
        await using var server = await Start();
        using var neighbour = From(server, IPAddress.Parse("127.0.0.2"));
        var crowd = new List<TcpLink>();
        Pump.Until(() =>
        {
            crowd.Add(new TcpLink(At(server)));
            return Media(server).ReadCounters().DroppedByReason["tcp-too-many-connections"] > 10;
        });

        Assert.Equal(HttpStatusCode.OK, (await neighbour.GetAsync("/healthz")).StatusCode);
        foreach (var one in crowd)
        {
            one.Dispose();
        }

        using var here = server.Browser();
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task Answer_WithoutMediaTcp_AnnouncesTheSharedPortStill()
    {
        await using var server = await Start(("Media:Tcp", "false"));
        using var peer = new TestPeer(_publisher);
        using var program = server.Program();
        await Offer(program, "/whip/studio", peer);
        Assert.Equal(At(server), peer.Answer!.Candidate("tcp"));
    }

    [Fact]
    public async Task Start_TlsPortInUse_SaysWhichAndWhatToDo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refused = await Assert.ThrowsAsync<StartException>(() => Start(("Http:TlsPort", $"{port}")));

        Assert.Contains($"{port}", refused.Message);
        Assert.Contains("--tls-port", refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    /// <summary>What maps the port stands outside: the media comes in all the same.</summary>
    [Fact]
    public async Task Mapped_AnswersCarryTheNumberOutside_AndTheDoctorSaysWhatToForward()
    {
        await using var server = await Start(("Http:PublicTlsPort", "443"), ("Media:Tcp", "false"));
        using var program = server.Program();
        using var peer = await Open(server, program, "/whip/studio", _publisher);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 443), peer.Answer!.Candidate("tcp"));

        var options = server.Services.GetRequiredService<MediaHost>().Options() with { SharedPort = new IPEndPoint(IPAddress.Loopback, 0) };
        Assert.Contains("forward TCP 443 of the outside to 0", Assert.Single(NetworkChecks.SharedPort(options)).Text);
        Assert.DoesNotContain("forward", Assert.Single(NetworkChecks.SharedPort(options with { PublicSharedPort = null })).Text);
    }

    [Fact]
    public async Task Start_NumberOutsideOfAPortThatIsNotThere_SaysSo()
    {
        var refused = await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(settings: [("Http:PublicTlsPort", "443")]));
        Assert.Contains("443", refused.Message);
        Assert.Contains("--public-tls-port", refused.Message);
    }

    [Theory]
    [InlineData("Http:Port", 0)]
    [InlineData("Media:Port", 0)]
    [InlineData("Media:Port", -1)]
    public async Task Start_TlsPortThatIsAnotherOfOurOwn_SaysSo(string setting, int away)
    {
        var refused = await Assert.ThrowsAsync<StartException>(
            () => Start(("Http:TlsPort", "42011"), (setting, $"{42011 + away}"), ("Media:Workers", "2")));

        Assert.Contains("42011", refused.Message);
        Assert.Contains("--tls-port", refused.Message);
        Assert.DoesNotContain("another program", refused.Message);
    }

    private static Task<RunningServer> Start(params (string, string)[] settings) =>
        RunningServer.Start(settings: [("Http:TlsPort", "0"), ("Http:Host", "127.0.0.1"), .. settings]);

    private static Guichet.Media.MediaServer Media(RunningServer server) => server.Services.GetRequiredService<MediaHost>().Server!;

    private static IPEndPoint At(RunningServer server) => Media(server).SharedEndpoint!;

    /// <summary>Asks for one thing after the other until it is told to stop; every answer must be good. How many there were.</summary>
    private static async Task<int> Load(RunningServer server, CancellationToken stop)
    {
        using var browser = server.Browser();
        var answers = 0;
        while (!stop.IsCancellationRequested || answers == 0)
        {
            (await browser.GetAsync("/openapi/v1.json", CancellationToken.None)).EnsureSuccessStatusCode();
            answers++;
        }

        return answers;
    }

    private static async Task<TestPeer> Open(RunningServer server, HttpClient program, string path, PeerOptions options)
    {
        var peer = new TestPeer(options);
        await Offer(program, path, peer);
        peer.Use(new TcpLink(At(server)));
        Pump.Until(() => peer.IsConnected, peer);
        return peer;
    }

    private static async Task Offer(HttpClient program, string path, TestPeer peer)
    {
        var offer = new StringContent(peer.Offer(), Encoding.UTF8, new MediaTypeHeaderValue("application/sdp"));
        var answer = await program.PostAsync(path, offer);
        peer.Accept(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static HttpClient From(RunningServer server, IPAddress address)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions = RunningServer.AnyCertificate,
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(address.MapToIPv6(), 0));
                await socket.ConnectAsync(context.DnsEndPoint, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("X-Guichet", "1");
        return client;
    }

    private static Task<HttpResponseMessage> OpenLink(HttpClient browser) => browser.PostAsJsonAsync("/api/v1/links/open", new { secret = "x" });

    private static byte[] Junk(int length)
    {
        var bytes = new byte[length];
        new Random(9).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed[..random.Next(1, seed.Length + 1)];
        for (var i = random.Next(4); i > 0; i--)
        {
            bytes[random.Next(Math.Min(bytes.Length, 8))] = (byte)random.Next(256);
        }

        return bytes;
    }

    /// <summary>Says it, says that this was all, and waits until the server has hung up.</summary>
    private static void Insult(RunningServer server, byte[] bytes)
    {
        using var link = new TcpLink(At(server));
        link.SendRaw(bytes);
        var read = new byte[512];
        try
        {
            link.Socket.Shutdown(SocketShutdown.Send);
            while (link.Socket.Receive(read) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Closed by the server with something unread.
        }
    }
}
