using System.Globalization;
using System.Security.Cryptography;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Domain.Links;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Companions;

/// <summary>Somebody comes along to an appointment (A4, A22): with a link of their own, which opens when the customer's does and ends when it does. The
/// same person added again is the same companion. To several dates of a series they come all at once or not at all.</summary>
internal sealed class AddCompanion(GuichetDb db, JournalCommit journal, IFindDates find, TimeProvider clock)
{
    /// <param name="Name">1 to 80 characters.</param>
    /// <param name="Email">Confirmation, reminders and changes go there, or to <paramref name="Phone"/>; neither is needed.</param>
    /// <param name="Language">BCP 47, theirs; the customer's when left out.</param>
    /// <param name="Scope">Which dates of its series they come along to as well; it alone when left out.</param>
    public sealed record Request(
        string Name, CompanionKind Kind, string? Email = null, string? Phone = null, string? Language = null, SeriesScope Scope = SeriesScope.One);

    /// <param name="By">Null for the customer, who may until its end.</param>
    /// <param name="Limit">Asked before somebody new is added; null where nothing limits.</param>
    public sealed record Wish(Guid AppointmentId, CompanionKind Kind, CompanionPerson Person, SeriesScope Scope, Guid? By, Func<Problem?>? Limit = null);

    public static async Task<IResult> Handle(string appointmentId, Request request, AddCompanion add, CompanionViews views, HttpContext http)
    {
        if (!Guid.TryParse(appointmentId, out var id) || !await add.Knows(id, http.RequestAborted))
        {
            return new Problem(ProblemCodes.AppointmentNotFound).ToResult();
        }

        var (person, wrong) = Check(request.Name, request.Email, request.Phone, request.Language);
        if (person is null)
        {
            return Problem.Field(wrong!, "This is not in order.").ToResult();
        }

        var (added, problem) = await add.Add(new Wish(id, request.Kind, person, request.Scope, Caller.From(http.User)!.Actor), http.RequestAborted);
        return added is null ? problem!.ToResult()
            : TypedResults.Created($"/api/v1/appointments/{added.AppointmentId:N}/companions/{added.Id:N}", await views.Of(added, http));
    }

    /// <summary>Whether somebody can still come along to it, as far as its customer decides.</summary>
    public static bool MayComeTo(Appointment about, Instant now) => about.State is not (AppointmentState.Cancelled or AppointmentState.Done) && now < about.Time.End;

    /// <summary>What is said of a customer has the same bounds.</summary>
    public static (CompanionPerson? Person, string? Wrong) Check(string? name, string? email, string? phone, string? language)
    {
        var (plan, wrong) = CallPlan.Check(new CallTopic(null, language), new CallCustomer(name, email, phone));
        return plan is null ? (null, wrong!.Replace("customer.", "", StringComparison.Ordinal))
            : !DisplayName.TryClean(plan.Customer.Name, out var clean) ? (null, "name")
            : (new CompanionPerson(clean, plan.Customer.Email, plan.Customer.Phone, plan.Topic.Language), null);
    }

    public async Task<(Companion? Added, Problem? Problem)> Add(Wish wish, CancellationToken ct)
    {
        Companion? added = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                (added, problem) = await Decide(wish, ct);
                return problem is null;
            },
            ct);
        return (added, problem);
    }

    private Task<bool> Knows(Guid id, CancellationToken ct) => db.Set<Appointment>().AnyAsync(one => one.Id == id, ct);

    private async Task<(Companion? Added, Problem? Problem)> Decide(Wish wish, CancellationToken ct)
    {
        if (await db.Set<Appointment>().SingleOrDefaultAsync(one => one.Id == wish.AppointmentId, ct) is not { } about)
        {
            return (null, new Problem(ProblemCodes.AppointmentNotFound));
        }

        wish = wish with { Person = wish.Person with { Language = wish.Person.Language ?? about.Subject.Topic.Language } };
        if (await find.Of(about, wish.Scope, ct) is not { Asked: var dates })
        {
            if (wish.Scope is not SeriesScope.One)
            {
                return (null, Problem.Field("scope", "This appointment stands alone."));
            }

            dates = [about];
        }

        var ids = dates.Select(date => date.Id).ToList();
        var there = (await db.Set<Companion>().Where(one => ids.Contains(one.AppointmentId)).ToListAsync(ct)).ToLookup(one => one.AppointmentId);
        var missing = dates.Where(date => !there[date.Id].Any(one => one.Is(wish.Kind, wish.Person))).ToList();
        var same = there[about.Id].FirstOrDefault(one => one.Is(wish.Kind, wish.Person));
        if (missing.Count == 0)
        {
            return (same, null);
        }

        var links = await CustomersLinks(missing, ct);
        var problem = same is null && !IsOpen(about, links.GetValueOrDefault(about.CallId ?? default), wish.By) ? new Problem(ProblemCodes.AppointmentClosed)
            : Full(missing, there) ?? wish.Limit?.Invoke();
        if (problem is not null)
        {
            return (null, problem);
        }

        var made = Make(wish, missing, links);
        return (same ?? made, null);
    }

    // As the customer's: who comes along knocks from the same moment on, and as long.
    private async Task<Dictionary<Guid, Link>> CustomersLinks(IEnumerable<Appointment> dates, CancellationToken ct)
    {
        var calls = dates.Select(date => date.CallId).OfType<Guid>().ToList();
        return await db.Set<Link>().AsNoTracking().Where(link => calls.Contains(link.CallId) && link.Role == SeatRole.Customer && !link.Admits)
            .GroupBy(link => link.CallId).Select(group => group.First()).ToDictionaryAsync(link => link.CallId, ct);
    }

    private bool IsOpen(Appointment about, Link? customers, Guid? by) =>
        customers?.HasExpired(clock.Now()) is false && about.State is not (AppointmentState.Cancelled or AppointmentState.Done) && (by is not null || MayComeTo(about, clock.Now()));

    private static Problem? Full(IReadOnlyList<Appointment> missing, ILookup<Guid, Companion> there)
    {
        var full = missing.Where(date => there[date.Id].Count() >= Companion.Most).ToList();
        return full.Count == 0 ? null : new Problem(ProblemCodes.CompanionsFull)
        {
            Errors = missing.Count == 1 ? null : full.ToDictionary(date => date.Time.Start.ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture), _ => new[] { ProblemCodes.CompanionsFull }),
        };
    }

    // The first speaks for the others.
    private Companion? Make(Wish wish, IReadOnlyList<Appointment> missing, Dictionary<Guid, Link> links)
    {
        Companion? first = null;
        foreach (var date in missing.Where(date => date.CallId is { } call && links.ContainsKey(call)))
        {
            var customers = links[date.CallId!.Value];
            var (made, fact) = Companion.Add(clock.NewId(), date.OrganisationId, date.Id, wish.Kind, wish.Person, wish.By);
            db.Add(made);
            db.Add(new Link(RandomNumberGenerator.GetBytes(16), date.OrganisationId, customers.CallId, SeatRole.Companion, customers.ExpiresAt)
            {
                CompanionId = made.Id,
                OpensAt = customers.OpensAt,
            });
            db.Append(fact with { With = first?.AppointmentId });
            first ??= made;
        }

        return first;
    }
}
