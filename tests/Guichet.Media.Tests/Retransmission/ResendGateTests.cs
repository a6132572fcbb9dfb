using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class ResendGateTests
{
    [Fact]
    public void SamePacket_WithinARoundTrip_GoesOnce()
    {
        ResendGate gate = default;
        Assert.True(gate.TryTake(5, 100_000, 1_000_000, out bool isAgain));
        Assert.False(isAgain);
        Assert.False(gate.TryTake(5, 100_000, 1_074_000, out _));
        Assert.True(gate.TryTake(6, 100_000, 1_074_000, out _));
        Assert.True(gate.TryTake(5, 100_000, 1_075_000, out isAgain));
        Assert.True(isAgain);
    }

    [Fact]
    public void Flood_IsCutAndRecovers()
    {
        ResendGate gate = default;
        int answered = 0;
        for (int i = 0; i < 10_000; i++)
        {
            if (!gate.TryTake((ushort)i, 10_000, 2_000_000 + i, out _)) continue;
            answered++;
            gate.Resent(1_200);
        }
        Assert.Equal(54, answered);
        Assert.True(gate.TryTake(1, 10_000, 3_100_000, out _));
    }

    [Fact]
    public void Budget_GrowsWithWhatIsSent()
    {
        ResendGate gate = default;
        for (int i = 0; i < 200; i++) gate.Sent(1_200, 2_000_000 + i);
        int answered = 0;
        for (int i = 0; i < 1_000; i++)
        {
            if (!gate.TryTake((ushort)i, 10_000, 3_100_000, out _)) continue;
            answered++;
            gate.Resent(1_200);
        }
        Assert.Equal(154, answered);
    }
}
