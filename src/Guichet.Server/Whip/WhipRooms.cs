using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Server.ApiKeys;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Whip;

/// <summary>Which room a name means: a call's, when the organisation has one of that id; otherwise a room of media alone, which is made
/// with its first participant and ends with its last. The same name in two organisations is two rooms.</summary>
internal sealed class WhipRooms(GuichetDb db)
{
    private const int LongestName = 64;

    /// <param name="Name">The media server's name of the room.</param>
    /// <param name="Call">The call whose room it is; null for a room of media alone.</param>
    /// <param name="Guest">What the people in the call see: the key's name.</param>
    public sealed record Found(string Name, (RoomPlace Place, Call Call)? Call, string Guest);

    public async Task<(Found? Found, Problem? Problem)> Find(string name, Caller caller, CancellationToken ct)
    {
        if (name.Length > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return (null, Problem.Field("roomId", "1 to 64 letters, digits, '-' and '_'."));
        }

        var call = Guid.TryParseExact(name, "N", out var id) ? await db.Set<Call>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        return call switch
        {
            null => (new Found($"{caller.OrganisationId:N}/{name}", null, ""), null),
            { State: CallState.Ended } => (null, new Problem(ProblemCodes.CallEnded)),
            _ => (await InCall(call, caller, ct), null),
        };
    }

    private async Task<Found> InCall(Call call, Caller caller, CancellationToken ct)
    {
        var place = await RoomPlace.Load(db, call, ct);
        var guest = await db.Set<ApiKey>().Where(key => key.Id == caller.Actor).Select(key => key.Name).SingleAsync(ct);
        return new Found(place.RoomId, (place, call), guest);
    }
}
