using Guichet.Domain.People;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.DeskSessions;

/// <summary>Something that somebody holds open by being signed in, such as a place in a call.</summary>
internal interface IHeldBySession
{
    /// <summary>Lets go of it: the sessions have ended.</summary>
    Task Release(IReadOnlySet<Guid> sessions);
}

/// <summary>Ends desk sessions: first the rows, so that nothing new is opened with them, then what they held open.</summary>
internal sealed class EndDeskSessions(GuichetDb db, IEnumerable<IHeldBySession> held)
{
    private readonly HashSet<Guid> _ended = [];

    /// <summary>Inside the transaction of whoever calls it.</summary>
    public async Task Remove(Guid person, Func<DeskSession, bool> which, CancellationToken ct)
    {
        var rows = (await db.Set<DeskSession>().Where(row => row.PersonId == person).ToListAsync(ct)).Where(which).ToList();
        if (rows.Count > 0)
        {
            db.RemoveRange(rows);
            db.Append(new DeskSessionsEnded(person, [.. rows.Select(row => row.Id)]));
            _ended.UnionWith(rows.Select(row => row.Id));
        }
    }

    /// <summary>After the commit.</summary>
    public async Task Release()
    {
        foreach (var one in _ended.Count > 0 ? held : [])
        {
            await one.Release(_ended);
        }
    }
}
