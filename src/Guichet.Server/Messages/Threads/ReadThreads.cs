using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Threads;

public sealed record ThreadPerson(string Id, string Name);

/// <param name="Chat">They write from the chat window of the organisation's site.</param>
/// <param name="Language">In which they are written to: their own, or where it is not known the organisation's.</param>
/// <param name="Unread">Messages from the customer that nobody has read.</param>
/// <param name="Last">The beginning of its newest message.</param>
public sealed record ThreadView(
    string Id, string? Name, string? Email, string? Phone, bool Chat, string Language, ThreadPerson? AssignedTo, DateTimeOffset LastAt, int Unread, string? Last,
    bool LastIncoming);

/// <param name="Next">Pass it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record ThreadPage(IReadOnlyList<ThreadView> Items, string? Next);

/// <param name="Proof">The appointment, message or person that proves it.</param>
public sealed record ConsentView(MessageChannel Channel, string Address, bool Given, ConsentSource Source, string Proof, DateTimeOffset At);

/// <param name="Messages">Oldest first; the newest two hundred.</param>
/// <param name="Consents">All that was ever said about the customer's addresses, oldest first: the last one for an address holds.</param>
/// <param name="Appointments">Agreed in this thread or written about in it: the ten latest, the latest first.</param>
public sealed record ThreadDetail(
    ThreadView Thread, IReadOnlyList<MessageView> Messages, IReadOnlyList<ConsentView> Consents, IReadOnlyList<ThreadAppointment> Appointments);

/// <summary>The inbox: customers' threads, the latest first, and one of them.</summary>
internal sealed class ReadThreads(GuichetDb db, MessageViews views, ThreadAppointments appointments, Messaging messaging)
{
    private const int MostAtOnce = 100;
    private const int UsuallyAtOnce = 50;
    private const int MostMessages = 200;
    private const int Beginning = 140;

    /// <param name="unread">Only those with something unread.</param>
    /// <param name="mine">Only those that the caller looks after.</param>
    /// <param name="search">Part of a name, an address or a number.</param>
    public static async Task<IResult> List(bool? unread, bool? mine, string? search, int? limit, string? cursor, ReadThreads read, HttpContext http)
    {
        if (limit is < 1 or > MostAtOnce)
        {
            return Problem.Field("limit", $"1 to {MostAtOnce}.").ToResult();
        }

        if (!Cursor.TryRead(cursor, out var before))
        {
            return Problem.Field("cursor", "Not a cursor of this list.").ToResult();
        }

        var caller = Caller.From(http.User)!;
        var query = read.Query(unread is true, mine is true ? caller.Actor : null, search);
        if (before is var (at, id))
        {
            query = query.Where(one => one.LastAt < at || (one.LastAt == at && one.Id.CompareTo(id) < 0));
        }

        var most = limit ?? UsuallyAtOnce;
        var rows = await query.OrderByDescending(one => one.LastAt).ThenByDescending(one => one.Id).Take(most + 1).ToListAsync(http.RequestAborted);
        var shown = rows.Take(most).ToList();
        return TypedResults.Ok(new ThreadPage(await read.Views(shown, caller, http.RequestAborted), rows.Count > most ? Cursor.Write(shown[^1].LastAt, shown[^1].Id) : null));
    }

    public static async Task<IResult> One(string threadId, ReadThreads read, HttpContext http) =>
        Guid.TryParse(threadId, out var id) && await read.Query(false, null, null).SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) is { } thread
            ? TypedResults.Ok(await read.Detail(thread, Caller.From(http.User)!, http.RequestAborted))
            : new Problem(ProblemCodes.ThreadNotFound).ToResult();

    public async Task<ThreadDetail> Detail(MessageThread thread, Caller caller, CancellationToken ct)
    {
        var messages = await db.Set<Message>().AsNoTracking().Where(one => one.ThreadId == thread.Id)
            .OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).Take(MostMessages).ToListAsync(ct);
        messages.Reverse();
        var (email, phone) = (thread.Customer.Email, thread.Customer.Phone);
        var consents = await db.Set<ChannelConsent>().AsNoTracking().Where(row => row.Address == email || row.Address == phone).OrderBy(row => row.At).ToListAsync(ct);
        return new ThreadDetail(
            (await Views([thread], caller, ct))[0], await views.Of(messages, caller, ct),
            [.. consents.Select(row => new ConsentView(row.Channel, row.Address, row.Given, row.Source, row.Proof.ToString("N"), row.At.ToDateTimeOffset()))],
            await appointments.Of(thread.Id, ct));
    }

    private IQueryable<MessageThread> Query(bool unread, Guid? of, string? search)
    {
        // What has no address of a customer is the desk's own: invitations.
        var query = db.Set<MessageThread>().AsNoTracking()
            .Where(one => one.Customer.Email != null || one.Customer.Phone != null || one.Customer.Chat != null);
        query = unread ? query.Where(one => one.Unread > 0) : query;
        query = of is { } person ? query.Where(one => one.AssignedTo == person) : query;
        if (search?.Trim().ToLowerInvariant() is { Length: > 0 } words)
        {
            query = query.Where(one => (one.Customer.Name ?? "").ToLower().Contains(words) || (one.Customer.Email ?? "").Contains(words) || (one.Customer.Phone ?? "").Contains(words));
        }

        return query;
    }

    private async Task<IReadOnlyList<ThreadView>> Views(IReadOnlyList<MessageThread> threads, Caller caller, CancellationToken ct)
    {
        var people = threads.Select(one => one.AssignedTo).Distinct().ToList();
        var names = await db.Set<Person>().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var ids = threads.Select(one => one.Id).ToList();
        var newest = await db.Set<MessageThread>().Where(one => ids.Contains(one.Id))
            .SelectMany(one => db.Set<Message>().Where(message => message.ThreadId == one.Id).OrderByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id).Take(1))
            .AsNoTracking().ToListAsync(ct);
        var shown = new List<ThreadView>();
        foreach (var one in threads)
        {
            shown.Add(View(one, await messaging.LanguageOf(one.Customer, ct), newest.SingleOrDefault(message => message.ThreadId == one.Id), names, caller));
        }

        return shown;
    }

    private static ThreadView View(MessageThread one, string language, Message? last, Dictionary<Guid, string> names, Caller caller) => new(
        one.Id.ToString("N"), one.Customer.Name, one.Customer.Email, one.Customer.Phone, one.Customer.Chat is not null, language,
        one.AssignedTo is { } id && names.TryGetValue(id, out var name) ? new ThreadPerson(id.ToString("N"), name) : null,
        one.LastAt.ToDateTimeOffset(), one.Unread, Start(last is null ? null : MessageViews.Shown(last, caller).Text), last?.Way.Incoming is true);

    // Without the footer that each e-mail has.
    private static string? Start(string? text) => text?.Split("\n-- \n")[0].Trim() is { } said ? said[..Math.Min(Beginning, said.Length)] : null;
}
