using NodaTime;

namespace Guichet.Server.Retention;

/// <summary>Whose customers' data go.</summary>
/// <param name="Places">Those without an appointment; an appointment's own go with it.</param>
/// <param name="Calls">All in which they were held.</param>
internal sealed record ErasedCustomers(IReadOnlyList<Guid> Appointments, IReadOnlyList<Guid> Places, IReadOnlyList<Guid> Calls, Instant At);

/// <summary>Keeps something that a customer left behind, and erases it when its time is over. Whoever keeps something new of a customer has to hold it so.</summary>
internal interface IHoldCustomers
{
    /// <summary>Inside the transaction of whoever calls this. A second time changes nothing.</summary>
    Task Erase(ErasedCustomers of, CancellationToken ct);
}
