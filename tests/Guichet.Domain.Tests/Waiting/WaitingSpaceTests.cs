using Guichet.Domain.Companions;
using Guichet.Domain.Waiting;
using NodaTime;

namespace Guichet.Domain.Tests.Waiting;

public sealed class WaitingSpaceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Guid Team = Guid.NewGuid();
    private static readonly Guid Specialist = Guid.NewGuid();
    private readonly WaitingSpace _space = new(new WaitingRules(Duration.FromMinutes(10), Duration.FromHours(2), 3));

    [Fact]
    public void Standings_InTheOrderOfArrival_CountEachLaneAlone()
    {
        var first = Come(0);
        var other = Come(1, new PlaceAim(Guid.NewGuid(), null));
        var second = Come(2);

        Assert.Equal([(first.Id, 0), (other.Id, 0), (second.Id, 1)], _space.Line.Standings().Select(one => (one.Place.Id, one.Ahead)));
    }

    [Fact]
    public void Take_MoreThanThereArePlaces_IsRefused()
    {
        Come(0);
        Come(1);
        Come(2);

        Assert.Equal(Refusal.QueueFull, _space.Take(Somebody(3)).Refusal);
    }

    [Fact]
    public void Tick_OutOfTouchForTheLease_GivesThePlaceUp_AndNotASecondEarlier()
    {
        var place = Come(0);
        Do(_space.Lose("c0", Now));

        Assert.Empty(_space.Tick(Now + Duration.FromMinutes(10) - Duration.FromSeconds(1)).Changes);
        var step = _space.Tick(Now + Duration.FromMinutes(10));
        Assert.IsType<CustomerGaveUp>(Assert.Single(step.Changes).Fact);
        Do(step);
        Assert.Null(_space.Line.Find(place.Id));
        Assert.Equal(Refusal.PlaceNotFound, _space.Return(place.Id, "again").Refusal);
    }

    [Fact]
    public void Withdraw_WhoeverIsNotInTheCall_IsOver_AndOthersStay()
    {
        var (waits, let, inside) = (Come(0), Come(1), Come(2));
        var call = Guid.NewGuid();
        Do(_space.Line.Admit(let.Id, new Admission(Specialist, Guid.NewGuid(), Now)));
        Do(_space.Line.Admit(inside.Id, new Admission(Specialist, call, Now)));
        Do(_space.Meet(call, null, Now));

        Assert.Equal([waits.Id], _space.Withdraw(place => place.Id == waits.Id).Changes.Select(change => change.Place.Id));
        var step = _space.Withdraw(_ => true);
        Assert.Equal([waits.Id, let.Id], step.Changes.Select(change => change.Place.Id));
        Assert.All(step.Changes, change => Assert.Equal((PlaceState.Withdrawn, change.Place.Id), (change.Place.State, Assert.IsType<CustomerWithdrew>(change.Fact).PlaceId)));
        Do(step);
        Assert.Equal([inside.Id], _space.Line.Places.Select(place => place.Id));
    }

    [Fact]
    public void SeeOff_EndsThePlacesOfWhoComesAlong_AndTheCustomerStays()
    {
        var (call, along) = (Guid.NewGuid(), new ComesAlong(Guid.NewGuid(), CompanionKind.Interpreter));
        var (customer, waits, inside) = (Along(0, call, null), Along(1, call, along), Along(2, call, along));
        foreach (var place in new[] { customer, inside })
        {
            Do(_space.Line.Admit(place.Id, new Admission(Specialist, call, Now)));
        }

        Do(_space.Meet(call, along.CompanionId, Now));
        Assert.Null(_space.Line.Find(customer.Id)!.MetAt);

        var step = _space.SeeOff(along.CompanionId, Specialist);
        Assert.Equal(
            new[] { (waits.Id, PlaceState.Declined), (inside.Id, PlaceState.Done) }.Order(), step.Changes.Select(change => (change.Place.Id, change.Place.State)).Order());
        Do(step);
        Assert.Equal([customer.Id], _space.Line.Places.Select(place => place.Id));
    }

    [Fact]
    public void Standings_WhoComesAlong_IsInNobodysWay()
    {
        var call = Guid.NewGuid();
        Along(0, call, new ComesAlong(Guid.NewGuid(), CompanionKind.Guardian));
        Along(1, call, new ComesAlong(Guid.NewGuid(), CompanionKind.Relative));
        Along(2, call, null);

        Assert.Equal(0, Assert.Single(_space.Line.Standings(), one => one.Place.Companion is null).Ahead);
    }

    private Place Along(int number, Guid call, ComesAlong? companion)
    {
        var place = Somebody(number) with { Aim = new PlaceAim(null, Specialist, new Appointed(Guid.NewGuid(), call, Now) { Companion = companion }) };
        Do(_space.Take(place));
        return place;
    }

    [Fact]
    public void Tick_InTouch_KeepsThePlaceForHours()
    {
        Come(0);

        Assert.Empty(_space.Tick(Now + Duration.FromHours(9)).Changes);
    }

    [Fact]
    public void Tick_AppointmentStillToCome_CountsTheLeaseFromItsTime()
    {
        var place = Come(0, new PlaceAim(null, Specialist, new Appointed(Guid.NewGuid(), Guid.NewGuid(), Now + Duration.FromMinutes(30))));
        Do(_space.Lose("c0", Now));

        Assert.Empty(_space.Tick(Now + Duration.FromMinutes(39)).Changes);
        Assert.Single(_space.Tick(Now + Duration.FromMinutes(40)).Changes);
        Assert.NotNull(_space.Line.Find(place.Id));
    }

    [Fact]
    public void Return_AfterASleep_IsTheSamePlaceBeforeThoseWhoCameLater()
    {
        var place = Come(0);
        Come(1);
        Do(_space.Lose("c0", Now + Duration.FromMinutes(1)));
        var step = _space.Return(place.Id, "new");
        Do(step);

        Assert.Null(step.Replaced);
        Assert.Equal((place.Id, "new", 0), _space.Line.Standings().Select(one => (one.Place.Id, one.Place.Connection, one.Ahead)).First());
        Do(_space.Lose("c0", Now));
        Assert.Equal("new", _space.Line.Find(place.Id)!.Connection);
    }

    [Fact]
    public void Return_FromASecondTab_ReplacesTheFirst()
    {
        var place = Come(0);

        Assert.Equal("c0", _space.Return(place.Id, "tab").Replaced);
        Assert.Null(_space.Return(place.Id, "c0").Replaced);
    }

    [Fact]
    public void Admit_Twice_IsRefusedTheSecondTime()
    {
        var place = Come(0);
        Do(_space.Line.Admit(place.Id, new Admission(Specialist, Guid.NewGuid(), Now)));

        Assert.Equal(Refusal.PlaceTaken, _space.Line.Admit(place.Id, new Admission(Guid.NewGuid(), Guid.NewGuid(), Now)).Refusal);
        Assert.Equal(Refusal.PlaceTaken, _space.Line.Decline(place.Id, "no", Specialist).Refusal);
        Assert.Equal(Specialist, _space.Line.Find(place.Id)!.Admission!.SpecialistId);
    }

    [Fact]
    public void PutBack_AfterAdmission_StandsWhereItStood_UnlessTheyHaveMet()
    {
        var place = Come(0);
        Come(1);
        var call = Guid.NewGuid();
        Do(_space.Line.Admit(place.Id, new Admission(Specialist, call, Now)));
        Do(_space.Line.PutBack(place.Id, Specialist));

        Assert.Equal((place.Id, 0), _space.Line.Standings().Select(one => (one.Place.Id, one.Ahead)).First());
        Do(_space.Line.Admit(place.Id, new Admission(Specialist, call, Now)));
        Do(_space.Meet(call, null, Now));
        Assert.Equal(Refusal.PlaceTaken, _space.Line.PutBack(place.Id, Specialist).Refusal);
        Assert.Empty(_space.Tick(Now + Duration.FromHours(5)).Changes);
        Do(_space.Finish(call));
        Assert.Equal(1, _space.Line.Count);
    }

    [Fact]
    public void Finish_AppointmentGoesOnInAnotherCall_WhoWaitsWaitsOn()
    {
        var (call, next) = (Guid.NewGuid(), Guid.NewGuid());
        var aim = new PlaceAim(null, Specialist, new Appointed(Guid.NewGuid(), call, Now));
        var place = new Place(Guid.NewGuid(), aim, new PlaceVisitor("Zoé", null, null), Now, "c", null);
        Do(_space.Take(place));
        Do(_space.Finish(call, next));

        Assert.Equal((PlaceState.Waiting, next), (_space.Line.Find(place.Id)!.State, _space.Line.Find(place.Id)!.CallId));
        Do(_space.Finish(next));
        Assert.Null(_space.Line.Find(place.Id));
    }

    [Fact]
    public void PassOn_ToASpecialist_LeavesTheTeamsLineAndKeepsItsTime()
    {
        var early = Come(0);
        var late = Come(1);
        Do(_space.Line.PassOn(early.Id, null, Specialist, Guid.NewGuid()));

        Assert.Equal([(early.Id, 0), (late.Id, 0)], _space.Line.Standings().Select(one => (one.Place.Id, one.Ahead)));
        Do(_space.Line.PassOn(early.Id, Team, null, Guid.NewGuid()));
        Assert.Equal([(early.Id, 0), (late.Id, 1)], _space.Line.Standings().Select(one => (one.Place.Id, one.Ahead)));
    }

    [Fact]
    public void Decline_WithoutAMessage_IsRefused()
    {
        var place = Come(0);

        Assert.Equal(Refusal.RequestInvalid, _space.Line.Decline(place.Id, " ", Specialist).Refusal);
        Assert.Equal(Refusal.RequestInvalid, _space.Line.Decline(place.Id, new string('x', 501), Specialist).Refusal);
        Do(_space.Line.Decline(place.Id, " Please call 112. ", Specialist));
        Assert.Equal(0, _space.Line.Count);
    }

    [Fact]
    public void Step_NotApplied_ChangesNothing()
    {
        var place = Come(0);
        _space.Line.Admit(place.Id, new Admission(Specialist, Guid.NewGuid(), Now));

        Assert.Equal(PlaceState.Waiting, _space.Line.Find(place.Id)!.State);
    }

    private Place Come(int number, PlaceAim? aim = null)
    {
        var place = Somebody(number, aim);
        Do(_space.Take(place));
        return place;
    }

    private static Place Somebody(int number, PlaceAim? aim = null) => new(
        Guid.NewGuid(), aim ?? new PlaceAim(Team, null), new PlaceVisitor("Zoé", null, null), Now + Duration.FromSeconds(number), $"c{number}", null);

    private void Do(WaitingStep step)
    {
        Assert.Equal(Refusal.None, step.Refusal);
        _space.Line.Apply(step);
    }
}
