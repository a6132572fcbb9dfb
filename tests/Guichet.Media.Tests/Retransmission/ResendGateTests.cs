using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class ResendGateTests
{
    [Fact]
    public void SamePacket_WithinARoundTrip_GoesOnce()
    {
        ResendGate gate = default;
        Assert.True(gate.TryTake(5, 100_000, 1_000_000));
        Assert.False(gate.TryTake(5, 100_000, 1_074_000));
        Assert.True(gate.TryTake(6, 100_000, 1_074_000));
        Assert.True(gate.TryTake(5, 100_000, 1_075_000));
    }

    [Fact]
    public void Flood_IsCutAndRecovers()
    {
        ResendGate gate = default;
        int answered = 0;
        for (int i = 0; i < 10_000; i++)
        {
            if (!gate.TryTake((ushort)i, 10_000, 2_000_000 + i)) continue;
            answered++;
            gate.Resent(1_200);
        }
        Assert.Equal(54, answered);
        Assert.True(gate.TryTake(1, 10_000, 3_100_000));
    }

    [Fact]
    public void Budget_GrowsWithWhatIsSent()
    {
        ResendGate gate = default;
        for (int i = 0; i < 200; i++) gate.Sent(1_200, 2_000_000 + i);
        int answered = 0;
        for (int i = 0; i < 1_000; i++)
        {
            if (!gate.TryTake((ushort)i, 10_000, 3_100_000)) continue;
            answered++;
            gate.Resent(1_200);
        }
        Assert.Equal(154, answered);
    }
}
