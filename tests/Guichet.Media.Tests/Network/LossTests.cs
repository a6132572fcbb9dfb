using Guichet.Media.Transports;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Network;

/// <summary>Packets are lost on every way: to the server, from it, and what asks for them.</summary>
public sealed class LossTests
{
    [Theory]
    [InlineData(20, 0.2, 0.995)]
    [InlineData(200, 0.1, 0.995)]
    [InlineData(200, 0.2, 0.98)]
    public void Loss_OnEachOfFourWays_NearlyAllArrives(int roundTripMs, double loss, double share)
    {
        using var call = new Broadcast(roundTripMs);
        var (first, last) = Play(call, call.Good with { Loss = loss });
        Assert.InRange(call.ShareOf(first, last), share, 1);
    }

    [Fact]
    public void FarAway_NothingIsAskedForAgain_BeforeItsAnswerCanBeHere()
    {
        using var call = new Broadcast(200);
        Play(call, call.Good with { Loss = 0.05 });
        // So far away each question goes twice at once, and what was lost on the way back is asked for again; a server that takes the way for
        // shorter asks for everything once more.
        Assert.InRange(call.Camera.Asked.Values.Sum(), 50, call.Camera.Asked.Count * 2.6);
    }

    [Fact]
    public void WayThatGrowsLong_IsNotedInTime_AndNothingIsGivenUp()
    {
        using var call = new Broadcast(20);
        Play(call, call.Good with { Loss = 0.05 });
        var before = call.Camera.Asked.Values.Sum();
        var (first, last) = Play(call, new ImpairmentProfile { DelayMs = 150, Loss = 0.05 });
        Assert.InRange(call.ShareOf(first, last), 0.99, 1);
        Assert.InRange(call.Camera.Asked.Values.Sum() - before, 50, 4 * (last - first) * 0.05);
    }

    [Fact]
    public void Bursts_AreRepaired()
    {
        using var call = new Broadcast(40);
        var (first, last) = Play(call, call.Good with { BurstStart = 0.01, BurstEnd = 0.2 });
        Assert.InRange(call.ShareOf(first, last), 0.99, 1);
    }

    [Fact]
    public void Overtaken_IsAskedForByNobody()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        var (first, last) = Play(call, call.Good with { Reorder = 0.1, ReorderMs = 5 });
        Assert.Empty(call.Camera.Asked);
        Assert.Equal(1, call.ShareOf(first, last));
    }

    [Fact]
    public void OvertakenByFar_IsAskedForUntilTheServerHasLearntTheWay()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        call.ImpairAnna(call.Good with { Reorder = 0.1, ReorderMs = 35 }, call.Good);
        call.Run(10_000);
        Assert.InRange(call.Camera.Asked.Values.Sum(), 1, 8);
    }

    [Fact]
    public void Jitter_IsNoLoss()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        var (first, last) = Play(call, call.Good with { JitterMs = 60 });
        Assert.Empty(call.Camera.Asked);
        Assert.Equal(1, call.ShareOf(first, last));
    }

    [Fact]
    public void Doubled_IsPassedOnOnce()
    {
        using var call = new Broadcast();
        call.ImpairAnna(call.Good with { Duplicate = 0.5 }, call.Good);
        call.Run(5000);
        Assert.Equal(0, call.Viewer.Doubled);
        Assert.True(call.Server[DropReason.SrtpReplayed] > 100);
    }

    [Fact]
    public void Bottleneck_ThatSuffices_LosesNothing_ThoughItQueues()
    {
        using var call = new Broadcast { Viewer = { IsPatient = true } };
        var (first, last) = Play(call, call.Good with { BitsPerSecond = 1_000_000, QueueMs = 300 });
        Assert.Equal(1, call.ShareOf(first, last));
    }

    /// <returns>Names of the first and the last packet of 20 seconds over such a network; another 3 over a good one follow.</returns>
    private static (int First, int Last) Play(Broadcast call, ImpairmentProfile network)
    {
        call.Impair(network);
        var first = call.Camera.Packets + 1;
        call.Run(20_000);
        var last = call.Camera.Packets;
        call.Impair(call.Good);
        call.Run(3000);
        return (first, last);
    }
}
