using Guichet.Domain.Waiting;
using NodaTime;

namespace Guichet.Domain.Tests.Waiting;

public sealed class TellingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Guid Team = Guid.NewGuid();
    private static readonly PlaceReach Phone = new("+33612345678", null);
    private readonly WaitingSpace _space = new(new WaitingRules(Duration.FromMinutes(10), Duration.FromHours(2), 10));

    [Fact]
    public void Tell_FirstAndOutOfTouch_IsToldOnceThatTheyAreNext_AfterTheTimeOfAReload()
    {
        var (before, place) = (Come(0), Come(1));
        Do(_space.Line.LeaveReach(place.Id, Phone));
        Do(_space.Lose("c1", Now));
        Assert.Empty(_space.Line.Tell(Now + Duration.FromMinutes(1)).Changes);
        Do(_space.Leave(before.Id));

        var early = _space.Line.Tell(Now + Telling.Reload - Duration.FromSeconds(1));
        Assert.Empty(early.Changes);
        var step = _space.Line.Tell(Now + Telling.Reload);
        Assert.Equal(new CustomerIsNext(place.Id), Assert.Single(step.Changes).Fact);
        Do(step);
        Assert.Empty(_space.Line.Tell(Now + Duration.FromHours(1)).Changes);
        Assert.Equal(Now + Telling.Reload, _space.Line.Find(place.Id)!.Reach!.ToldAt);
    }

    [Fact]
    public void Tell_FirstWhoLooksAtThePage_OrWasFirstAlready_IsNotWrittenTo()
    {
        var (before, place) = (Come(0), Come(1));
        Do(_space.Line.LeaveReach(before.Id, Phone));
        Do(_space.Lose("c0", Now));
        Assert.Empty(_space.Line.Tell(Now + Duration.FromHours(1)).Changes);

        Do(_space.Line.LeaveReach(place.Id, Phone));
        Do(_space.Leave(before.Id));
        Assert.Empty(_space.Line.Tell(Now + Duration.FromHours(1)).Changes);
    }

    [Fact]
    public void Tell_LetInWhileAway_IsCalledAtOnce_AndAgainWhenLetInAgain()
    {
        var place = Come(0);
        Do(_space.Line.LeaveReach(place.Id, Phone));
        Do(_space.Lose("c0", Now));
        var call = Admit(place, Now + Duration.FromMinutes(1));

        var step = _space.Line.Tell(Now + Duration.FromMinutes(1));
        Assert.Equal(new CustomerCalled(place.Id, call), Assert.Single(step.Changes).Fact);
        Do(step);
        Assert.Empty(_space.Line.Tell(Now + Duration.FromMinutes(2)).Changes);
        Do(_space.Line.PutBack(place.Id, Guid.NewGuid()));
        Assert.Empty(_space.Line.Tell(Now + Duration.FromMinutes(3)).Changes);
        call = Admit(place, Now + Duration.FromMinutes(4));
        Assert.Equal(new CustomerCalled(place.Id, call), Assert.Single(_space.Line.Tell(Now + Duration.FromMinutes(4)).Changes).Fact);
    }

    [Fact]
    public void Tell_LetInWithThePageOpen_IsCalledOnlyWhenTheyDoNotCome()
    {
        var (place, other) = (Come(0), Come(1));
        Do(_space.Line.LeaveReach(place.Id, Phone));
        Do(_space.Line.LeaveReach(other.Id, Phone));
        Admit(place, Now);
        var call = Admit(other, Now);
        Do(_space.Meet(call, null, Now + Duration.FromSeconds(3)));

        Assert.Empty(_space.Line.Tell(Now + Telling.Patience - Duration.FromSeconds(1)).Changes);
        Assert.Equal(place.Id, Assert.Single(_space.Line.Tell(Now + Telling.Patience).Changes).Place.Id);
    }

    [Fact]
    public void Tell_AppointmentLetInWhileThePhoneSleeps_IsCalledOnce_AndNotForAReloadOrAnOpenPage()
    {
        var aim = new PlaceAim(null, Team, new Appointed(Guid.NewGuid(), Guid.NewGuid(), Now));
        var (place, open) = (Come(0, aim), Come(1, aim));
        Assert.Empty(_space.Line.Tell(Now + Duration.FromHours(1)).Changes);
        Do(_space.Lose("c0", Now));
        Admit(open, Now);
        var call = Admit(place, Now + Duration.FromSeconds(1));

        Assert.Empty(_space.Line.Tell(Now + Telling.Reload - Duration.FromSeconds(1)).Changes);
        var step = _space.Line.Tell(Now + Telling.Reload);
        Assert.Equal(new CustomerCalled(place.Id, call), Assert.Single(step.Changes).Fact);
        Do(step);
        Assert.Empty(_space.Line.Tell(Now + Duration.FromMinutes(5)).Changes);
        Do(_space.Line.PutBack(place.Id, Guid.NewGuid()));
        // Nothing was left, so the lease is the short one.
        Assert.IsType<CustomerGaveUp>(Assert.Single(_space.Tick(Now + Duration.FromMinutes(11)).Changes).Fact);
        Admit(place, Now + Duration.FromMinutes(6));
        Assert.Equal(place.Id, Assert.Single(_space.Line.Tell(Now + Duration.FromMinutes(6)).Changes).Place.Id);
    }

    [Fact]
    public void Lease_OfWhoIsTold_IsTheLongOne_AndTheShortOneFromTheCallOn()
    {
        var place = Come(0);
        Do(_space.Line.LeaveReach(place.Id, Phone));
        Do(_space.Lose("c0", Now));

        Assert.Empty(_space.Tick(Now + Duration.FromMinutes(119)).Changes);
        Admit(place, Now + Duration.FromMinutes(119));
        Assert.Empty(_space.Tick(Now + Duration.FromMinutes(128)).Changes);
        Do(_space.Line.Tell(Now + Duration.FromMinutes(121)));
        Assert.Empty(_space.Tick(Now + Duration.FromMinutes(130)).Changes);
        Assert.IsType<CustomerGaveUp>(Assert.Single(_space.Tick(Now + Duration.FromMinutes(131)).Changes).Fact);
    }

    [Fact]
    public void Return_AfterBeingTold_IsAFactOnce()
    {
        var place = Come(0);
        Do(_space.Line.LeaveReach(place.Id, Phone));
        Assert.Null(Assert.Single(_space.Return(place.Id, "tab").Changes).Fact);
        Do(_space.Lose("c0", Now));
        Admit(place, Now);
        Do(_space.Line.Tell(Now));

        var back = _space.Return(place.Id, "phone");
        Assert.Equal(new CustomerCameBack(place.Id), Assert.Single(back.Changes).Fact);
        Do(back);
        Assert.Null(Assert.Single(_space.Return(place.Id, "again").Changes).Fact);
    }

    [Fact]
    public void LeaveReach_ChangedOrTakenBack_IsKept_AndIsRefusedOnceLetIn()
    {
        var place = Come(0);
        Do(_space.Line.LeaveReach(place.Id, Phone));
        Assert.Equal(new ReachChanged(place.Id, "email"), Assert.Single(_space.Line.LeaveReach(place.Id, new PlaceReach(null, "zoe@example.org")).Changes).Fact);
        var back = _space.Line.LeaveReach(place.Id, null);
        Assert.Equal(new ReachChanged(place.Id, null), Assert.Single(back.Changes).Fact);
        Do(back);
        Assert.Null(_space.Line.Find(place.Id)!.Reach);

        Admit(place, Now);
        Assert.Equal(Refusal.PlaceTaken, _space.Line.LeaveReach(place.Id, Phone).Refusal);
        Assert.Equal(Refusal.PlaceNotFound, _space.Line.LeaveReach(Guid.NewGuid(), Phone).Refusal);
        var appointed = Come(2, new PlaceAim(null, Team, new Appointed(Guid.NewGuid(), Guid.NewGuid(), Now)));
        Assert.Equal(Refusal.RequestInvalid, _space.Line.LeaveReach(appointed.Id, Phone).Refusal);
    }

    private Guid Admit(Place place, Instant at)
    {
        var call = Guid.NewGuid();
        Do(_space.Line.Admit(place.Id, new Admission(Guid.NewGuid(), call, at)));
        return call;
    }

    private Place Come(int number, PlaceAim? aim = null)
    {
        var place = new Place(
            Guid.NewGuid(), aim ?? new PlaceAim(Team, null), new PlaceVisitor("Zoé", null, null), Now + Duration.FromSeconds(number - 60), $"c{number}", null);
        Do(_space.Take(place));
        return place;
    }

    private void Do(WaitingStep step)
    {
        Assert.Equal(Refusal.None, step.Refusal);
        _space.Line.Apply(step);
    }
}
