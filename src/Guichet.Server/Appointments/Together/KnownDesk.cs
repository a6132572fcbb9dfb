using Guichet.Domain.Appointments;
using NodaTime;

namespace Guichet.Server.Appointments.Together;

/// <summary>What bookings in a rush have read of types, teams and people. Whoever changes one of these writes a fact: so it holds as long as the
/// organisation's chain of facts ends where the last booking left it. Not for two threads at once.</summary>
internal sealed class KnownDesk
{
    /// <param name="Hours">Null: cannot be booked.</param>
    /// <param name="TimeOff">What of it was not over when it was read; nobody is booked before that.</param>
    public sealed record Person(bool AtWork, WeeklyHours? Hours, IReadOnlyList<Interval> TimeOff);

    private long _end = -1;

    public Dictionary<Guid, AppointmentType> Types { get; } = [];

    /// <summary>Members, at work here or not.</summary>
    public Dictionary<Guid, IReadOnlyList<Guid>> Teams { get; } = [];

    public Dictionary<Guid, Person> People { get; } = [];

    public bool IsAtWork(Guid id) => People.GetValueOrDefault(id)?.AtWork ?? false;

    /// <summary>Forgets what others may have changed.</summary>
    /// <param name="end">The position of the chain's last fact, read in the transaction that is to use what is known.</param>
    public void HoldsAt(long end)
    {
        if (end == _end)
        {
            return;
        }

        Types.Clear();
        Teams.Clear();
        People.Clear();
        _end = end;
    }

    /// <summary>Bookings alone were written since: they change nothing of it.</summary>
    public void MovesTo(long end) => _end = end;
}
