using Guichet.Domain;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Domain.Waiting;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Guichet.Server.Retention;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting.Places;

/// <summary>Opens the door: the call of an appointment is there already, a queue's is made now, with what was said before. Inside the space's mailbox.</summary>
internal sealed class AdmitPlace(GuichetDb db, PlaceWriter writer, MakeCall calls, RoomSteps rooms, TimeProvider clock)
{
    private static readonly Duration LinksLast = Duration.FromDays(1);

    public async Task<(Guid? Call, Problem? Problem)> Handle(LiveSpace live, Place place, Guid specialist)
    {
        Guid? callId = null;
        var problem = await writer.Carry(live, async () =>
        {
            if (place.State is PlaceState.Waiting)
            {
                callId = await CallOf(place) ?? (await Make(live, place, specialist)).Id;
                db.Add(AdmittingLink.Of(place.Id, live.Organisation, callId.Value, clock.Now() + LinksLast, place.Companion?.CompanionId));
            }

            return live.Space.Line.Admit(place.Id, new Admission(specialist, callId ?? Guid.Empty, clock.Now()));
        });
        return problem is null ? (callId, null) : (null, problem);
    }

    /// <summary>For a customer who does not come: the call that was made for them ends, and they stand where they stood.</summary>
    public async Task<Problem?> PutBack(LiveSpace live, Place place, Guid by)
    {
        Guid? made = null;
        var problem = await writer.Carry(live, async () =>
        {
            var step = live.Space.Line.PutBack(place.Id, by);
            if (step.Refusal is Refusal.None)
            {
                made = await Close(place);
            }

            return step;
        });
        if (problem is null && made is { } callId)
        {
            await rooms.End(RoomPlace.RoomIdOf(callId), RoomEnd.EndedByHost);
        }

        return problem;
    }

    /// <summary>Whatever was handed out when the door was opened opens it no more. Inside the transaction of whoever calls this.</summary>
    /// <returns>The call that was made for them alone, if any: it has ended, and its room is to be told.</returns>
    public async Task<Guid?> Close(Place place)
    {
        var made = place.Aim.Appointment is null ? place.Admission?.CallId : null;
        var id = AdmittingLink.Key(place.Id);
        db.RemoveRange(await db.Set<Link>().Where(link => link.Id == id).ToListAsync());
        if (made is { } call)
        {
            var over = await db.Set<Call>().SingleAsync(row => row.Id == call);
            db.Append(over.End(RoomEnd.EndedByHost, clock.Now()));
            db.Replaced(over, place.Id);
        }

        return made;
    }

    // As it is now: the one that they came for may have ended since, and another be there.
    private async Task<Guid?> CallOf(Place place) => place.Aim.Appointment is { AppointmentId: var id }
        ? await db.Set<Appointment>().Where(one => one.Id == id).Select(one => one.CallId).SingleOrDefaultAsync() : null;

    private async Task<Call> Make(LiveSpace live, Place place, Guid specialist)
    {
        var (name, reason, language) = place.Visitor;
        var plan = new CallPlan(new CallTopic(reason, language), new CallCustomer(name, null, null));
        var call = calls.Add(plan, live.Organisation, specialist, null, clock.Now() + LinksLast);
        var row = await db.Set<PlaceRow>().AsNoTracking().SingleAsync(one => one.Id == place.Id);
        if (KeptPlaces.ReadCheck(row) is { } check)
        {
            db.Add(DeviceCheckRow.Of(clock.NewId(), live.Organisation, call.Id, null, check));
        }

        var said = await db.Set<PlaceChatRow>().AsNoTracking().Where(line => line.PlaceId == place.Id).OrderBy(line => line.Number).ToListAsync();
        EarlierChat.Add(db, live.Organisation, call.Id, [.. said.Select(line =>
            new EarlierChat.Line(line.FromDesk ? SeatRole.Specialist : SeatRole.Customer, line.Name, line.Text, line.SentAt))]);
        return call;
    }
}
