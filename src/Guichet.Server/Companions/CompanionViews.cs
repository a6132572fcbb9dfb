using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Companions;

/// <param name="Link">Their own, for whoever may enter the call, while it can be entered. It lets them knock, never more.</param>
/// <param name="ByCustomer">The customer added them, on their own page.</param>
public sealed record CompanionView(string Id, string Name, CompanionKind Kind, string? Email, string? Phone, string? Language, string? Link, bool ByCustomer);

/// <param name="Items">In the order in which they were added.</param>
/// <param name="Most">So many may come along to one appointment.</param>
public sealed record CompanionList(IReadOnlyList<CompanionView> Items, int Most);

/// <summary>Who comes along to an appointment, each with their link.</summary>
internal sealed class CompanionViews(GuichetDb db, CompanionLinks links, HttpSettings settings)
{
    public static async Task<IResult> List(string appointmentId, CompanionViews views, HttpContext http) =>
        Guid.TryParse(appointmentId, out var id) && await views.Find(id, http) is { } list
            ? TypedResults.Ok(list)
            : new Problem(ProblemCodes.AppointmentNotFound).ToResult();

    public async Task<CompanionView> Of(Companion one, HttpContext http) =>
        (await Of([one], await db.Set<Appointment>().SingleAsync(row => row.Id == one.AppointmentId, http.RequestAborted), http))[0];

    private async Task<CompanionList?> Find(Guid id, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } about)
        {
            return null;
        }

        var people = await db.Set<Companion>().AsNoTracking().Where(one => one.AppointmentId == id).OrderBy(one => one.Id).ToListAsync(ct);
        return new CompanionList(await Of(people, about, http), Companion.Most);
    }

    private async Task<IReadOnlyList<CompanionView>> Of(IReadOnlyList<Companion> people, Appointment about, HttpContext http)
    {
        var enters = Caller.From(http.User)!.Permissions.Contains(Permission.JoinCalls)
            && await db.Set<Call>().AnyAsync(call => call.Id == about.CallId && call.State != CallState.Ended, http.RequestAborted);
        var written = enters ? await links.Write([.. people.Select(one => one.Id)], Origin.Of(http.Request, settings), http.RequestAborted) : null;
        return
        [
            .. people.Select(one => new CompanionView(
                one.Id.ToString("N"), one.Person.Name, one.Kind, one.Person.Email, one.Person.Phone, one.Person.Language, written?.GetValueOrDefault(one.Id), one.ByCustomer)),
        ];
    }
}
