using Guichet.Domain.Messages;
using NodaTime;

namespace Guichet.Domain.Tests.Messages;

public sealed class ThreadErasureTests
{
    [Theory]
    [InlineData(3, 3)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    [InlineData(9, 3)]
    public void Forgot_LeavesNoMoreUnreadThanThereIs(int left, int unread)
    {
        var now = Instant.FromUtc(2026, 3, 1, 9, 0);
        var thread = new MessageThread(Guid.AllBitsSet, Guid.AllBitsSet, new ThreadCustomer("Eva", null, null, null, null), now);
        thread.Heard(now);
        thread.Heard(now);
        thread.Heard(now);

        thread.Forgot(left);

        Assert.Equal(unread, thread.Unread);
    }
}
