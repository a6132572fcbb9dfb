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

namespace Guichet.Server.Companions;

/// <summary>Somebody comes along to an appointment (A4, A22): with a link of their own, which opens when the customer's does and ends when it does. The
/// same person added again is the same companion.</summary>
internal sealed class AddCompanion(GuichetDb db, JournalCommit journal, TimeProvider clock)
{
    /// <param name="Name">1 to 80 characters.</param>
    /// <param name="Email">Confirmation, reminders and changes go there, or to <paramref name="Phone"/>; neither is needed.</param>
    /// <param name="Language">BCP 47, theirs; the customer's when left out.</param>
    public sealed record Request(string Name, CompanionKind Kind, string? Email = null, string? Phone = null, string? Language = null);

    public static async Task<IResult> Handle(string appointmentId, Request request, AddCompanion add, CompanionViews views, HttpContext http)
    {
        if (!Guid.TryParse(appointmentId, out var id) || !await add.Knows(id, http.RequestAborted))
        {
            return new Problem(ProblemCodes.AppointmentNotFound).ToResult();
        }

        var (person, wrong) = Check(request);
        if (person is null)
        {
            return Problem.Field(wrong!, "This is not in order.").ToResult();
        }

        var (added, problem) = await add.Add(id, request.Kind, person, Caller.From(http.User)!.Actor, http.RequestAborted);
        return added is null ? problem!.ToResult()
            : TypedResults.Created($"/api/v1/appointments/{added.AppointmentId:N}/companions/{added.Id:N}", await views.Of(added, http));
    }

    private Task<bool> Knows(Guid id, CancellationToken ct) => db.Set<Appointment>().AnyAsync(one => one.Id == id, ct);

    // What is said of a customer has the same bounds.
    private static (CompanionPerson? Person, string? Wrong) Check(Request request)
    {
        var (plan, wrong) = CallPlan.Check(new CallTopic(null, request.Language), new CallCustomer(request.Name, request.Email, request.Phone));
        return plan is null ? (null, wrong!.Replace("customer.", "", StringComparison.Ordinal))
            : !DisplayName.TryClean(plan.Customer.Name, out var name) ? (null, "name")
            : (new CompanionPerson(name, plan.Customer.Email, plan.Customer.Phone, plan.Topic.Language), null);
    }

    private async Task<(Companion? Added, Problem? Problem)> Add(Guid id, CompanionKind kind, CompanionPerson person, Guid by, CancellationToken ct)
    {
        Companion? added = null;
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                (added, problem) = await Decide(id, kind, person, by, ct);
                return problem is null;
            },
            ct);
        return (added, problem);
    }

    private async Task<(Companion? Added, Problem? Problem)> Decide(Guid id, CompanionKind kind, CompanionPerson person, Guid by, CancellationToken ct)
    {
        if (await db.Set<Appointment>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } about)
        {
            return (null, new Problem(ProblemCodes.AppointmentNotFound));
        }

        person = person with { Language = person.Language ?? about.Subject.Topic.Language };
        var there = await db.Set<Companion>().Where(one => one.AppointmentId == id).ToListAsync(ct);
        if (there.Find(one => one.Is(kind, person)) is { } same)
        {
            return (same, null);
        }

        // As the customer's: who comes along knocks from the same moment on, and as long.
        var customers = await db.Set<Link>().AsNoTracking().FirstOrDefaultAsync(link => link.CallId == about.CallId && link.Role == SeatRole.Customer && !link.Admits, ct);
        if (customers is null || customers.HasExpired(clock.Now()) || about.State is AppointmentState.Cancelled or AppointmentState.Done)
        {
            return (null, new Problem(ProblemCodes.AppointmentClosed));
        }

        if (there.Count >= Companion.Most)
        {
            return (null, new Problem(ProblemCodes.CompanionsFull));
        }

        var (made, fact) = Companion.Add(clock.NewId(), about.OrganisationId, id, kind, person, by);
        db.Add(made);
        db.Add(new Link(RandomNumberGenerator.GetBytes(16), about.OrganisationId, customers.CallId, SeatRole.Companion, customers.ExpiresAt)
        {
            CompanionId = made.Id,
            OpensAt = customers.OpensAt,
        });
        db.Append(fact);
        return (made, null);
    }
}
