using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Guichet.Media.Workers;

namespace Guichet.Media.Tests.Workers;

public sealed class MailboxTests
{
    [Fact]
    public async Task Commands_FromManyThreads_AllRunInEachThreadsOrder()
    {
        using var poller = new Poller();
        using var mailbox = new Mailbox();
        mailbox.Watch(poller);
        var seen = new List<(int Thread, int Number)>();
        var posting = Parallel.ForEachAsync(Enumerable.Range(0, 4), (thread, _) =>
        {
            for (var i = 0; i < 500; i++)
            {
                var number = i;
                Assert.True(mailbox.Post(() => seen.Add((thread, number))));
            }
            return ValueTask.CompletedTask;
        });
        while (seen.Count < 2000) poller.Dispatch(poller.Wait(1000), 0);
        await posting;
        foreach (var thread in seen.GroupBy(s => s.Thread)) Assert.Equal(Enumerable.Range(0, 500), thread.Select(s => s.Number));
    }

    [Fact]
    public void Post_FullMailbox_IsRefused()
    {
        using var mailbox = new Mailbox();
        for (var i = 0; i < Mailbox.Capacity; i++) Assert.True(mailbox.Post(() => { }));
        Assert.False(mailbox.Post(() => { }));
    }

    [Fact]
    public void Close_WaitingCommands_RunAndLaterOnesAreRefused()
    {
        using var mailbox = new Mailbox();
        var ran = 0;
        mailbox.Post(() => ran++);
        mailbox.Close();
        Assert.Equal(1, ran);
        Assert.False(mailbox.Post(() => ran++));
    }

    [Fact]
    public void Refuse_WaitingCommands_AreToldAndNeverRun()
    {
        using var mailbox = new Mailbox();
        var (ran, refused) = (0, 0);
        mailbox.Post(() => ran++);
        mailbox.Post(() => ran++, () => refused++);
        mailbox.Refuse();
        mailbox.Close();
        Assert.Equal((0, 1), (ran, refused));
        Assert.False(mailbox.Post(() => ran++, () => refused++));
        Assert.Equal(1, refused);
    }
}
