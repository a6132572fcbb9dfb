using System.Net.Sockets;
using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Transports.Sockets;

/// <summary>A TCP connection that takes less than is sent: what is lost, what is kept, and how little of it lies anywhere.</summary>
public sealed class TcpBackPressureTests : IAsyncLifetime
{
    private const int PayloadSize = 1000;

    private readonly LiveServer _server = new();
    private TestPeer _anna = null!, _ben = null!, _slow = null!;
    private ushort _number;
    private byte[] _rest = [];

    public async ValueTask InitializeAsync()
    {
        _anna = await _server.Call("room", "anna");
        _ben = await _server.Call("room", "ben");
        _slow = new TestPeer();
        await _server.Join(_slow, "room", "slow");
        _slow.Use(new TcpLink(_slow.Answer!.Candidate("tcp"), receiveBuffer: 4096));
        Pump.Until(() => _slow.IsConnected, _slow, _anna, _ben);
        // The first picture is a key frame: from then on each is forwarded.
        Pump.Until(() => Show(_anna) && _slow.Rtp.Count > 0 && _ben.Rtp.Count > 0, _anna, _ben, _slow);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var peer in new[] { _anna, _ben, _slow }) peer.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Reader_WhoStops_FindsEveryAnswerAndLittleOldMediaLater()
    {
        Pump.Until(() => Show(_anna, 20) && _server.Dropped("tcp-backlog") > 100, _anna, _ben);
        for (var i = 0; i < 20; i++) _slow.Link!.Send(_slow.Checks.Write());
        var (answers, media, last) = (_slow.ChecksAnswered, _slow.Rtp.Count, _number);
        Pump.Until(() => _slow.ChecksAnswered >= answers + 20, _slow, _anna, _ben);
        var old = _slow.Rtp.Skip(media).Sum(p => p.Payload.Length);
        Assert.InRange(old, TcpConnection.MediaBacklog - 4096, TcpConnection.MediaBacklog + TcpConnection.UnsentInKernel + (24 << 10));
        Assert.False(_slow.Link!.IsClosed);
        Pump.Until(() => Show(_anna) && IsShown(_slow, last), _anna, _ben, _slow);
        Assert.Equal(0, _server.Dropped("unexpected-exception"));
    }

    [Fact]
    public void Reader_WhoStops_CostsTheOthersNothing()
    {
        Pump.Until(() => Show(_anna, 20) && _server.Dropped("tcp-backlog") > 100, _anna, _ben);
        var first = _number;
        for (var i = 0; i < 200; i++)
        {
            var next = _number;
            Pump.Until(() => _number > next ? IsShown(_ben, next) : Show(_anna) && false, _anna, _ben);
        }
        Assert.Equal(200, _ben.Rtp.Count(p => p.Payload.Length > PayloadSize && NumberOf(p) > first));
    }

    [Fact]
    public void Checks_WithoutEndAndNothingRead_EndTheConnectionAlone()
    {
        var link = (TcpLink)_slow.Link!;
        link.Socket.Blocking = false;
        Pump.Until(() =>
        {
            for (var i = 0; i < 50; i++) TrySend(link);
            return _server.Dropped("tcp-backlog") > 0 && _server.Media.Fleet.OpenConnections == 0;
        }, _anna, _ben);
        _slow.Use(new UdpLink(_slow.Answer!.Candidate("udp")));
        var answered = _slow.ChecksAnswered;
        Pump.Until(() => _slow.ChecksAnswered > answered, _slow, _anna, _ben);
        Assert.Empty(_server.Log.Ended);
    }

    /// <summary>The window is smaller than a handful of packets, so that the system takes frames in pieces.</summary>
    [Fact]
    public void Frames_ThatLeaveInPieces_ArriveWhole()
    {
        var first = _number;
        for (var i = 0; i < 20; i++)
        {
            var last = _number + 20;
            Pump.Until(() => _number >= last || (Show(_anna, 20) && false), _anna, _ben);
            Pump.Until(() => IsShown(_slow, (ushort)(last - 1)), _slow, _anna, _ben);
        }
        var pictures = _slow.Rtp.Where(p => p.Payload.Length > PayloadSize && NumberOf(p) > first).ToList();
        Assert.Equal(0, _server.Dropped("tcp-backlog"));
        Assert.Equal(Enumerable.Range(first + 1, 400), pictures.Select(NumberOf));
        Assert.All(pictures, p => Assert.Equal(Picture((ushort)NumberOf(p)), p.Payload));
    }

    private bool Show(TestPeer from, int pictures = 1)
    {
        for (var i = 0; i < pictures; i++)
        {
            _number++;
            from.SendRtp(from.Lines[1], _number, _number * 3000u, Picture(_number), marker: true);
        }
        return true;
    }

    // VP8 without extension: descriptor, a frame tag (key frame: lowest bit 0), then the number all over.
    private static byte[] Picture(ushort number)
    {
        var payload = new byte[PayloadSize + 4];
        (payload[0], payload[1]) = (0x10, 0x02);
        for (var i = 2; i < payload.Length; i += 2) (payload[i], payload[i + 1]) = ((byte)(number >> 8), (byte)(number & 255));
        return payload;
    }

    private static int NumberOf(ReceivedPacket packet) => (packet.Payload[2] << 8) | packet.Payload[3];

    private static bool IsShown(TestPeer peer, ushort after) => peer.Rtp.Any(p => p.Payload.Length > PayloadSize && NumberOf(p) > after);

    private void TrySend(TcpLink link)
    {
        // A frame that went in part goes on where it stopped: its rest would be read as another frame.
        if (_rest.Length == 0)
        {
            var check = _slow.Checks.Write();
            _rest = [0, (byte)check.Length, .. check];
        }

        _rest = _rest[link.Socket.Send(_rest, SocketFlags.None, out _)..];
    }
}
