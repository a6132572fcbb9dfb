using System.Buffers.Binary;
using Guichet.Fuzz;
using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>The same over ICE-TCP, where a wrong length shifts everything behind it. Anna and Ben talk by TCP meanwhile.</summary>
public sealed class TcpHostileTests : IAsyncLifetime
{
    private const int Seed = 20260101, MaximumLength = 4000;

    private readonly LiveServer _server = new();
    private readonly Mutator _mutator = new(Seed, [], MaximumLength);
    private readonly byte[] _buffer = new byte[MaximumLength];
    private TestPeer _anna = null!, _ben = null!;
    private ushort _number;

    public async ValueTask InitializeAsync()
    {
        _anna = await _server.Call("room", "anna", tcp: true);
        _ben = await _server.Call("room", "ben", tcp: true);
        AssertTheCallGoesOn();
    }

    public async ValueTask DisposeAsync()
    {
        _anna.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>A stranger's connection gets one frame. Unless it is a proof, nothing is answered and the connection is closed.</summary>
    [Fact]
    public void Connections_OfAStrangerWithMutatedFrames_GetNothing()
    {
        List<byte[]> seeds =
        [
            Frame((_anna.Checks with { ServerPassword = "guessed guessed guessed" }).Write()), Frame((_anna.Checks with { Signed = false }).Write()),
            Frame(Overheard.ClientHello()), Frame([0x80, 111, .. new byte[100]]), [.. "GET / HTTP/1.1\r\nHost: guichet\r\n\r\n"u8],
        ];
        var answer = new byte[2048];
        for (var i = 0; i < 600; i++)
        {
            using var stranger = new TcpLink(_server.Media.Endpoints[0]);
            var length = Mutate(seeds);
            for (var sent = 0; sent < length; sent += 700) stranger.SendRaw(_buffer.AsSpan(sent, Math.Min(700, length - sent)));
            stranger.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            Pump.Until(() => stranger.TryReceive(answer, out _) || stranger.IsClosed, _anna, _ben);
            Assert.False(stranger.TryReceive(answer, out _));
            if (i % 100 == 0) AssertTheCallGoesOn();
        }
        Pump.Until(() => _server.Media.Fleet.OpenConnections == 2, _anna, _ben);
        AssertTheCallGoesOn();
    }

    /// <summary>A participant's own connection carries nonsense: it may be closed for it, and he comes again by another. Nobody else notices.</summary>
    [Fact]
    public async Task Frames_OfAParticipantWithNonsense_CostHimHisConnectionAtMost()
    {
        using var eve = await _server.Call("room", "eve", tcp: true);
        List<byte[]> seeds = [Frame(eve.Checks.Write()), Frame(Overheard.ClientHello()), Frame([0x80, 111, .. new byte[100]]), Frame([0x80, 201, .. new byte[30]])];
        for (var i = 0; i < 300; i++)
        {
            var link = (TcpLink)eve.Link!;
            for (var j = 0; j < 20 && !link.IsClosed; j++) link.SendRaw(_buffer.AsSpan(0, Mutate(seeds)));
            Pump.Round(eve, _anna, _ben);
            if (!link.IsClosed && i % 10 != 0) continue;
            link.Dispose();
            eve.Use(new TcpLink(eve.Answer!.Candidate("tcp")));
        }
        eve.Link!.Dispose();
        eve.Use(new UdpLink(eve.Answer!.Candidate("udp")));
        var before = eve.ChecksAnswered;
        Pump.Until(() => eve.ChecksAnswered > before, eve, _anna, _ben);
        Assert.True(_server.Dropped("tcp-bad-frame") > 0);
        AssertTheCallGoesOn();
    }

    private static byte[] Frame(byte[] packet)
    {
        var frame = new byte[TcpConnection.LengthSize + packet.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)packet.Length);
        packet.CopyTo(frame, TcpConnection.LengthSize);
        return frame;
    }

    private int Mutate(List<byte[]> seeds) =>
        Math.Max(1, _mutator.Mutate(seeds[_mutator.Choose(seeds.Count)], seeds[_mutator.Choose(seeds.Count)], _buffer));

    private void AssertTheCallGoesOn()
    {
        var before = _ben.Rtp.Count;
        for (var i = 0; i < 5; i++)
        {
            _number++;
            _anna.SendRtp(_anna.Lines[0], _number, _number * 960u, [0x78, 1, 2, 3]);
        }
        Pump.Until(() => _ben.Rtp.Count(p => p.Payload is [0x78, 1, 2, 3]) >= _number, _anna, _ben);
        Assert.True(_ben.Rtp.Count >= before + 5);
        Assert.Equal(0, _server.Dropped("unexpected-exception"));
        Assert.Empty(_server.Log.Ended);
    }
}
