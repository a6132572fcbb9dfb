using Guichet.Domain.Waiting;
using NodaTime;

namespace Guichet.Domain.Tests.Waiting;

public sealed class ExpectedWaitTests
{
    [Fact]
    public void Of_FewerThanFiveCalls_IsNothing()
    {
        Assert.Null(ExpectedWait.Of([.. Enumerable.Repeat(Duration.FromMinutes(5), 4)]));
        Assert.NotNull(ExpectedWait.Of([.. Enumerable.Repeat(Duration.FromMinutes(5), 5)]));
    }

    [Fact]
    public void For_NobodyThere_IsNothing() => Assert.Null(Even.For(0, 0, 0));

    [Fact]
    public void For_SomebodyFree_IsAMinuteAtMost() => Assert.Equal(new WaitInterval(Duration.Zero, Duration.FromMinutes(1)), Even.For(1, 2, 2));

    [Fact]
    public void For_FurtherBack_TakesLonger_AndMoreSpecialistsShorter()
    {
        var (near, far, helped) = (Even.For(1, 2, 0)!, Even.For(9, 2, 0)!, Even.For(9, 5, 0)!);

        Assert.True(near.To < far.To && near.From < far.From, $"{near} {far}");
        Assert.True(helped.To < far.To, $"{helped} {far}");
        Assert.True(far.From < Duration.FromMinutes(25) && far.To > Duration.FromMinutes(25), $"{far}");
    }

    /// <summary>The claim itself: queues played out with calls of several shapes, and how often the true wait lay in the interval that was told.</summary>
    [Theory]
    [InlineData(1, 0, 0.4)]
    [InlineData(1, 4, 0.7)]
    [InlineData(3, 1, 0.7)]
    [InlineData(3, 10, 0.5)]
    [InlineData(8, 30, 0.9)]
    public void For_QueuesPlayedOut_HoldsAboutFourTimesInFive(int specialists, int ahead, double spread)
    {
        var chance = new Random(7);
        var held = 0;
        const int Plays = 2000;
        for (var play = 0; play < Plays; play++)
        {
            var known = ExpectedWait.Of([.. Enumerable.Range(0, 30).Select(_ => Call(chance, spread))])!;
            var told = known.For(ahead, specialists, 0)!;
            var waited = Play(chance, specialists, ahead, spread);
            held += waited >= told.From && waited <= told.To ? 1 : 0;
        }

        Assert.InRange(held / (double)Plays, 0.72, 0.97);
    }

    private static ExpectedWait Even => ExpectedWait.Of([.. Enumerable.Range(0, 20).Select(number => Duration.FromMinutes(4 + (number % 3)))])!;

    // All specialists have been busy for long: each is somewhere within a call, longer calls more likely than short ones.
    private static Duration Play(Random chance, int specialists, int ahead, double spread)
    {
        var ends = new PriorityQueue<int, double>();
        for (var one = 0; one < specialists; one++)
        {
            ends.Enqueue(one, Remaining(chance, spread));
        }

        var now = 0.0;
        for (var served = 0; served <= ahead; served++)
        {
            ends.TryDequeue(out var free, out now);
            ends.Enqueue(free, now + Call(chance, spread).TotalSeconds);
        }

        return Duration.FromSeconds(now);
    }

    private static double Remaining(Random chance, double spread)
    {
        while (true)
        {
            var call = Call(chance, spread).TotalSeconds;
            if (chance.NextDouble() < call / 6000)
            {
                return call * chance.NextDouble();
            }
        }
    }

    private static Duration Call(Random chance, double spread)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        return Duration.FromSeconds(300 * Math.Exp(spread * normal));
    }
}
