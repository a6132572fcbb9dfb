using Guichet.Media.Workers;

namespace Guichet.Media.Tests.Workers;

public sealed class GatheringTests
{
    private const long PauseUs = 500, SecondUs = 1_000_000;

    private Gathering _gathering = new(PauseUs);
    private long _nowUs = 1, _received;

    [Theory]
    [InlineData(178, false)]
    [InlineData(3_000, false)]
    [InlineData(5_000, true)]
    [InlineData(60_000, true)]
    public void Worker_WaitsOnlyWhenTwoPacketsComeMeanwhile(int perSecond, bool waits)
    {
        Run(perSecond, 1);
        Assert.Equal(waits, _gathering.IsWorthIt);
    }

    [Fact]
    public void Worker_WhoseBatchIsLongByItself_DoesNotWait()
    {
        Run(50_000, 1);
        Take(64);
        Assert.False(_gathering.IsWorthIt);
        Take(3);
        Assert.True(_gathering.IsWorthIt);
    }

    [Fact]
    public void Worker_WhoseRateFell_StopsWaitingWithinHalfASecond()
    {
        Run(20_000, 1);
        for (var i = 0; i < 50; i++)
        {
            _nowUs += 10_000;
            Take(1);
        }
        Assert.False(_gathering.IsWorthIt);
    }

    [Fact]
    public void Worker_WithoutPause_NeverWaits()
    {
        _gathering = new Gathering(0);
        Run(100_000, 1);
        Assert.False(_gathering.IsWorthIt);
    }

    [Fact]
    public void Worker_WhoseClockStands_ComesToNoHarm()
    {
        for (var i = 0; i < 1000; i++) Take(10);
        Assert.False(_gathering.IsWorthIt);
    }

    private void Run(int perSecond, int seconds)
    {
        for (var end = _nowUs + (seconds * SecondUs); _nowUs < end; _nowUs += SecondUs / perSecond) Take(1);
    }

    private void Take(int datagrams) => _gathering.Took(_received += datagrams, _nowUs);
}
