using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.DeskSessions;

/// <summary>Begins desk sessions and knows which of them still stand.</summary>
internal sealed class KeepDeskSessions(GuichetDb db, DeskSessionSettings settings, TimeProvider clock)
{
    private static readonly Duration Precision = Duration.FromMinutes(1);

    /// <summary>How long a proof stands in for asking again.</summary>
    private static readonly Duration ProofLife = Duration.FromMinutes(10);

    /// <summary>Inside the transaction of whoever calls it. What is over of the same person is forgotten.</summary>
    /// <param name="provedAt">When they proved it, where that was not now.</param>
    public async Task<DeskSession> Begin(Guid organisation, Guid person, SignInWay way, HttpContext http, Instant? provedAt = null)
    {
        var now = clock.Now();
        var oldest = now - settings.Life;
        await db.Set<DeskSession>().Where(row => row.PersonId == person && row.SeenAt <= oldest).ExecuteDeleteAsync(http.RequestAborted);
        var device = http.Request.Headers.UserAgent.ToString();
        var session = new DeskSession
        {
            Id = clock.NewId(),
            OrganisationId = organisation,
            PersonId = person,
            CreatedAt = now,
            SeenAt = now,
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Device = device.Length > DeskSession.LongestDevice ? device[..DeskSession.LongestDevice] : device,
            Way = way,
            ProvedAt = way is SignInWay.Password ? null : Instant.Min(provedAt ?? now, now),
        };
        db.Add(session);
        return session;
    }

    /// <summary>Those of the person that still stand.</summary>
    public IQueryable<DeskSession> Of(Guid person)
    {
        var oldest = clock.Now() - settings.Life;
        return db.Set<DeskSession>().Where(row => row.PersonId == person && row.SeenAt > oldest);
    }

    /// <summary>Notes that somebody proved in this browser who they are, by a passkey. Inside the transaction of whoever calls it.</summary>
    public async Task Proved(Guid id, CancellationToken ct)
    {
        var session = await db.Set<DeskSession>().SingleAsync(row => row.Id == id, ct);
        session.ProvedAt = clock.Now();
        session.Way = session.Way is SignInWay.Password ? SignInWay.Passkey : session.Way;
    }

    /// <summary>Whether they did so a short while ago.</summary>
    public Task<bool> HasProved(Guid id, CancellationToken ct)
    {
        var oldest = clock.Now() - ProofLife;
        return db.Set<DeskSession>().AnyAsync(row => row.Id == id && row.ProvedAt > oldest, ct);
    }

    /// <summary>Null when it does not stand; else it is noted that somebody was there.</summary>
    public async Task<DeskSession?> See(Guid id, Guid person, HttpContext http)
    {
        var session = await Of(person).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, http.RequestAborted);
        if (session is not null && clock.Now() - session.SeenAt >= Precision)
        {
            await Note(id, http);
        }

        return session;
    }

    // No fact: that somebody is at work is nobody's business a year later.
    private async Task Note(Guid id, HttpContext http)
    {
        var (now, address) = (clock.Now(), http.Connection.RemoteIpAddress?.ToString() ?? "");
        await using var turn = await db.TakeTurn(http.RequestAborted);
        await db.Set<DeskSession>().Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now).SetProperty(row => row.Address, address), http.RequestAborted);
        await turn.Commit(http.RequestAborted);
    }
}
