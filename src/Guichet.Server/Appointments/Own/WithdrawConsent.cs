using Guichet.Server.Platform;
using Guichet.Server.Scenarios;

namespace Guichet.Server.Appointments.Own;

/// <summary>The customer takes back what they agreed to for their appointment: they are asked again before they come in, and wait no longer where it is needed.</summary>
internal static class WithdrawConsent
{
    /// <param name="Secret">From the fragment of the customer's link.</param>
    /// <param name="ConsentId">What is taken back; taking it back again changes nothing.</param>
    public sealed record Request(string Secret, string ConsentId);

    public static async Task<IResult> Handle(Request request, FindOwn own, ITakeBackConsents consents, AppointmentSettings settings, TimeProvider clock, HttpContext http)
    {
        var (card, problem) = await own.Handle(request.Secret, http);
        if (card is null)
        {
            return problem!.ToResult();
        }

        if (Guid.TryParse(request.ConsentId, out var asked))
        {
            await consents.OfAppointment(card.Appointment.OrganisationId, card.Appointment.Id, asked, http.RequestAborted);
        }

        return TypedResults.Ok(ReadOwn.View((await own.Card(card.Appointment.Id, http))!, settings, clock.Now()));
    }
}
