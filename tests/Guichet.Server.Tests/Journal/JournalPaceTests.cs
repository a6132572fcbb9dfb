using Guichet.Server.Journal;

namespace Guichet.Server.Tests.Journal;

public sealed class JournalPaceTests
{
    [Fact]
    public void Facts_QuickSteps_GrowToTheMost() => Assert.Equal([40, 80, 100, 100], After(5, 5, 5, 5));

    [Fact]
    public void Facts_SlowSteps_ShrinkToTheFewest() => Assert.Equal([40, 80, 40, 20, 20], After(5, 5, 50, 50, 50));

    [Fact]
    public void Facts_StepsOfTheRightLength_Stay() => Assert.Equal([20, 40, 40], After(20, 11, 29));

    private static IReadOnlyList<int> After(params int[] milliseconds)
    {
        var pace = new JournalPace();
        return [.. milliseconds.Select(took =>
        {
            pace.Took(TimeSpan.FromMilliseconds(took));
            return pace.Facts;
        })];
    }
}
