using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Appointments.Together;

/// <summary>Decides about several bookings of an organisation in one transaction, one after another: each sees those before it.</summary>
internal sealed class DecideTogether(JournalCommit journal, ReadDesk read, BookAppointment book, TimeProvider clock)
{
    /// <param name="take">Asked when the transaction has begun: who is in it.</param>
    /// <param name="known">What the turns before read, and this one leaves to those after it.</param>
    /// <returns>Those whom it gave, decided; what was booked is kept.</returns>
    public async Task<IReadOnlyList<Wish>> Handle(Func<IReadOnlyList<Wish>> take, KnownDesk known)
    {
        IReadOnlyList<Wish> wishes = [];
        var kept = await journal.Commit(
            async () =>
            {
                wishes = take();
                known.HoldsAt(await journal.End(CancellationToken.None));
                var desk = await read.For([.. wishes.Select(wish => wish.Asked)], known, CancellationToken.None);
                foreach (var wish in wishes)
                {
                    wish.Decided = Decide(wish.Asked, desk);
                }

                return wishes.Any(wish => wish.Decided.Booked is { IsNew: true });
            },
            CancellationToken.None);
        if (kept)
        {
            known.MovesTo(await journal.End(CancellationToken.None));
        }

        return wishes;
    }

    private (BookAppointment.Booked? Booked, Problem? Problem) Decide(BookAppointment.Asked asked, OpenDesk desk)
    {
        if (asked.By.Once is { } once && desk.Before(asked.By.Actor, once.Key) is { } before)
        {
            return before.RequestHash.AsSpan().SequenceEqual(once.RequestHash)
                ? (new BookAppointment.Booked(before.Appointment, []), null) : (null, new Problem(ProblemCodes.IdempotencyMismatch));
        }

        var (plan, problem) = Plan(asked, desk);
        problem ??= asked.By.Limit?.Invoke();
        if (plan is null || problem is not null)
        {
            return (null, problem);
        }

        var booked = book.Add(plan, asked.By);
        desk.Add(booked.Appointment, asked.By);
        return (booked, null);
    }

    private (BookingPlan? Plan, Problem? Problem) Plan(BookAppointment.Asked asked, OpenDesk desk)
    {
        var request = asked.Request;
        var start = Instant.FromDateTimeOffset(request.Start);
        if (desk.Type(request.TypeId) is not { } type || desk.Specialists(request) is not { } specialists)
        {
            return (null, new Problem(ProblemCodes.NotFound, "A type, and either a specialist or a team."));
        }

        var rules = type.Rules();
        var (free, problem) = type.Closed ? ([], ProblemCodes.SlotNotOffered)
            : Calendars.Free(desk.Calendars(specialists, start), rules, start, clock.Now());
        return free is not [var first, ..] ? (null, new Problem(problem!))
            : (new BookingPlan(first, Guid.TryParse(request.TeamId, out var team) ? team : null, type.Id, rules.At(start), About(asked)), null);
    }

    private static AppointmentSubject About(BookAppointment.Asked asked) =>
        new(asked.Subject.Topic, asked.Subject.Customer, asked.Request.Zone, asked.By.ThreadId);
}
