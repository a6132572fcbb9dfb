namespace Guichet.Domain.Messages;

public static class ThreadErasure
{
    /// <summary>Messages of it were erased: what is not there is not unread.</summary>
    /// <param name="incoming">How many of the customer's are left.</param>
    public static void Forgot(this MessageThread thread, int incoming) => thread.Unread = Math.Min(thread.Unread, incoming);
}
