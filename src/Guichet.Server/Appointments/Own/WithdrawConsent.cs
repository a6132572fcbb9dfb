using Guichet.Domain.Scenarios;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;

namespace Guichet.Server.Appointments.Own;

/// <summary>The customer takes back what they agreed to for their appointment: they are asked again before they come in.</summary>
internal static class WithdrawConsent
{
    /// <param name="Secret">From the fragment of the customer's link.</param>
    /// <param name="ConsentId">What is taken back; taking it back again changes nothing.</param>
    public sealed record Request(string Secret, string ConsentId);

    public static async Task<IResult> Handle(
        Request request, FindOwn own, KeepConsents consents, JournalCommit journal, AppointmentSettings settings, TimeProvider clock, HttpContext http)
    {
        var (card, problem) = await own.Handle(request.Secret, http);
        if (card is null)
        {
            return problem!.ToResult();
        }

        await journal.Commit(
            async () =>
            {
                var given = (await consents.Standing(card.Appointment.Id, http.RequestAborted)).FirstOrDefault(one => one.AskedId.ToString("N") == request.ConsentId);
                if (given is not null)
                {
                    consents.Withdraw(given);
                }

                return given is not null;
            },
            http.RequestAborted);
        return TypedResults.Ok(ReadOwn.View((await own.Card(card.Appointment.Id, http))!, settings, clock.Now()));
    }
}
