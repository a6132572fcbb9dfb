using NodaTime;

namespace Guichet.Domain.Calls;

public static class CallErasure
{
    /// <summary>Leaves who held it at the desk and when; nothing of the customer. A second time changes nothing.</summary>
    public static void Erase(this Call call, Instant now)
    {
        if (call.Customer.ErasedAt is null)
        {
            (call.Topic, call.Customer) = (new CallTopic(null, null), CallCustomer.Erased(now));
        }
    }
}
