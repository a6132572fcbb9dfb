using System.Collections.Concurrent;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;

namespace Guichet.Server.Appointments.Together;

/// <summary>Bookings of one organisation wait for each other, since one of them may take another's time. Those that came while others were being written
/// are decided in the order in which they came and written in one transaction: then a rush costs few of them. Nobody hears of a booking before it is kept.</summary>
internal sealed class BookTogether(IServiceScopeFactory scopes)
{
    /// <summary>So that others who write for the organisation have their turn in between.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<Wish>> _waiting = new();

    /// <summary>Organisations for which somebody decides now.</summary>
    private readonly ConcurrentDictionary<Guid, byte> _served = new();

    public Task<(BookAppointment.Booked? Booked, Problem? Problem)> Book(BookAppointment.Asked asked, CancellationToken ct)
    {
        var wish = new Wish(asked, ct);
        var organisation = asked.By.OrganisationId;
        _waiting.GetOrAdd(organisation, _ => new ConcurrentQueue<Wish>()).Enqueue(wish);
        if (_served.TryAdd(organisation, 0))
        {
            _ = Task.Run(() => Serve(organisation), CancellationToken.None);
        }

        return wish.Answer;
    }

    // Whoever comes after the last look finds nobody who serves, and serves.
    private async Task Serve(Guid organisation)
    {
        do
        {
            var known = new KnownDesk();
            while (!_waiting[organisation].IsEmpty)
            {
                await Turn(organisation, known);
            }

            _served.TryRemove(organisation, out _);
        }
        while (!_waiting[organisation].IsEmpty && _served.TryAdd(organisation, 0));
    }

    private IReadOnlyList<Wish> Take(Guid organisation)
    {
        List<Wish> taken = [];
        while (taken.Count < Most && _waiting[organisation].TryDequeue(out var wish))
        {
            if (wish.IsWanted())
            {
                taken.Add(wish);
            }
        }

        return taken;
    }

    // Taken when the transaction has begun, so that whoever comes while it waits for others is in it.
    private async Task Turn(Guid organisation, KnownDesk known)
    {
        IReadOnlyList<Wish>? taken = null;
        try
        {
            await Decide(organisation, () => taken = Take(organisation), known);
        }
        catch (Exception e)
        {
            await Recover(organisation, taken ?? Take(organisation), taken is not null, e);
        }
    }

    // One that the database refuses is not to take the others along. Where no transaction could be had at all, trying again would only take longer.
    private async Task Recover(Guid organisation, IReadOnlyList<Wish> taken, bool begun, Exception why)
    {
        foreach (var wish in taken)
        {
            try
            {
                await (begun && taken.Count > 1 ? Decide(organisation, () => [wish], new KnownDesk()) : Task.FromException(why));
            }
            catch (Exception e)
            {
                wish.Fail(e);
            }
        }
    }

    private async Task Decide(Guid organisation, Func<IReadOnlyList<Wish>> take, KnownDesk known)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
        foreach (var wish in await scope.ServiceProvider.GetRequiredService<DecideTogether>().Handle(take, known))
        {
            wish.Tell();
        }
    }
}
