using Guichet.Domain.Appointments;
using Guichet.Domain.Messages;
using Guichet.Server.Appointments;
using Guichet.Server.Data;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Threads;

/// <param name="Title">What it is about, else what kind of appointment it is.</param>
public sealed record ThreadAppointment(string Id, AppointmentState State, DateTimeOffset Start, DateTimeOffset End, string Title, string? SpecialistName);

/// <summary>The appointments that belong to a conversation.</summary>
internal sealed class ThreadAppointments(GuichetDb db)
{
    private const int Most = 10;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ThreadAppointment>> Of(Guid threadId, CancellationToken ct)
    {
        var found = await db.Set<Appointment>().AsNoTracking()
            .Where(one => one.Subject.ThreadId == threadId || db.Set<Message>().Any(message => message.ThreadId == threadId && message.About.AppointmentId == one.Id))
            .OrderByDescending(one => one.Time.Start).ThenBy(one => one.Id).Take(Most).ToListAsync(ct);
        var (who, what) = (found.Select(one => one.SpecialistId).ToHashSet(), found.Select(one => one.TypeId).ToHashSet());
        var people = await db.Set<Person>().Where(row => who.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var types = await db.Set<AppointmentType>().Where(row => what.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        return
        [
            .. found.Select(one => new ThreadAppointment(
                one.Id.ToString("N"), one.State, one.Time.Start.ToDateTimeOffset(), one.Time.End.ToDateTimeOffset(), one.Subject.Topic.Title ?? types[one.TypeId],
                people.GetValueOrDefault(one.SpecialistId))),
        ];
    }
}
