using Guichet.Media.Workers;

namespace Guichet.Media.Tests.Workers;

public sealed class RoomPlacementTests
{
    [Fact]
    public void Hold_SameRoom_StaysOnItsWorker()
    {
        var placement = new RoomPlacement(4);
        var first = placement.Hold("a");
        placement.Hold("b");
        Assert.Equal(first, placement.Hold("a"));
    }

    [Fact]
    public void Hold_NewRooms_GoToTheLeastLoaded()
    {
        var placement = new RoomPlacement(2);
        placement.Hold("big");
        placement.Hold("big");
        placement.Hold("big");
        var other = placement.Hold("small");
        Assert.NotEqual(placement.Find("big"), other);
        Assert.Equal(other, placement.Hold("another"));
    }

    [Fact]
    public void Release_LastHold_ForgetsTheRoom()
    {
        var placement = new RoomPlacement(1);
        placement.Hold("a");
        placement.Hold("a");
        placement.Release("a");
        Assert.NotNull(placement.Find("a"));
        placement.Release("a");
        Assert.Null(placement.Find("a"));
    }

    [Fact]
    public void HoldAndRelease_FromManyThreads_EndEmpty()
    {
        var placement = new RoomPlacement(3);
        Parallel.For(0, 20_000, i =>
        {
            placement.Hold($"room {i % 7}");
            placement.Release($"room {i % 7}");
        });
        Assert.All(Enumerable.Range(0, 7), i => Assert.Null(placement.Find($"room {i}")));
    }
}
