using System.Collections.Concurrent;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Organisations;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Rooms.Tracks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Rooms;

/// <summary>What does not change while a room lives.</summary>
internal sealed record RoomPlace(string RoomId, Guid CallId, Guid OrganisationId, string OrganisationName, string? Title, Link? CustomerLink)
{
    public static string RoomIdOf(Guid callId) => callId.ToString("N");

    public static async Task<RoomPlace> Load(GuichetDb db, Call call, CancellationToken ct) => new(
        RoomIdOf(call.Id), call.Id, call.OrganisationId,
        await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct),
        call.Topic.Title,
        await db.Set<Link>().AsNoTracking().FirstOrDefaultAsync(link => link.CallId == call.Id && link.Role == SeatRole.Customer && !link.Admits, ct));
}

/// <summary>A room while it is used. Everything but <see cref="Place"/>, <see cref="Mailbox"/>, <see cref="Roles"/> and <see cref="Taken"/> is touched from
/// inside the mailbox only.</summary>
internal sealed class LiveRoom(RoomPlace place, Room room, Mailbox mailbox, Instant? startedAt)
{
    public RoomPlace Place => place;

    public Mailbox Mailbox => mailbox;

    public Room Room => room;

    public RoomTracks Tracks { get; } = new();

    /// <summary>The role of each seat that was ever taken; may be read from anywhere, also after the seat is gone.</summary>
    public ConcurrentDictionary<string, SeatRole> Roles { get; } = new();

    public Instant? StartedAt { get; set; } = startedAt;

    /// <summary>Seats taken, as of the last step; may be read from anywhere.</summary>
    public int Taken { get; set; }

    /// <summary>A specialist is in, as of the last step; may be read from anywhere.</summary>
    public bool Staffed { get; set; }

    /// <summary>Who stands before the door.</summary>
    public IReadOnlyList<Knock> Knocks { get; set; } = [];

    /// <summary>Number of the last thing said; null until somebody asked the database.</summary>
    public long? LastChat { get; set; }
}
