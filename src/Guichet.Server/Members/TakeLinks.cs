using System.Security.Cryptography;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Messages;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Members;

/// <summary>Whoever may enter calls no longer does not enter them by a link either: the specialist's link of each open call that is theirs, or whose link was
/// sent to them, is made anew, and whoever sits in a room by the old one leaves it.</summary>
internal sealed class TakeLinks(GuichetDb db, LiveRooms rooms, RoomSteps steps, TimeProvider clock)
{
    private readonly List<Link> _taken = [];

    /// <summary>Inside the transaction of whoever calls it.</summary>
    public async Task Remove(Person person, CancellationToken ct)
    {
        var told = db.Set<Message>().Where(one => one.About.Notice == Notices.CustomerArrived && one.Way.Address == person.Email).Select(one => one.About.CallId);
        var calls = db.Set<Call>().Where(call => call.State != CallState.Ended && (call.SpecialistId == person.Id || told.Contains(call.Id))).Select(call => call.Id);
        foreach (var old in await db.Set<Link>().Where(link => link.Role == SeatRole.Specialist && calls.Contains(link.CallId)).ToListAsync(ct))
        {
            db.Add(new Link(RandomNumberGenerator.GetBytes(16), old.OrganisationId, old.CallId, SeatRole.Specialist, old.ExpiresAt));
            db.Remove(old);
            _taken.Add(old);
        }
    }

    /// <summary>After the commit.</summary>
    public async Task Release()
    {
        foreach (var link in _taken)
        {
            if (rooms.Find(RoomPlace.RoomIdOf(link.CallId)) is { } room)
            {
                await room.Mailbox.Ask(() => Leave(room, link));
            }
        }
    }

    private async Task<Problem?> Leave(LiveRoom room, Link link)
    {
        foreach (var seat in room.Room.Seats.Where(seat => seat.Entrance == Entrance.ByLink(link.Id, link.Role)).ToList())
        {
            await steps.Carry(room, room.Room.Leave(seat.Id, clock.Now()));
        }

        return null;
    }
}
