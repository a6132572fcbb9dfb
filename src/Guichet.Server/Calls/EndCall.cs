using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Calls;

/// <summary>Ends a call for everybody; a second time is harmless.</summary>
internal static class EndCall
{
    public static async Task<IResult> Handle(string id, GuichetDb db, JournalCommit journal, RoomSteps rooms, TimeProvider clock, CancellationToken ct)
    {
        var found = Guid.TryParse(id, out var callId) && await journal.Commit(
            async () =>
            {
                var call = await db.Set<Call>().SingleOrDefaultAsync(row => row.Id == callId, ct);
                db.Append(call?.End(RoomEnd.EndedByHost, clock.Now()));
                return call is not null;
            },
            ct);
        if (!found)
        {
            return new Problem(ProblemCodes.CallNotFound).ToResult();
        }

        await rooms.End(RoomPlace.RoomIdOf(callId), RoomEnd.EndedByHost);
        return TypedResults.NoContent();
    }
}
