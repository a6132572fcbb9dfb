using NodaTime;

namespace Guichet.Domain.Rooms;

/// <param name="Seats">At most; 2 to 12 (A4).</param>
/// <param name="Grace">How long the seat of somebody out of touch is held.</param>
/// <param name="EmptyTime">How long a room where people have met waits for somebody to come back.</param>
public sealed record RoomRules(int Seats, Duration Grace, Duration EmptyTime);

/// <summary>Somebody at the door.</summary>
/// <param name="SeatId">A free id for a new seat, or the one that a resume key proves.</param>
/// <param name="Resumes">The id was proved by a resume key.</param>
public sealed record Entrant(string SeatId, bool Resumes, string Name, Entrance Entrance, string Connection);

/// <summary>The rules of a live room: who sits where, who is out of touch and for how long. One owner calls it, one call at a time;
/// time is a parameter, and what follows for others comes back as changes.</summary>
public sealed class Room(RoomRules rules, bool started, Instant now)
{
    private readonly List<Seat> _seats = [];
    private readonly HashSet<string> _removed = [];
    private bool _started = started;
    private bool _ended;
    private Instant _emptySince = now;

    public IReadOnlyList<Seat> Seats => _seats;

    public bool IsEnded => _ended;

    /// <summary>Nobody holds a seat and nothing is to be waited for.</summary>
    public bool IsIdle => _seats.Count == 0 && !_started;

    public RoomStep Join(Entrant entrant, Instant now)
    {
        if (_ended)
        {
            return RoomStep.Refused(Refusal.CallEnded);
        }

        if (entrant.Resumes && _removed.Contains(entrant.SeatId))
        {
            return RoomStep.Refused(Refusal.SeatGone);
        }

        return Find(entrant) is { } held ? Resume(held, entrant) : TakeSeat(entrant, now);
    }

    /// <summary>The connection is gone without a word; its seat is held for the grace time.</summary>
    public RoomStep Lose(string connection, Instant now) =>
        _seats.Find(seat => seat.Connection == connection) is { } seat
            ? RoomStep.Done(Replace(seat, seat with { Connection = null, LostAt = now }))
            : RoomStep.Done();

    public RoomStep SetDevices(string seatId, Devices devices) =>
        _seats.Find(seat => seat.Id == seatId) is not { } seat ? RoomStep.Refused(Refusal.ParticipantNotFound)
        : seat.Devices == devices ? RoomStep.Done()
        : RoomStep.Done(Replace(seat, seat with { Devices = devices }));

    public RoomStep Leave(string seatId, Instant now) => EndSeat(seatId, SeatEnd.Left, now);

    /// <summary>Shows out, for good, whoever has no place here any more.</summary>
    public RoomStep Dismiss(string seatId, Instant now)
    {
        var step = EndSeat(seatId, SeatEnd.Removed, now);
        if (step.Refusal is Refusal.None)
        {
            _removed.Add(seatId);
        }

        return step;
    }

    public RoomStep Remove(string bySeatId, string seatId, Instant now)
    {
        if (!IsSpecialist(bySeatId))
        {
            return RoomStep.Refused(Refusal.NotAllowed);
        }

        return bySeatId == seatId ? RoomStep.Refused(Refusal.ParticipantNotFound) : Dismiss(seatId, now);
    }

    public RoomStep EndForAll(string bySeatId) =>
        IsSpecialist(bySeatId) ? End(RoomEnd.EndedByHost) : RoomStep.Refused(Refusal.NotAllowed);

    /// <summary>Ends the room for everybody; a second time is harmless.</summary>
    public RoomStep End(RoomEnd reason)
    {
        if (_ended)
        {
            return RoomStep.Done();
        }

        _ended = true;
        var ended = new RoomEnded(reason, [.. _seats]);
        _seats.Clear();
        return RoomStep.Done(ended);
    }

    /// <summary>Lets go of seats whose grace time is over and of a room that nobody comes back to.</summary>
    public RoomStep Tick(Instant now)
    {
        List<RoomChange> changes = [];
        foreach (var seat in _seats.Where(seat => seat.LostAt + rules.Grace <= now).ToList())
        {
            changes.AddRange(EndSeat(seat.Id, SeatEnd.Unreachable, now).Changes);
        }

        if (_started && !_ended && _seats.Count == 0 && _emptySince + rules.EmptyTime <= now)
        {
            changes.AddRange(End(RoomEnd.Empty).Changes);
        }

        return RoomStep.Done(changes);
    }

    // Nobody is doubled: a resume key, the same account, or the same door and name while out of touch, all mean the same seat.
    private Seat? Find(Entrant entrant) =>
        _seats.Find(seat => entrant.Resumes && seat.Id == entrant.SeatId)
        ?? _seats.Find(seat => seat.Entrance.PersonId is { } person && person == entrant.Entrance.PersonId)
        ?? _seats.Find(seat => seat.Connection is null && seat.Entrance == entrant.Entrance
            && string.Equals(seat.Name, entrant.Name, StringComparison.OrdinalIgnoreCase));

    private RoomStep Resume(Seat held, Entrant entrant)
    {
        List<RoomChange> changes = [];
        if (held.Connection is { } old && old != entrant.Connection)
        {
            changes.Add(new SeatReplaced(old));
        }

        var seat = held with { Connection = entrant.Connection, LostAt = null, Name = entrant.Name };
        if (seat.Presence != held.Presence || seat.Name != held.Name)
        {
            changes.Add(Replace(held, seat));
        }
        else
        {
            Replace(held, seat);
        }

        return new RoomStep(Refusal.None, changes, seat, Resumed: true);
    }

    private RoomStep TakeSeat(Entrant entrant, Instant now)
    {
        if (_seats.Count >= rules.Seats)
        {
            return RoomStep.Refused(Refusal.RoomFull);
        }

        var seat = new Seat(entrant.SeatId, entrant.Name, entrant.Entrance, now, entrant.Connection, null);
        _seats.Add(seat);
        List<RoomChange> changes = [new SeatTaken(seat)];
        if (!_started && _seats.Count > 1)
        {
            _started = true;
            changes.Add(new RoomStarted());
        }

        return new RoomStep(Refusal.None, changes, seat);
    }

    private RoomStep EndSeat(string seatId, SeatEnd reason, Instant now)
    {
        if (_seats.Find(seat => seat.Id == seatId) is not { } seat)
        {
            return RoomStep.Refused(Refusal.ParticipantNotFound);
        }

        _seats.Remove(seat);
        _emptySince = now;
        return RoomStep.Done(new SeatEnded(seat, reason));
    }

    private SeatChanged Replace(Seat old, Seat seat)
    {
        _seats[_seats.IndexOf(old)] = seat;
        return new SeatChanged(seat);
    }

    private bool IsSpecialist(string seatId) => _seats.Any(seat => seat.Id == seatId && seat.Role is SeatRole.Specialist);
}
