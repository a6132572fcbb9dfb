using System.Net;
using System.Net.Sockets;
using Guichet.Media.Transports.SharedPort;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Guichet.Testing.Time;

namespace Guichet.Media.Tests.Transports.SharedPort;

/// <summary>The shared port of a running media server: calls through it, TLS beside them, strangers before it.</summary>
public sealed class SharedPortTests
{
    private const string Greeting = "\u0016\u0003\u0001 hello";

    private static readonly MediaOptions _options = new() { Workers = 3, SharedPort = new IPEndPoint(IPAddress.IPv6Any, 0) };

    [Fact]
    public async Task Calls_ThroughTheSharedPort_ReachEveryWorker()
    {
        await using var server = new LiveServer(_options);
        var people = new List<TestPeer>();
        for (var room = 0; room < 6; room++)
        {
            var (anna, ben) = (await Join(server, $"room {room}", "anna"), await Join(server, $"room {room}", "ben"));
            Connect(server, anna, ben);
            people.AddRange([anna, ben]);
            ushort number = 0;
            Pump.Until(() =>
            {
                anna.SendRtp(anna.Lines[0], ++number, number * 960u, [0x78, 1, 2, 3]);
                ben.SendRtp(ben.Lines[0], number, number * 960u, [0x78, 4, 5, 6]);
                return anna.Rtp.Any(p => p.Payload is [0x78, 4, 5, 6]) && ben.Rtp.Any(p => p.Payload is [0x78, 1, 2, 3]);
            }, anna, ben);
        }
        Assert.Equal(3, people.Select(p => p.Answer!.Ufrag[0]).Distinct().Count());
        Assert.Equal(12, server.Media.Fleet.OpenConnections);
        foreach (var peer in people) peer.Dispose();
    }

    [Fact]
    public async Task Answer_AnnouncesTheSharedPort_BelowTheWorkersOwn()
    {
        await using var server = new LiveServer(_options);
        using var peer = await Join(server, "room", "anna");
        var candidates = peer.Answer!.Description.Media[0].Transport.Candidates;
        Assert.Equal(["udp", "tcp", "tcp"], candidates.Select(c => c.Protocol));
        Assert.Equal(server.Media.SharedEndpoint!.Port, candidates[2].Port);
        Assert.Equal(candidates.OrderByDescending(c => c.Priority), candidates);
    }

    [Fact]
    public async Task Tls_IsGivenToWhoeverServesIt_WithItsAddressAndEveryByte()
    {
        await using var server = new LiveServer(_options);
        using var client = new TcpLink(At(server));
        client.SendRaw(System.Text.Encoding.Latin1.GetBytes(Greeting));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var socket = await server.Media.AcceptTls(limit.Token);
        var read = new byte[64];
        var length = await socket!.ReceiveAsync(read);
        Assert.Equal(Greeting, System.Text.Encoding.Latin1.GetString(read[..length]));
        Assert.Equal(((IPEndPoint)client.Socket.LocalEndPoint!).Port, ((IPEndPoint)socket.RemoteEndPoint!).Port);
        Assert.Equal("127.0.0.1", ((IPEndPoint)socket.RemoteEndPoint!).Address.MapToIPv4().ToString());
    }

    [Fact]
    public async Task Tls_ThatNobodyTakes_IsClosedWhenTooManyWait()
    {
        await using var server = new LiveServer(_options);
        var links = new List<TcpLink>();
        Pump.Until(() =>
        {
            if (server.Media.Fleet.SharedPort!.Waiting < 8)
            {
                links.Add(new TcpLink(At(server)));
                links[^1].SendRaw([22, 3, 1]);
            }
            return server.Dropped("tcp-too-many-connections") > 0;
        });
        Assert.InRange(links.Count, 513, 550);
        foreach (var link in links) link.Dispose();
    }

    [Fact]
    public async Task Silence_IsClosedAfterFiveSeconds_AndCallsGoOn()
    {
        var time = new ManualTime();
        await using var server = new LiveServer(_options, time);
        using var anna = await Join(server, "room", "anna");
        Connect(server, anna);
        using var silent = new TcpLink(At(server));
        using var half = new TcpLink(At(server));
        half.SendRaw(new byte[] { 0, 100, 0, 1 });
        Pump.Until(() => server.Media.Fleet.SharedPort!.Waiting == 2, anna);
        time.Advance(TimeSpan.FromMicroseconds(Callers.PatienceUs));
        Pump.Until(() => IsClosed(silent) && IsClosed(half), anna);
        Assert.Equal(2, server.Dropped("tcp-silent"));
        var before = anna.ChecksAnswered;
        Pump.Until(() => anna.ChecksAnswered > before, anna);
    }

    [Fact]
    public async Task Check_ForAWorkerOrTransportThatIsNot_IsClosed()
    {
        await using var server = new LiveServer(_options);
        using var anna = await Join(server, "room", "anna");
        foreach (var letter in "/D" + anna.Answer!.Ufrag[0])
        {
            var before = server.Dropped("stun-unknown-ufrag");
            using var link = new TcpLink(At(server));
            link.Send((anna.Checks with { ServerUfrag = letter + "AAAAAAAA" }).Write());
            Pump.Until(() => IsClosed(link), anna);
            Assert.Equal(before + 1, server.Dropped("stun-unknown-ufrag"));
        }
        Assert.Equal(0, server.Media.Fleet.OpenConnections);
    }

    [Fact]
    public async Task Stop_ClosesThePortAndEndsTheWaitForTls()
    {
        var server = new LiveServer(_options);
        var at = At(server);
        var waiting = server.Media.AcceptTls(CancellationToken.None).AsTask();
        using var silent = new TcpLink(at);
        Pump.Until(() => server.Media.Fleet.SharedPort!.Waiting == 1);
        await server.DisposeAsync();
        Assert.Null(await waiting.WaitAsync(TimeSpan.FromSeconds(10)));
        Pump.Until(() => IsClosed(silent));
        Assert.Throws<SocketException>(() => new TcpLink(at));
    }

    [Fact]
    public async Task Start_PortTaken_SaysThatItIsTheSharedOneAndLeavesNothingOpen()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = (IPEndPoint)other.LocalEndpoint;
        var failure = Assert.Throws<MediaStartException>(() => new LiveServer(new MediaOptions { Workers = 1, SharedPort = taken }));
        Assert.True(failure.IsSharedPort);
        Assert.Contains($"{taken.Port}", failure.Message, StringComparison.Ordinal);

        await using var server = new LiveServer(_options);
        var free = server.Media.SharedEndpoint!.Port;
        await server.DisposeAsync();
        var options = new MediaOptions { Workers = 1, SharedPort = new IPEndPoint(IPAddress.Loopback, free), Port = taken.Port };
        Assert.False(Assert.Throws<MediaStartException>(() => new LiveServer(options)).IsSharedPort);
        using var again = new TcpListener(IPAddress.Loopback, free);
        again.Start();
    }

    private static IPEndPoint At(LiveServer server) => new(IPAddress.Loopback, server.Media.SharedEndpoint!.Port);

    private static async Task<TestPeer> Join(LiveServer server, string room, string who)
    {
        var peer = new TestPeer();
        await server.Join(peer, room, who);
        return peer;
    }

    private static void Connect(LiveServer server, params TestPeer[] peers)
    {
        foreach (var peer in peers) peer.Use(new TcpLink(At(server)));
        Pump.Until(() => peers.All(p => p.IsConnected), peers);
    }

    private static bool IsClosed(TcpLink link)
    {
        link.TryReceive(new byte[64], out _);
        return link.IsClosed;
    }
}
