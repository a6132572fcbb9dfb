using System.Text.Json;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.DeviceChecks;
using Guichet.Domain.Messages;
using Guichet.Domain.Ratings;
using Guichet.Domain.Rooms;
using Guichet.Server.Appointments;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;
using static Guichet.Domain.Messages.Notices;

namespace Guichet.Server.Messages.Notices;

/// <summary>Sends what follows from appointments (A14). Booking does not know that messages exist.</summary>
internal sealed class AppointmentNotices(
    GuichetDb db, NoticeWriter write, CompanionNotices companions, KnownWords known, LiveRooms rooms, TimeProvider clock) : IJournalReader
{
    public string Name => "messages";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        nameof(AppointmentBooked), nameof(AppointmentRescheduled), nameof(AppointmentTransferred), nameof(AppointmentArrived), nameof(AppointmentBegun),
        nameof(AppointmentDone), nameof(AppointmentMissed), nameof(AppointmentCancelled), nameof(ParticipantJoined), nameof(CallRated), nameof(CallDevicesChecked),
        nameof(CompanionAdded),
    };

    // By their ids, as they are in this transaction: nobody changes them in it.
    private readonly Dictionary<Guid, Appointment> _expected = [];

    public async Task Expect(IReadOnlyList<JournalRow> facts, CancellationToken ct)
    {
        var ids = facts.Select(fact => Body<Subject>(fact).AppointmentId).OfType<Guid>().ToHashSet();
        var appointments = await db.Set<Appointment>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        appointments.ForEach(one => _expected[one.Id] = one);
        if (appointments.FindAll(IsWritten) is { Count: > 0 } written)
        {
            await known.Expect(written, ct);
        }
    }

    /// <summary>What the facts about appointments have in common.</summary>
    private sealed record Subject(Guid? AppointmentId = null);

    public Task Read(JournalRow fact, CancellationToken ct) => fact.Kind switch
    {
        nameof(AppointmentBooked) => About(Body<AppointmentBooked>(fact).AppointmentId, one => Agreed(one, Booked, null, Body<AppointmentBooked>(fact).By, ct)),
        nameof(AppointmentRescheduled) => About(Body<AppointmentRescheduled>(fact).AppointmentId, one => Rescheduled(one, Body<AppointmentRescheduled>(fact), ct)),
        nameof(AppointmentTransferred) => About(Body<AppointmentTransferred>(fact).AppointmentId, one => Agreed(one, Moved, Body<AppointmentTransferred>(fact).With, Body<AppointmentTransferred>(fact).By, ct)),
        nameof(AppointmentArrived) => About(Body<AppointmentArrived>(fact).AppointmentId, one => Arrived(one, Body<AppointmentArrived>(fact).By, ct)),
        nameof(AppointmentBegun) => About(Body<AppointmentBegun>(fact).AppointmentId, one => write.TakeBack(one.Id, ct)),
        nameof(AppointmentMissed) => About(Body<AppointmentMissed>(fact).AppointmentId, one => write.TakeBack(one.Id, ct)),
        nameof(AppointmentDone) => About(Body<AppointmentDone>(fact).AppointmentId, one => Over(one, FollowUp, null, Body<AppointmentDone>(fact).By, ct)),
        nameof(AppointmentCancelled) => About(Body<AppointmentCancelled>(fact).AppointmentId, one => CalledOff(one, Body<AppointmentCancelled>(fact), ct)),
        nameof(CallDevicesChecked) => write.Opened(Body<CallDevicesChecked>(fact).CallId, null, ct),
        nameof(CompanionAdded) => About(Body<CompanionAdded>(fact).AppointmentId, one => companions.Added(one, Body<CompanionAdded>(fact).CompanionId, Body<CompanionAdded>(fact).With, ct)),
        nameof(CallRated) => write.Rated(Body<CallRated>(fact).CallId, ct),
        _ => Joined(Body<ParticipantJoined>(fact), ct),
    };

    private Task About(Guid id, Func<Appointment, Task> act) => _expected.TryGetValue(id, out var appointment) ? act(appointment) : Task.CompletedTask;

    // Booked or moved: said once for what it is now, with reminders for the new time in place of the old ones. What was called off since is not confirmed.
    // Of a series the leading date speaks for the others, whose reminders are their own.
    private async Task Agreed(Appointment one, string notice, Guid? with, Guid? by, CancellationToken ct)
    {
        // Nothing waits about what was booked just now.
        if (notice != Booked)
        {
            await write.TakeBack(one.Id, ct, still: one.Version);
        }

        if (one.State is AppointmentState.Booked && one.Time.End > clock.Now() && IsWritten(one))
        {
            await write.Consents(one, ct);
            if (with is null && (notice != Booked || !await known.Follows(one.Id, ct)))
            {
                await write.ToCustomer(one, notice, $"{notice}:{one.Id:N}:{(notice == Booked ? 0 : one.Version)}", null, ct);
            }

            await write.Reminders(one, ct);
            if (by is null)
            {
                await write.ToSpecialist(one, notice == Booked ? CustomerBooked : CustomerMoved, ct);
            }
        }

        // Who comes along is told when they are added.
        if (notice != Booked)
        {
            await companions.Agreed(one, notice, with, ct);
        }
    }

    // Who changes it by themselves does so by their link.
    private async Task Rescheduled(Appointment one, AppointmentRescheduled fact, CancellationToken ct)
    {
        await Used(one, fact.By, ct);
        await Agreed(one, Moved, fact.With, fact.By, ct);
    }

    private async Task CalledOff(Appointment one, AppointmentCancelled fact, CancellationToken ct)
    {
        await Used(one, fact.By, ct);
        await Over(one, Cancelled, fact.With, fact.By, ct);
    }

    private Task Used(Appointment one, Guid? by, CancellationToken ct) => by is null && one.CallId is { } call ? write.Opened(call, one.Id, ct) : Task.CompletedTask;

    private async Task Over(Appointment one, string notice, Guid? with, Guid? by, CancellationToken ct)
    {
        await write.TakeBack(one.Id, ct);
        // Nobody is told today that what they missed last week was called off.
        if (with is null && (notice == FollowUp || one.Time.End > clock.Now()))
        {
            await write.ToCustomer(one, notice, $"{notice}:{one.Id:N}", null, ct);
            if (notice == Cancelled && by is null)
            {
                await write.ToSpecialist(one, CustomerCancelled, ct);
            }
        }

        if (notice == Cancelled && one.Time.End > clock.Now())
        {
            await companions.Cancelled(one, with, ct);
        }
    }

    // Whoever waits by themselves came by their link. A specialist who is in the call sees them at its door.
    private async Task Arrived(Appointment one, Guid? by, CancellationToken ct)
    {
        await Used(one, by, ct);

        if (one.CallId is not { } call || rooms.Find(RoomPlace.RoomIdOf(call)) is not { Staffed: true })
        {
            await write.ToSpecialist(one, CustomerArrived, ct);
        }
    }

    private async Task Joined(ParticipantJoined fact, CancellationToken ct)
    {
        if (fact.Role is not SeatRole.Specialist)
        {
            await (fact.CompanionId is { } along ? companions.Opened(along, ct) : write.Opened(fact.CallId, null, ct));
            return;
        }

        // The specialist is there and the customer never was: "your specialist is ready".
        var one = await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.CallId == fact.CallId && row.State == AppointmentState.Booked, ct);
        if (one is not null && !await write.HasCome(one, ct))
        {
            await write.ToCustomer(one, SpecialistReady, $"{SpecialistReady}:{one.Id:N}:{one.Version}", null, ct);
        }
    }

    // Whoever left neither number nor address, and wrote nothing, cannot be written to.
    private static bool IsWritten(Appointment one) => one.Subject is not { Customer: { Email: null, Phone: null }, ThreadId: null };

    private static T Body<T>(JournalRow fact) => JsonSerializer.Deserialize<T>(fact.Body, Json.Options)!;
}
