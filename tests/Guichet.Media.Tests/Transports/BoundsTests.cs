using Guichet.Media.Transports;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Transports;

/// <summary>What anybody may open is bounded in rate and time (A16), whatever the peer sends.</summary>
public sealed class BoundsTests : IDisposable
{
    private static readonly TransportBounds _bounds = new(80_000, TimeSpan.FromSeconds(20));

    private readonly VirtualServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Takes_ASecondsWorthAtOnce_ThenWhatTimeBrings()
    {
        var bounds = new Bounds(_bounds, 0);
        Assert.True(bounds.Takes(10_000, 0));
        Assert.False(bounds.Takes(1, 0));
        Assert.False(bounds.Takes(1001, 100_000));
        Assert.True(bounds.Takes(1000, 100_000));
        Assert.False(bounds.Takes(10_001, 60_000_000));
    }

    [Fact]
    public void Transport_ThatSendsTooMuch_IsHeardUpToItsRate()
    {
        using var peer = Open(_bounds, out _);
        // 100 packets of more than 1,000 bytes in a second: ten times what is allowed.
        for (ushort i = 1; i <= 100; i++)
        {
            peer.SendRtp(peer.Lines[0], i, i * 960u, new byte[1000]);
            _server.Run(10);
        }

        Assert.InRange(_server[DropReason.OverBounds], 75, 90);
        Assert.Empty(_server.Log.Ended);
    }

    [Fact]
    public void Transport_WithoutBounds_IsHeardWhole()
    {
        using var peer = Open(null, out _);
        for (ushort i = 1; i <= 100; i++)
        {
            peer.SendRtp(peer.Lines[0], i, i * 960u, new byte[1000]);
            _server.Run(10);
        }

        Assert.Equal(0, _server[DropReason.OverBounds]);
    }

    [Fact]
    public void Transport_WhoseTimeIsUp_Ends_ThoughItsPeerIsThere()
    {
        using var peer = Open(_bounds, out var id);
        _server.Run(19_000);
        Assert.Empty(_server.Log.Ended);
        _server.Run(1500);

        Assert.Equal(TransportEnd.TimeUp, Assert.Single(_server.Log.Ended).Reason);
        Assert.Null(_server.Worker.Rooms.Find(id));
    }

    private TestPeer Open(TransportBounds? bounds, out TransportId id)
    {
        var peer = new TestPeer(new PeerOptions { ReceivesAudio = 0, ReceivesVideo = 0 });
        id = _server.Join(peer, "anna", TransportPurpose.Publish, bounds: bounds);
        _server.Plug(peer, "192.0.2.10:4000");
        _server.RunUntil(() => peer.IsConnected);
        return peer;
    }
}
