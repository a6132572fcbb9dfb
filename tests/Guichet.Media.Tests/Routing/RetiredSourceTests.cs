using Guichet.Media.Routing;

namespace Guichet.Media.Tests.Routing;

public sealed class RetiredSourceTests
{
    readonly Scene _scene = new();

    /// <summary>A hundred cameras one after the other on one m-line: SRTP knows 64 SSRCs, and must always have room for the next.</summary>
    [Fact]
    public void SourceReplacedAgainAndAgain_IsForgottenInTime()
    {
        FakeClient client = new(1);
        Seat anna = _scene.Join("anna", client);
        for (uint i = 0; i < 100; i++)
        {
            client.VideoSsrc = 50_000 + i;
            _scene.Router.Renegotiate(anna.Peer, client.Media(2), _scene.NowUs);
            anna.Send(client.Video(i * 3_000, key: true));
        }
        Assert.Equal(100 - 1 - RetiredSources.Kept, anna.Egress.Forgotten.Count);
        Assert.Equal(50_000u, anna.Egress.Forgotten[0]);
        Assert.Equal(0, _scene.Counters.Dropped(RoutingDrop.TooManySources));
    }

    [Fact]
    public void ForgottenSource_IsNotTakenAgain_UnlessTheClientNamesIt()
    {
        FakeClient client = new(1);
        Seat anna = _scene.Join("anna", client);
        for (uint i = 0; i <= RetiredSources.Kept + 1; i++)
        {
            client.VideoSsrc = 50_000 + i;
            _scene.Router.Renegotiate(anna.Peer, client.Media(2), _scene.NowUs);
            anna.Send(client.Video(i * 3_000, key: true));
        }
        client.VideoSsrc = 50_000;
        anna.Send(client.Video(0, key: true, mid: "1"));
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.UnknownSource));
        _scene.Router.Renegotiate(anna.Peer, client.Media(2), _scene.NowUs);
        anna.Send(client.Video(0, key: true, mid: "1"));
        Assert.Equal(1, _scene.Counters.Dropped(RoutingDrop.UnknownSource));
    }

    [Fact]
    public void SourceOfAStoppedLine_TakenUpAgain_IsNotForgotten()
    {
        FakeClient client = new(1);
        Seat anna = _scene.Join("anna", client);
        for (int i = 0; i < 3 * RetiredSources.Kept; i++)
        {
            _scene.Router.Renegotiate(anna.Peer, client.Media(2, camera: i % 2 == 0), _scene.NowUs);
            if (i % 2 == 0) anna.Send(client.Video((uint)i * 3_000, key: true));
        }
        Assert.Empty(anna.Egress.Forgotten);
    }
}
