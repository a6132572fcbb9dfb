using Guichet.Media.Transports;
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
        Assert.Same(first, placement.Hold("a"));
    }

    [Fact]
    public void Hold_NewRooms_GoToTheLeastLoaded()
    {
        var placement = new RoomPlacement(2);
        placement.Hold("big");
        placement.Hold("big");
        placement.Hold("big");
        var other = placement.Hold("small")!.Worker;
        Assert.NotEqual(placement.Find("big"), other);
        Assert.Equal(other, placement.Hold("another")!.Worker);
    }

    [Fact]
    public void Release_LastHold_ForgetsTheRoom()
    {
        var placement = new RoomPlacement(1);
        var place = placement.Hold("a")!;
        placement.Hold("a");
        placement.Release(place);
        Assert.NotNull(placement.Find("a"));
        placement.Release(place);
        Assert.Null(placement.Find("a"));
    }

    [Fact]
    public void Close_LostWorker_GivesItsRoomsToTheOthers()
    {
        var placement = new RoomPlacement(2);
        var lost = placement.Hold("a")!;
        var other = placement.Hold("b")!;
        placement.Close(lost.Worker);
        Assert.False(placement.Stands(lost));
        Assert.True(placement.Stands(other));
        Assert.Equal(other.Worker, placement.Hold("a")!.Worker);
        Assert.Equal(other.Worker, placement.Hold("c")!.Worker);
    }

    [Fact]
    public void Close_OnlyWorker_TakesNoRoomUntilAnotherIsThere()
    {
        var placement = new RoomPlacement(1);
        placement.Close(0);
        Assert.Null(placement.Hold("a"));
        placement.Open(0);
        Assert.Equal(0, placement.Hold("a")!.Worker);
    }

    [Fact]
    public void Release_HoldOfBeforeTheLoss_LeavesTheRoomWhereItIsNow()
    {
        var placement = new RoomPlacement(2);
        var before = placement.Hold("a")!;
        placement.Close(before.Worker);
        var after = placement.Hold("a")!;
        placement.Release(before);
        Assert.True(placement.Stands(after));
        Assert.Equal(after.Worker, placement.Find("a"));
        placement.Release(after);
        Assert.Null(placement.Find("a"));
    }

    [Fact]
    public void Leave_AfterTheLossOfTheWorker_IsNotToldASecondTime()
    {
        var placement = new RoomPlacement(2);
        var who = new TransportIdentity(new TransportId(1), "a", "anna", TransportPurpose.Meet);
        var left = new TransportIdentity(new TransportId(2), "a", "ben", TransportPurpose.Meet);
        var place = placement.Hold("a")!;
        placement.Enter(place, who);
        placement.Enter(placement.Hold("a")!, left);
        Assert.True(placement.Leave(left));
        Assert.Equal([who], placement.Close(place.Worker));
        var now = placement.Hold("a")!;
        Assert.False(placement.Leave(who));
        Assert.True(placement.Stands(now));
    }

    [Fact]
    public void HoldAndRelease_FromManyThreads_EndEmpty()
    {
        var placement = new RoomPlacement(3);
        Parallel.For(0, 20_000, i => placement.Release(placement.Hold($"room {i % 7}")!));
        Assert.All(Enumerable.Range(0, 7), i => Assert.Null(placement.Find($"room {i}")));
    }
}
