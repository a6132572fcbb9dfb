using Guichet.Domain.Appointments;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Threads;

/// <summary>What was written about an appointment, a place or their calls goes, both ways. A thread that is empty then, and to which no other appointment
/// belongs, goes too, and with it the customer's name, number and address; one in which more was written stays.</summary>
internal sealed class EraseMessages(GuichetDb db) : IHoldCustomers
{
    public async Task Erase(ErasedCustomers of, CancellationToken ct)
    {
        var ids = await Messages(of, ct);
        var threads = await db.Set<Message>().Where(one => ids.Contains(one.Id)).Select(one => one.ThreadId).Distinct().ToListAsync(ct);
        var agreedIn = await db.Set<Appointment>().Where(one => of.Appointments.Contains(one.Id) && one.Subject.ThreadId != null)
            .Select(one => one.Subject.ThreadId!.Value).ToListAsync(ct);
        await db.Set<Message>().Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(ct);
        await Tidy([.. threads.Union(agreedIn)], of.Appointments, ct);
    }

    // One index after another; and what went another way in place of one of them.
    private async Task<IReadOnlyCollection<Guid>> Messages(ErasedCustomers of, CancellationToken ct)
    {
        var keys = of.Places.SelectMany(TurnNotices.KeysOf).ToList();
        var all = db.Set<Message>();
        List<Guid> found =
        [
            .. await all.Where(one => one.About.AppointmentId != null && of.Appointments.Contains(one.About.AppointmentId.Value)).Select(one => one.Id).ToListAsync(ct),
            .. await all.Where(one => one.About.CallId != null && of.Calls.Contains(one.About.CallId.Value)).Select(one => one.Id).ToListAsync(ct),
            .. await all.Where(one => one.Once != null && keys.Contains(one.Once)).Select(one => one.Id).ToListAsync(ct),
        ];
        var threads = all.Where(one => found.Contains(one.Id)).Select(one => one.ThreadId);
        var instead = await all.Where(one => threads.Contains(one.ThreadId) && one.About.ForId != null && found.Contains(one.About.ForId.Value)).Select(one => one.Id).ToListAsync(ct);
        return [.. found.Union(instead)];
    }

    private async Task Tidy(IReadOnlyList<Guid> threads, IReadOnlyList<Guid> erased, CancellationToken ct)
    {
        var left = (await db.Set<Message>().Where(one => threads.Contains(one.ThreadId)).GroupBy(one => one.ThreadId)
            .Select(group => new { group.Key, Incoming = group.Count(one => one.Way.Incoming) }).ToListAsync(ct)).ToDictionary(one => one.Key, one => one.Incoming);
        var needed = (await db.Set<Appointment>().Where(one => one.Subject.ThreadId != null && threads.Contains(one.Subject.ThreadId.Value) && !erased.Contains(one.Id))
            .Select(one => one.Subject.ThreadId!.Value).ToListAsync(ct)).ToHashSet();
        foreach (var thread in await db.Set<MessageThread>().Where(one => threads.Contains(one.Id)).ToListAsync(ct))
        {
            if (!left.ContainsKey(thread.Id) && !needed.Contains(thread.Id))
            {
                db.Remove(thread);
            }
            else
            {
                thread.Forgot(left.GetValueOrDefault(thread.Id));
            }
        }
    }
}
