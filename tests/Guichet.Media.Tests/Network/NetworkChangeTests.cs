using Guichet.Media.Transports;
using Guichet.Testing.Network;

namespace Guichet.Media.Tests.Network;

/// <summary>A phone leaves Wi-Fi in the middle of a call: its address changes, and what it watches and shows goes on.</summary>
public sealed class NetworkChangeTests
{
    private const string OnTheRoad = "198.51.100.7:5000";

    [Fact]
    public void NominatedCheckFromANewAddress_TakesOver_WithTheVeryNextPacket()
    {
        using var call = new Broadcast();
        var old = (VirtualLink)call.Ben.Link!;
        var next = call.Server.Plug(call.Ben, OnTheRoad);
        var gone = old.Delivered;
        call.Run(10);
        Assert.Equal(OnTheRoad, SelectedOf(call, "ben"));
        call.Run(500);
        Assert.Equal(gone, old.Delivered);
        Assert.True(next.Delivered > 30);
    }

    [Fact]
    public void CheckWithoutNomination_ProvesTheAddress_AndMovesNothing()
    {
        using var call = new Broadcast();
        var old = (VirtualLink)call.Ben.Link!;
        var candidate = call.Server.Cable(OnTheRoad);
        call.Server.Receive(candidate, (call.Ben.Checks with { UseCandidate = false }).Write());
        var answered = candidate.Delivered;
        Assert.Equal(1, answered);
        var before = old.Delivered;
        call.Run(500);
        Assert.Equal(answered, candidate.Delivered);
        Assert.True(old.Delivered - before > 30);
    }

    [Fact]
    public void Publisher_OnTheMove_IsHeardFromTheFirstProofOn()
    {
        using var call = new Broadcast();
        call.Server.Plug(call.Anna, OnTheRoad);
        var first = call.Camera.Packets + 1;
        call.Run(1000);
        Assert.Equal(1, call.ShareOf(first, call.Camera.Packets - 6));
    }

    [Fact]
    public void Restart_OldPathGoesOn_UntilTheNewOneIsProvedAndNominated()
    {
        using var call = new Broadcast();
        var old = (VirtualLink)call.Ben.Link!;
        call.Ben.RestartIce();
        call.Server.Join(call.Ben, "ben", transport: Transport(call, "ben").Identity.Id);
        // The new network is being tried; the old one carries the call meanwhile, without a single check.
        old.Uplink = datagram => datagram[0] > 3;
        var candidate = call.Server.Cable(OnTheRoad);
        var before = old.Delivered;
        call.Run(300);
        call.Server.Receive(candidate, (call.Ben.Checks with { UseCandidate = false }).Write());
        call.Run(300);
        Assert.True(old.Delivered - before > 40);
        Assert.Equal(1, candidate.Delivered);

        call.Server.Receive(candidate, call.Ben.Checks.Write());
        before = old.Delivered;
        call.Run(300);
        Assert.Equal(before, old.Delivered);
        Assert.True(candidate.Delivered > 20);
        Assert.Empty(call.Server.Log.Ended);
    }

    [Fact]
    public void Move_AfterASilence_AsksForAKeyFrameAtOnce_AndWithoutOneDoesNot()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        call.Run(1000);
        var before = call.Camera.KeyFramesAskedMs.Count;
        // Make before break: nothing was lost.
        call.Viewer.ReportNow(call.Server.NowMs);
        call.Run(20);
        call.Server.Plug(call.Ben, OnTheRoad);
        call.Run(300);
        Assert.Equal(before, call.Camera.KeyFramesAskedMs.Count);

        ((VirtualLink)call.Ben.Link!).Uplink = _ => false;
        call.Run(2000);
        call.Server.Plug(call.Ben, "198.51.100.8:6000");
        call.Run(100);
        Assert.Equal(before + 1, call.Camera.KeyFramesAskedMs.Count);
    }

    [Fact]
    public void Move_ToALineThatNobodyKnows_IsNotTakenForOneWithoutLoss()
    {
        using var call = new Broadcast();
        call.Run(25_000);
        Assert.False(Transport(call, "ben").Peer!.LosesPackets(call.Server.NowUs));
        call.Server.Plug(call.Ben, OnTheRoad);
        call.Run(10);
        Assert.True(Transport(call, "ben").Peer!.LosesPackets(call.Server.NowUs));
    }

    private static Transport Transport(Broadcast call, string participant) =>
        call.Server.Worker.Rooms.Transports.Single(t => t.Identity.Participant == participant);

    private static string SelectedOf(Broadcast call, string participant) => Transport(call, participant).Ice.Selected!.Remote.ToString();
}
