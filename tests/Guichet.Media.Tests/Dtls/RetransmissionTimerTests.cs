using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

public sealed class RetransmissionTimerTests
{
    [Fact]
    public void Next_FromTheFirst_DoublesFrom60MillisecondsTo4Seconds()
    {
        List<uint> waits = [];
        for (uint wait = RetransmissionTimer.Next(0); waits.Count < 9; wait = RetransmissionTimer.Next(wait))
            waits.Add(wait / 1000);

        Assert.Equal([60, 120, 240, 480, 960, 1920, 3840, 4000, 4000], waits);
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(uint.MaxValue / 2 + 1)]
    public void Next_OfAnythingLarge_DoesNotOverflow(uint wait) => Assert.Equal(RetransmissionTimer.Longest, RetransmissionTimer.Next(wait));
}
