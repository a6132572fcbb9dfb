using Guichet.Domain.Rooms;
using NodaTime;

namespace Guichet.Domain.Tests.Rooms;

public sealed class RoomTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly RoomRules _rules = new(12, Duration.FromSeconds(120), Duration.FromMinutes(10));
    private static readonly Entrance _customerLink = new("link c", null, SeatRole.Customer);
    private static readonly Entrance _specialistLink = new("link s", null, SeatRole.Specialist);
    private readonly Room _room = new(_rules, started: false, _start);

    [Fact]
    public void Join_FirstPerson_TakesASeatAndTheCallHasNotStarted()
    {
        var step = Enter("a", "Ann", _customerLink);

        Assert.Equal([typeof(SeatTaken)], Kinds(step));
        Assert.False(step.Resumed);
        Assert.Equal(SeatPresence.Connected, step.Seat!.Presence);
    }

    [Fact]
    public void Join_SecondPerson_StartsTheCallOnce()
    {
        Enter("a", "Ann", _customerLink);

        Assert.Equal([typeof(SeatTaken), typeof(RoomStarted)], Kinds(Enter("b", "Bob", _specialistLink)));
        Assert.Equal([typeof(SeatTaken)], Kinds(Enter("c", "Cem", _customerLink)));
    }

    [Fact]
    public void Join_RoomOfACallThatHadStarted_DoesNotStartItAgain()
    {
        var room = new Room(_rules, started: true, _start);
        room.Join(Entrant("a", "Ann", _customerLink), _start);

        Assert.Equal([typeof(SeatTaken)], Kinds(room.Join(Entrant("b", "Bob", _specialistLink), _start)));
    }

    [Fact]
    public void Join_ThirteenthPerson_IsRefusedAndNothingChanges()
    {
        for (var i = 0; i < 12; i++)
        {
            Enter($"s{i}", $"N{i}", _customerLink);
        }

        Assert.Equal(Refusal.RoomFull, Enter("s12", "N12", _customerLink).Refusal);
        Assert.Equal(12, _room.Seats.Count);
    }

    [Fact]
    public void Join_FullRoomButOwnSeatHeld_ComesBack()
    {
        for (var i = 0; i < 12; i++)
        {
            Enter($"s{i}", $"N{i}", _customerLink);
        }

        _room.Lose("c-s3", _start);

        Assert.True(Resume("s3", "N3").Resumed);
    }

    [Fact]
    public void Join_WithResumeKeyAfterReload_TakesTheSameSeatWithoutAGhost()
    {
        Enter("a", "Ann", _customerLink);
        Enter("b", "Bob", _specialistLink);
        _room.Lose("c-a", _start);

        var step = Resume("a", "Ann", "c-new");

        Assert.True(step.Resumed);
        Assert.Equal([typeof(SeatChanged)], Kinds(step));
        Assert.Equal(2, _room.Seats.Count);
        Assert.Equal(_start, step.Seat!.JoinedAt);
    }

    [Fact]
    public void Join_WithResumeKeyBeforeTheOldConnectionIsLost_ReplacesIt()
    {
        Enter("a", "Ann", _customerLink);

        var step = Resume("a", "Ann", "c-new");

        Assert.Equal(new SeatReplaced("c-a"), Assert.Single(step.Changes));
        Assert.Equal("c-new", _room.Seats[0].Connection);
    }

    [Fact]
    public void Lose_OfAConnectionThatWasReplaced_ChangesNothing()
    {
        Enter("a", "Ann", _customerLink);
        Resume("a", "Ann", "c-new");

        Assert.Empty(_room.Lose("c-a", _start).Changes);
        Assert.Equal(SeatPresence.Connected, _room.Seats[0].Presence);
    }

    [Fact]
    public void Join_SameAccountAgain_IsNeverDoubled()
    {
        var account = new Entrance("person 1", Guid.Parse("00000000-0000-0000-0000-000000000001"), SeatRole.Specialist);
        Enter("a", "Ann", account);

        var step = _room.Join(Entrant("other", "Ann", account, "c-phone"), _start);

        Assert.Equal("a", step.Seat!.Id);
        Assert.Single(_room.Seats);
        Assert.Equal(new SeatReplaced("c-a"), Assert.Single(step.Changes));
    }

    [Fact]
    public void Join_SameLinkAndNameWhileOutOfTouch_IsTheSamePersonBack()
    {
        Enter("a", "Ann", _customerLink);
        _room.Lose("c-a", _start);

        var step = _room.Join(Entrant("b", "ANN", _customerLink), _start);

        Assert.Equal("a", step.Seat!.Id);
        Assert.Single(_room.Seats);
    }

    [Fact]
    public void Join_SameLinkAndNameWhileConnected_IsSomebodyElse()
    {
        Enter("a", "Ann", _customerLink);
        Enter("b", "Ann", _customerLink);

        Assert.Equal(2, _room.Seats.Count);
    }

    [Fact]
    public void Tick_WithinTheGraceTime_HoldsTheSeat_AfterIt_GivesItUp()
    {
        Enter("a", "Ann", _customerLink);
        _room.Lose("c-a", _start);

        Assert.Empty(_room.Tick(_start + Duration.FromSeconds(119)).Changes);
        var step = _room.Tick(_start + Duration.FromSeconds(120));

        Assert.Equal(SeatEnd.Unreachable, Assert.IsType<SeatEnded>(Assert.Single(step.Changes)).Reason);
        Assert.Empty(_room.Seats);
    }

    [Fact]
    public void Join_WithResumeKeyAfterTheGraceTime_GivesANewSeatOfTheSameId()
    {
        Enter("a", "Ann", _customerLink);
        _room.Lose("c-a", _start);
        _room.Tick(_start + Duration.FromSeconds(120));

        var step = Resume("a", "Ann");

        Assert.False(step.Resumed);
        Assert.Equal("a", step.Seat!.Id);
    }

    [Fact]
    public void Remove_ByACustomer_IsNotAllowed()
    {
        Enter("a", "Ann", _customerLink);
        Enter("b", "Bob", _specialistLink);

        Assert.Equal(Refusal.NotAllowed, _room.Remove("a", "b", _start).Refusal);
        Assert.Equal(Refusal.NotAllowed, _room.EndForAll("a").Refusal);
        Assert.Equal(2, _room.Seats.Count);
    }

    [Fact]
    public void Remove_ThenBackWithTheResumeKey_IsRefused()
    {
        Enter("a", "Ann", _customerLink);
        Enter("b", "Bob", _specialistLink);

        Assert.Equal(SeatEnd.Removed, Assert.IsType<SeatEnded>(Assert.Single(_room.Remove("b", "a", _start).Changes)).Reason);
        Assert.Equal(Refusal.SeatGone, Resume("a", "Ann").Refusal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("b")]
    public void Remove_OfNobodyOrOneself_IsRefused(string seat)
    {
        Enter("b", "Bob", _specialistLink);

        Assert.Equal(Refusal.ParticipantNotFound, _room.Remove("b", seat, _start).Refusal);
    }

    [Fact]
    public void Leave_TwiceOrUnknown_IsRefusedTheSecondTime()
    {
        Enter("a", "Ann", _customerLink);

        Assert.Equal(SeatEnd.Left, Assert.IsType<SeatEnded>(Assert.Single(_room.Leave("a", _start).Changes)).Reason);
        Assert.Equal(Refusal.ParticipantNotFound, _room.Leave("a", _start).Refusal);
    }

    [Fact]
    public void Tick_EverybodyLeftAStartedCall_EndsItAfterTheEmptyTime()
    {
        Enter("a", "Ann", _customerLink);
        Enter("b", "Bob", _specialistLink);
        _room.Leave("a", _start);
        _room.Leave("b", _start + Duration.FromMinutes(1));

        Assert.Empty(_room.Tick(_start + Duration.FromMinutes(10)).Changes);
        var step = _room.Tick(_start + Duration.FromMinutes(11));

        Assert.Equal(RoomEnd.Empty, Assert.IsType<RoomEnded>(Assert.Single(step.Changes)).Reason);
        Assert.True(_room.IsEnded);
    }

    [Fact]
    public void Tick_NobodyHasMetYet_NeverEndsTheCall()
    {
        Enter("a", "Ann", _customerLink);
        _room.Leave("a", _start);

        Assert.Empty(_room.Tick(_start + Duration.FromDays(3)).Changes);
        Assert.True(_room.IsIdle);
    }

    [Fact]
    public void EndForAll_ThenJoin_IsRefused_AndEndingAgainIsHarmless()
    {
        Enter("b", "Bob", _specialistLink);
        Enter("a", "Ann", _customerLink);

        var ended = Assert.IsType<RoomEnded>(Assert.Single(_room.EndForAll("b").Changes));

        Assert.Equal(2, ended.Seats.Count);
        Assert.Equal(Refusal.CallEnded, Resume("a", "Ann").Refusal);
        Assert.Empty(_room.End(RoomEnd.Expired).Changes);
    }

    [Fact]
    public void SetDevices_SameAgain_TellsNobody()
    {
        Enter("a", "Ann", _customerLink);
        var devices = new Devices(Device.On, Device.Refused);

        Assert.Equal(devices, Assert.IsType<SeatChanged>(Assert.Single(_room.SetDevices("a", devices).Changes)).Seat.Devices);
        Assert.Empty(_room.SetDevices("a", devices).Changes);
        Assert.Equal(Refusal.ParticipantNotFound, _room.SetDevices("x", devices).Refusal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Room_AnythingInAnyOrder_KeepsItsPromises(int seed)
    {
        // Random walks with fixed seeds: never more than 12 seats, no id and no connection twice, no account twice.
        var dice = new Random(seed);
        var now = _start;
        for (var step = 0; step < 20_000; step++)
        {
            now += Duration.FromSeconds(dice.Next(0, 30));
            Walk(dice, now, step);
            Assert.InRange(_room.Seats.Count, 0, 12);
            Assert.Distinct(_room.Seats.Select(seat => seat.Id));
            Assert.Distinct(_room.Seats.Where(seat => seat.Connection is not null).Select(seat => seat.Connection));
            Assert.Distinct(_room.Seats.Where(seat => seat.Entrance.PersonId is not null).Select(seat => seat.Entrance.PersonId));
        }
    }

    private void Walk(Random dice, Instant now, int step)
    {
        var someone = _room.Seats.Count == 0 ? "none" : _room.Seats[dice.Next(_room.Seats.Count)].Id;
        switch (dice.Next(6))
        {
            case 0:
                _room.Leave(someone, now);
                break;
            case 1:
                _room.Lose(_room.Seats.FirstOrDefault(seat => seat.Id == someone)?.Connection ?? "none", now);
                break;
            case 2:
                _room.Tick(now);
                break;
            case 3:
                _room.Join(new Entrant(someone, true, "Back", _customerLink, $"c{step}"), now);
                break;
            default:
                var person = dice.Next(3) == 0 ? Guid.Parse($"00000000-0000-0000-0000-00000000000{dice.Next(1, 9)}") : (Guid?)null;
                _room.Join(new Entrant($"n{step}", false, $"N{dice.Next(5)}", new Entrance($"d{person}", person, SeatRole.Customer), $"c{step}"), now);
                break;
        }
    }

    private RoomStep Enter(string seat, string name, Entrance entrance) => _room.Join(Entrant(seat, name, entrance), _start);

    private RoomStep Resume(string seat, string name, string connection = "c-again") =>
        _room.Join(new Entrant(seat, true, name, _customerLink, connection), _start);

    private static Entrant Entrant(string seat, string name, Entrance entrance, string? connection = null) =>
        new(seat, false, name, entrance, connection ?? $"c-{seat}");

    private static IEnumerable<Type> Kinds(RoomStep step) => step.Changes.Select(change => change.GetType());
}
