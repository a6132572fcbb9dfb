using Guichet.Server.Scenarios;

namespace Guichet.Server.Waiting.Consents;

/// <summary>Brings what is taken back on an appointment's page to its organisation's waiting space.</summary>
internal sealed class AppointmentConsents(LiveSpaces spaces) : ITakeBackConsents
{
    public Task OfAppointment(Guid organisationId, Guid appointmentId, Guid askedId, CancellationToken ct) => spaces.Ask(organisationId, async (live, services) =>
    {
        await services.GetRequiredService<TakeBackConsents>().OfAppointment(live, appointmentId, askedId, ct);
        return true;
    });
}
