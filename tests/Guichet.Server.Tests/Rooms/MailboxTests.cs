using Guichet.Server.Rooms;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guichet.Server.Tests.Rooms;

public sealed class MailboxTests
{
    [Fact]
    public async Task End_WithALetterUnderWay_WaitsForItAndForThoseBehindIt_AndTakesNoMore()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var read = new List<int>();
        mailbox.Post(async () =>
        {
            begun.SetResult();
            await goOn.Task;
            read.Add(1);
            throw new InvalidOperationException("the first fails");
        });
        mailbox.Post(() =>
        {
            read.Add(2);
            return Task.CompletedTask;
        });
        await begun.Task;

        var end = mailbox.End();

        Assert.False(end.IsCompleted);
        Assert.False(mailbox.Post(() => Task.CompletedTask));
        goOn.SetResult();
        await end;
        Assert.Equal([1, 2], read);
    }
}
