using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Rooms;

/// <summary>Writes into the database and the Journal what happened in a room. Where the disk fails, people go on talking.</summary>
internal sealed partial class RoomLedger(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RoomLedger> log)
{
    public async Task Write(RoomPlace place, IReadOnlyList<RoomChange> changes)
    {
        if (!changes.Any(change => change is SeatTaken or SeatEnded or RoomStarted or RoomEnded))
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(place.OrganisationId);
            var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
            await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(
                async () =>
                {
                    var call = await db.Set<Call>().SingleAsync(row => row.Id == place.CallId);
                    Note(db, call, changes);
                    return true;
                },
                CancellationToken.None);
        }
        catch (Exception e)
        {
            LogLost(e, changes.Count);
        }
    }

    private void Note(GuichetDb db, Call call, IReadOnlyList<RoomChange> changes)
    {
        foreach (var change in changes)
        {
            db.Append(change switch
            {
                SeatTaken { Seat: var seat } => new ParticipantJoined(call.Id, seat.Id, seat.Role, seat.Entrance.PersonId, seat.Entrance.Companion?.CompanionId),
                SeatEnded ended => new ParticipantLeft(call.Id, ended.Seat.Id, ended.Reason),
                RoomStarted => call.Start(clock.Now()),
                RoomEnded ended => call.End(ended.Reason, clock.Now()),
                _ => null,
            });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} facts of a room could not be written")]
    private partial void LogLost(Exception exception, int count);
}
