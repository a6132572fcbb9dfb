using Guichet.Testing.Network;

namespace Guichet.Media.Tests.Network;

/// <summary>What comes no more must not stop a picture: a browser alone waits three seconds before it asks for a key frame.</summary>
public sealed class KeyFrameTests
{
    private const byte RepairPayloadType = 97;

    [Fact]
    public void Publisher_ThatDoesNotRepair_IsAskedForAKeyFrame_OnceThePacketIsGivenUp()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        var link = (VirtualLink)call.Anna.Link!;
        var lost = 0;
        link.Uplink = datagram => (datagram[1] & 0x7f) != RepairPayloadType && !(IsMedia(datagram) && lost++ == 0);
        var (before, startMs) = (call.Camera.KeyFramesAskedMs.Count, call.Server.NowMs);
        call.Run(900);
        Assert.Equal(before, call.Camera.KeyFramesAskedMs.Count);
        call.Run(600);
        Assert.Equal(before + 1, call.Camera.KeyFramesAskedMs.Count);
        Assert.True(call.Viewer.KeyFramesMs[^1] > startMs);
    }

    [Fact]
    public void Publisher_BackFromAnOutage_IsAskedForAKeyFrameAtOnce()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        call.ImpairAnna(ImpairmentProfile.Outage, ImpairmentProfile.Outage);
        call.Run(1500);
        var before = call.Camera.KeyFramesAskedMs.Count;
        call.ImpairAnna(call.Good, call.Good);
        var backMs = call.Server.NowMs;
        call.Run(1000);
        Assert.InRange(call.Camera.KeyFramesAskedMs[before] - backMs, 1, 200);
        Assert.InRange(call.Viewer.KeyFramesMs[^1] - backMs, 1, 300);
    }

    [Fact]
    public void Viewer_BackFromAnOutage_GetsAKeyFrameForWhatIsKeptNoMore()
    {
        using var call = new Broadcast();
        call.ImpairBen(ImpairmentProfile.Outage, ImpairmentProfile.Outage);
        call.Run(3000);
        var before = call.Camera.KeyFramesAskedMs.Count;
        call.ImpairBen(call.Good, call.Good);
        var backMs = call.Server.NowMs;
        call.Run(1000);
        Assert.InRange(call.Viewer.KeyFramesMs[^1] - backMs, 1, 250);
        Assert.InRange(call.Camera.KeyFramesAskedMs.Count - before, 1, 2);
    }

    [Fact]
    public void Viewer_WhoMissesWhatIsKept_GetsIt_AndNobodyIsAskedForAKeyFrame()
    {
        using var call = new Broadcast();
        var before = call.Camera.KeyFramesAskedMs.Count;
        call.ImpairBen(ImpairmentProfile.Outage, ImpairmentProfile.Outage);
        var first = call.Camera.Packets + 1;
        call.Run(200);
        call.ImpairBen(call.Good, call.Good);
        call.Run(1000);
        Assert.Equal(1, call.ShareOf(first, call.Camera.Packets - 10));
        Assert.Equal(before, call.Camera.KeyFramesAskedMs.Count);
    }

    [Fact]
    public void Viewer_WhoAsksForWhatAKeyFrameReplaced_CausesNothing()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        call.Run(1000);
        call.Viewer.AskForKeyFrame();
        call.Run(1500);
        var before = call.Camera.KeyFramesAskedMs.Count;
        call.Viewer.Ask(200, 201);
        call.Run(1000);
        Assert.Equal(before, call.Camera.KeyFramesAskedMs.Count);
    }

    [Fact]
    public void Requests_UnderLoss_ReachThePublisherNoOftenerThanTheLimit_AndAreNeverLost()
    {
        using var call = new Broadcast();
        call.Impair(call.Good with { Loss = 0.2 });
        var before = call.Camera.KeyFramesAskedMs.Count;
        for (var i = 0; i < 500; i++)
        {
            call.Viewer.AskForKeyFrame();
            call.Run(10);
        }
        var asked = call.Camera.KeyFramesAskedMs[before..];
        // Two a second and a credit of four; one in five is lost on its way.
        Assert.InRange(asked.Count, 6, 14);
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 190));
        Assert.True(call.Viewer.KeyFramesMs.Count >= 6);
    }

    private static bool IsMedia(byte[] datagram) => datagram[0] is >= 128 and < 192 && (datagram[1] & 0x7f) == 96;
}
