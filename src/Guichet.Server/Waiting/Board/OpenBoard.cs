using Guichet.Contracts.Waiting;
using Guichet.Domain.Messages;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Messages;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using Guichet.Server.Waiting.Places;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Board;

/// <summary>Somebody looks at who waits. Inside the space's mailbox.</summary>
internal sealed class OpenBoard(GuichetDb db, KeptPlaces kept, KeepConsents consents, TurnNotices turns)
{
    public static BoardView Handle(LiveSpace live, Caller caller, string connection, bool away)
    {
        var (person, serves) = (caller.PersonId!.Value, caller.Permissions.Contains(Permission.JoinCalls));
        var watcher = new Watcher(connection, person, caller.Role is not PersonRole.Specialist);
        live.Watchers.Add(watcher);
        if (serves)
        {
            live.Staff.Arrive(person, connection, away);
            live.Changed();
        }

        new BoardPicture(live).Update(watcher);
        return new BoardView(person.ToString("N"), serves, watcher.Teams, watcher.Staff, [.. watcher.Places.Values]);
    }

    public static void Close(LiveSpace live, string connection)
    {
        if (live.Watchers.Remove(connection) is { } watcher)
        {
            live.Staff.Part(watcher.Person, connection);
            live.Changed();
        }
    }

    public async Task<PlaceDetails> Details(LiveSpace live, Guid placeId, CancellationToken ct) => new(
        await kept.ReadChat(placeId, ct), KeptPlaces.ReadCheck(await db.Set<PlaceRow>().AsNoTracking().SingleAsync(row => row.Id == placeId, ct)),
        [
            .. (await consents.Standing(placeId, live.Space.Line.Find(placeId)?.Aim.Appointment?.AppointmentId, ct)).OrderBy(row => row.At)
                .Select(row => new PlaceConsent(row.Text, row.Language, row.At.ToDateTimeOffset())),
        ],
        await turns.Sends(Notices.Declined, ct));
}
