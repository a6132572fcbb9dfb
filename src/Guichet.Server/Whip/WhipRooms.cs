using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Whip;

/// <summary>Which room a name means: a call's, when the organisation has one of that id; otherwise a room of media alone, which is made
/// with its first participant and ends with its last. The same name in two organisations is two rooms.</summary>
internal sealed class WhipRooms(GuichetDb db)
{
    private const int LongestName = 64;

    public async Task<(string? Room, Problem? Problem)> Find(string name, Guid organisation, CancellationToken ct)
    {
        if (name.Length > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return (null, Problem.Field("roomId", "1 to 64 letters, digits, '-' and '_'."));
        }

        var state = Guid.TryParseExact(name, "N", out var id)
            ? await db.Set<Call>().Where(call => call.Id == id).Select(call => (CallState?)call.State).SingleOrDefaultAsync(ct)
            : null;
        return state switch
        {
            null => ($"{organisation:N}/{name}", null),
            CallState.Ended => (null, new Problem(ProblemCodes.CallEnded)),
            _ => (id.ToString("N"), null),
        };
    }
}
