using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

/// <summary>Nothing that comes must not look like nothing that is lost.</summary>
public sealed class SilenceTests
{
    readonly Scene _scene = new();
    readonly Seat _anna;
    readonly Seat _ben;

    public SilenceTests()
    {
        _anna = _scene.Join("anna", new(1));
        _ben = _scene.Join("ben", new(2));
    }

    [Fact]
    public void NothingArrivesForThreeSeconds_IsAllLostOnTheWayUp()
    {
        Play(2_500, reports: true);
        Assert.Equal(0, Last(_anna).UpLoss);
        _scene.Pass(6_000);
        Assert.Equal(1, Last(_anna).UpLoss);
        Play(2_500, reports: true);
        Assert.Equal(0, Last(_anna).UpLoss);
    }

    [Fact]
    public void AllSwitchedOff_ButTheAddressIsProved_IsNoLoss()
    {
        Play(2_500, reports: true);
        for (int i = 0; i < 4; i++)
        {
            _anna.Egress.LastProofUs = _scene.NowUs + 1_000_000;
            _scene.Pass(2_500);
        }
        Assert.Equal(0, Last(_anna).UpLoss);
        _scene.Pass(9_000);
        Assert.Equal(1, Last(_anna).UpLoss);
    }

    [Fact]
    public void NeverSentAnything_IsNoLoss()
    {
        _scene.Pass(10_000);
        Assert.Equal((0, 0), (Last(_anna).UpLoss, Last(_anna).DownLoss));
    }

    [Fact]
    public void PictureNeverAcknowledged_IsAllLostOnTheWayDown()
    {
        Play(3_000, reports: true);
        Assert.Equal(0, Last(_ben).DownLoss);
        Play(6_000, reports: false);
        Assert.Equal(1, Last(_ben).DownLoss);
        Play(3_000, reports: true);
        Assert.Equal(0, Last(_ben).DownLoss);
    }

    TransportQuality Last(Seat seat) => _scene.Events.Qualities.LastOrDefault(q => q.Peer == seat.Peer).Quality;

    /// <summary>Anna sends; Ben reports each second, or nothing.</summary>
    void Play(int milliseconds, bool reports)
    {
        for (int i = 0; i < milliseconds / 20; i++)
        {
            uint slot = _ben.Client.VideoSlot(0);
            _anna.Send(_anna.Client.Video((uint)(_scene.NowUs * 9 / 100), key: i == 0));
            if (reports && i % 50 == 49)
                _ben.SendRtcp(into => RtcpWriter.ReceiverReport(into, 1, [new(slot, 0, 0, _ben.Egress.Sent(slot)[^1].Sequence, 0, 0, 0)]));
            _scene.Pass(20);
        }
    }
}
