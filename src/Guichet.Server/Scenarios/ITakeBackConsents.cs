namespace Guichet.Server.Scenarios;

/// <summary>Takes back what an appointment's customer agreed to, and ends in the same transaction what must not go on without it. Whoever keeps
/// appointments does not know that there is a waiting space.</summary>
internal interface ITakeBackConsents
{
    /// <param name="askedId">What is taken back; what does not hold is left as it is.</param>
    Task OfAppointment(Guid organisationId, Guid appointmentId, Guid askedId, CancellationToken ct);
}
