using Guichet.Media.Packets;

namespace Guichet.Media.Tests.Packets;

public sealed class TimestampMapTests
{
    [Fact]
    public void Switch_GoesOnAtThePaceOfTheClock()
    {
        TimestampMap map = new(90_000);
        map.Restart(5_000_000, nowUs: 1_000_000);
        uint first = map.Map(5_000_000);
        map.Sent(first, 1_000_000);
        map.Restart(77, nowUs: 3_000_000);
        Assert.Equal(first + 180_000, map.Map(77));
    }

    [Fact]
    public void Switch_AtOnce_IsStillOneStepLater()
    {
        TimestampMap map = new(90_000);
        map.Restart(1000, 0);
        map.Sent(map.Map(1000), 0);
        map.Restart(4_000_000_000, 0);
        Assert.Equal(1800u, map.Map(4_000_000_000) - map.Map(1000 - 1000 + 4_000_000_000 - 1800));
        Assert.True(map.Map(4_000_000_000) > 0);
    }

    [Fact]
    public void Switch_WhileTheSlotIsAheadOfTheClock_IsStillLater()
    {
        TimestampMap map = new(48_000);
        map.Restart(0, 0);
        uint ahead = map.Map(96_000);
        map.Sent(ahead, 10);
        map.Restart(5, 20);
        Assert.Equal(ahead + 960, map.Map(5));
    }

    [Fact]
    public void LatePacket_DoesNotMoveTheEnd()
    {
        TimestampMap map = new(90_000);
        map.Restart(0, 0);
        map.Sent(map.Map(9000), 100_000);
        map.Sent(map.Map(3000), 110_000);
        map.Restart(0, 100_000);
        Assert.Equal(9000u + 1800, map.Map(0));
    }

    [Fact]
    public void Timestamps_OverTheWrap_KeepTheirDistance()
    {
        TimestampMap map = new(90_000);
        map.Restart(uint.MaxValue - 10, 0);
        uint before = map.Map(uint.MaxValue - 10);
        Assert.Equal(3000u, unchecked(map.Map(2989) - before));
    }
}
