using Guichet.Domain;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Domain.Waiting;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Waiting.Places;

/// <summary>Opens the door: the call of an appointment is there already, a queue's is made now, with what was said before. Inside the space's mailbox.</summary>
internal sealed class AdmitPlace(GuichetDb db, PlaceWriter writer, MakeCall calls, LinkSigner signer, RoomSteps rooms, TimeProvider clock)
{
    private static readonly Duration LinksLast = Duration.FromDays(1);

    public async Task<(Guid? Call, Problem? Problem)> Handle(LiveSpace live, Place place, Guid specialist)
    {
        Guid? callId = place.Aim.Appointment?.CallId;
        Call? made = null;
        var problem = await writer.Carry(live, async () =>
        {
            if (place.State is PlaceState.Waiting && callId is null)
            {
                made = await Make(live, place, specialist);
                callId = made.Id;
            }

            return live.Space.Line.Admit(place.Id, new Admission(specialist, callId ?? Guid.Empty, clock.Now()));
        });
        return problem is null ? (callId, null) : (null, problem);
    }

    /// <summary>For a customer who does not come: the call that was made for them ends, and they stand where they stood.</summary>
    public async Task<Problem?> PutBack(LiveSpace live, Place place, Guid by)
    {
        var made = place.Aim.Appointment is null ? place.Admission?.CallId : null;
        var problem = await writer.Carry(live, async () =>
        {
            var step = live.Space.Line.PutBack(place.Id, by);
            if (step.Refusal is Refusal.None && made is { } id)
            {
                db.Append((await db.Set<Call>().SingleAsync(call => call.Id == id)).End(RoomEnd.EndedByHost, clock.Now()));
            }

            return step;
        });
        if (problem is null && made is { } callId)
        {
            live.CallSecrets.Remove(callId);
            await rooms.End(RoomPlace.RoomIdOf(callId), RoomEnd.EndedByHost);
        }

        return problem;
    }

    private async Task<Call> Make(LiveSpace live, Place place, Guid specialist)
    {
        var (name, reason, language) = place.Visitor;
        var plan = new CallPlan(new CallTopic(reason, language), new CallCustomer(name, null, null));
        var call = calls.Add(plan, live.Organisation, specialist, null, clock.Now() + LinksLast);
        live.CallSecrets[call.Id] = signer.Secret(db.Set<Link>().Local.Single(link => link.CallId == call.Id && link.Role == SeatRole.Customer));
        var said = await db.Set<PlaceChatRow>().AsNoTracking().Where(row => row.PlaceId == place.Id).OrderBy(row => row.Number).ToListAsync();
        EarlierChat.Add(db, live.Organisation, call.Id, [.. said.Select(row =>
            new EarlierChat.Line(row.FromDesk ? SeatRole.Specialist : SeatRole.Customer, row.Name, row.Text, row.SentAt))]);
        return call;
    }
}
