using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Companions;
using Guichet.Server.Appointments.Public;
using Guichet.Server.Companions;
using Guichet.Server.Platform;

namespace Guichet.Server.Appointments.Own;

/// <summary>The customer brings somebody along to their appointment, or takes them away again, by its link alone: this date only, until its end.</summary>
internal sealed class ChangeOwnCompanions(AddCompanion add, RemoveCompanion remove, CheckReach reach, LimitBookings limits, TimeProvider clock)
{
    /// <param name="Secret">From the fragment of the customer's link.</param>
    /// <param name="Name">1 to 80 characters.</param>
    /// <param name="Email">Confirmation, reminders and changes go there, or to <paramref name="Phone"/>; neither is needed.</param>
    /// <param name="Phone">Where it is all that is given: a number that can be read, in a country to which text messages go.</param>
    /// <param name="Language">BCP 47, theirs; the customer's when left out.</param>
    public sealed record AddRequest(string Secret, string Name, CompanionKind Kind, string? Email = null, string? Phone = null, string? Language = null);

    /// <param name="Secret">From the fragment of the customer's link.</param>
    /// <param name="CompanionId">Somebody whom the customer added.</param>
    public sealed record RemoveRequest(string Secret, string CompanionId);

    public static async Task<IResult> Add(AddRequest request, FindOwn own, ChangeOwnCompanions change, AppointmentSettings settings, HttpContext http)
    {
        var (card, problem) = await own.Handle(request.Secret, http);
        problem ??= await change.Add(card!.Appointment, request, http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.Ok(ReadOwn.View((await own.Card(card!.Appointment.Id, http))!, settings, change.Now));
    }

    public static async Task<IResult> Remove(RemoveRequest request, FindOwn own, ChangeOwnCompanions change, AppointmentSettings settings, HttpContext http)
    {
        var (card, problem) = await own.Handle(request.Secret, http);
        problem ??= Guid.TryParse(request.CompanionId, out var id)
            ? await change.Remove(new RemoveCompanion.Wish(card!.Appointment.Id, id, SeriesScope.One, null), http.RequestAborted)
            : new Problem(ProblemCodes.CompanionNotFound);
        return problem?.ToResult() ?? TypedResults.Ok(ReadOwn.View((await own.Card(card!.Appointment.Id, http))!, settings, change.Now));
    }

    private NodaTime.Instant Now => clock.Now();

    private Task<Problem?> Remove(RemoveCompanion.Wish wish, CancellationToken ct) => remove.Remove(wish, ct);

    private async Task<Problem?> Add(Appointment about, AddRequest request, CancellationToken ct)
    {
        var (person, wrong) = AddCompanion.Check(request.Name, request.Email, request.Phone, request.Language);
        if (person is null)
        {
            return Problem.Field(wrong!, "This is not in order.");
        }

        var contact = new CallCustomer(person.Name, person.Email, person.Phone);
        if (person.Phone is not null && await reach.Refuse(contact, ct) is { } refused)
        {
            return refused;
        }

        return (await add.Add(
            new AddCompanion.Wish(about.Id, request.Kind, person, SeriesScope.One, null, () => limits.RefuseCompanion(about, contact)), ct)).Problem;
    }
}
