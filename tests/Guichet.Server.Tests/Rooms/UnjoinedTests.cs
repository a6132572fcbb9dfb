using System.Net;
using System.Net.Sockets;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Rooms;

/// <summary>Connections to the hub that join no room, and people who come and offer too often.</summary>
public sealed class UnjoinedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Connection_ThatJoinsNoRoom_IsClosedAfterTenSeconds()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        await using var idle = await server.Connect();
        await using var refused = await server.Connect();
        await using var joined = await server.Connect();
        await using var left = await server.Connect();
        Assert.Equal(ProblemCodes.LinkInvalid, await refused.TryJoin("nonsense"));
        await joined.Join(call.CustomerSecret, "Anna");
        await left.Join(call.CustomerSecret, "Ben");

        server.Time.Advance(TimeSpan.FromSeconds(10));
        await idle.Ended.WaitAsync(Patience);
        await refused.Ended.WaitAsync(Patience);

        await left.Ask("Leave");
        Assert.False(left.Ended.IsCompleted);
        server.Time.Advance(TimeSpan.FromSeconds(10));
        await left.Ended.WaitAsync(Patience);
        await joined.Say("Still here");
    }

    [Fact]
    public async Task Connection_ThatLeft_MayJoinAgain()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        await using var anna = await server.Connect();
        for (var i = 0; i < 3; i++)
        {
            await anna.Join(call.CustomerSecret, "Anna");
            await anna.Ask("Leave");
        }

        await anna.Join(call.CustomerSecret, "Anna");
        server.Time.Advance(TimeSpan.FromSeconds(10));
        await using var idle = await server.Connect();
        server.Time.Advance(TimeSpan.FromSeconds(10));
        await idle.Ended.WaitAsync(Patience);
        await anna.Say("Still here");
    }

    [Fact]
    public async Task Connections_OfOneAddressThatJoinNoRoom_AreFew()
    {
        await using var server = await RunningServer.Start(settings: ("Rooms:UnjoinedPerAddress", "3"));
        var call = await server.MakeCall();
        // Which of them the server hears of last is not said.
        var four = new[] { await server.Connect(), await server.Connect(), await server.Connect(), await server.Connect() };
        await Task.WhenAny(four.Select(one => one.Ended)).WaitAsync(Patience);
        var idle = four.Where(one => !one.Ended.IsCompleted).ToArray();
        Assert.Equal(3, idle.Length);

        using var elsewhere = new HttpMessageInvoker(From(IPAddress.Parse("127.0.0.2")));
        await using var neighbour = await RoomClient.Connect(server.Address, null, by: elsewhere);
        await neighbour.Join(call.CustomerSecret, "Neighbour");

        await idle[0].Join(call.CustomerSecret, "Anna");
        await using var next = await server.Connect();
        await next.Join(call.CustomerSecret, "Next");
        await using var last = await server.Connect();
        Assert.Equal(ProblemCodes.LinkInvalid, await last.TryJoin("nonsense"));

        foreach (var one in four)
        {
            await one.DisposeAsync();
        }
    }

    [Fact]
    public async Task Connections_ThatGoAgain_LeaveTheirPlace()
    {
        await using var server = await RunningServer.Start(settings: ("Rooms:UnjoinedPerAddress", "2"));
        using var limit = new CancellationTokenSource(Patience);
        for (var served = 0; served < 20;)
        {
            // The server may hear of the last one's end a moment later than the test.
            limit.Token.ThrowIfCancellationRequested();
            await using var one = await server.Connect();
            served += await one.TryJoin("nonsense") == ProblemCodes.LinkInvalid ? 1 : 0;
        }
    }

    [Fact]
    public async Task Join_TooOftenFromOneAddress_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("Rooms:JoinsPerMinute", "3"));
        await using var anna = await server.Connect();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(ProblemCodes.LinkInvalid, await anna.TryJoin("nonsense"));
        }

        Assert.Equal(ProblemCodes.TooManyRequests, await anna.TryJoin("nonsense"));
    }

    [Fact]
    public async Task Offer_TooOftenFromOneParticipant_IsSlowedDown()
    {
        await using var server = await RunningServer.Start(settings: ("Rooms:OffersPerMinute", "3"));
        await using var anna = await server.Connect();
        await anna.Join((await server.MakeCall()).CustomerSecret, "Anna");
        const string nonsense = """[{"sdp":"nonsense","tracks":[],"newTransport":true}]""";
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(ProblemCodes.OfferInvalid, await RoomClient.Try(() => anna.Send("Offer", nonsense)));
        }

        Assert.Equal(ProblemCodes.TooManyRequests, await RoomClient.Try(() => anna.Send("Offer", nonsense)));
    }

    private static SocketsHttpHandler From(IPAddress address) => new()
    {
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
