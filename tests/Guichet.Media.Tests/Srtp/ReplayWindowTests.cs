using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Srtp;

public sealed class ReplayWindowTests
{
    [Fact]
    public void Window_New_TakesAnyIndexFirst()
    {
        ReplayWindow window = new();

        Assert.True(window.IsFresh(0));
        Assert.True(window.IsFresh(PacketIndex.Limit - 1));
        Assert.False(window.IsFresh(-1));
    }

    [Fact]
    public void Window_ExactlyAtItsOldEdge_RemembersAndForgets()
    {
        ReplayWindow window = new();
        window.Mark(5_000);

        Assert.True(window.IsFresh(5_000 - ReplayWindow.Size + 1));
        Assert.False(window.IsFresh(5_000 - ReplayWindow.Size));
        Assert.False(window.IsFresh(5_000));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 200)]
    [InlineData(3, 1023)]
    [InlineData(4, 1024)]
    [InlineData(5, 5_000)]
    public void Window_RandomWalk_AgreesWithASetOfAllIndices(int seed, int stride)
    {
        Random random = new(seed);
        ReplayWindow window = new();
        HashSet<long> seen = [];
        long highest = -1;
        for (int round = 0; round < 20_000; round++)
        {
            long index = Math.Max(0, highest + random.Next(-1100, stride));
            bool fresh = highest < 0 || (index > highest - ReplayWindow.Size && !seen.Contains(index));
            Assert.Equal(fresh, window.IsFresh(index));
            if (!fresh)
                continue;
            window.Mark(index);
            seen.Add(index);
            highest = Math.Max(highest, index);
            Assert.Equal(highest, window.Highest);
        }
    }
}
