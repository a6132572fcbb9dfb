using System.Threading.Channels;

namespace Guichet.Server.Rooms;

/// <summary>One thing at a time, in the order it came: what is behind a mailbox needs no locks.</summary>
internal sealed partial class Mailbox
{
    private readonly Channel<Func<Task>> _letters = Channel.CreateUnbounded<Func<Task>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ILogger _log;
    private readonly Task _reading;

    public Mailbox(ILogger log)
    {
        _log = log;
        _reading = Task.Run(ReadAll);
    }

    /// <summary>Never blocks; false when the mailbox is closed.</summary>
    public bool Post(Func<Task> letter) => _letters.Writer.TryWrite(letter);

    /// <summary>The answer of <paramref name="question"/>, asked when its turn comes; the default when the mailbox is closed.</summary>
    public async Task<T?> Ask<T>(Func<Task<T>> question)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var posted = Post(async () =>
        {
            try
            {
                answer.SetResult(await question());
            }
            catch (Exception e)
            {
                answer.SetException(e);
            }
        });
        return posted ? await answer.Task : default;
    }

    /// <summary>Takes no more letters; those that are in it are still read.</summary>
    public void Close() => _letters.Writer.TryComplete();

    /// <summary>Closes it, and is done when its last letter is read: what a letter has begun in the database is ended before the process is.</summary>
    public Task End()
    {
        Close();
        return _reading;
    }

    private async Task ReadAll()
    {
        await foreach (var letter in _letters.Reader.ReadAllAsync())
        {
            try
            {
                await letter();
            }
            catch (Exception e)
            {
                LogFailed(_log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of a room failed; the room goes on")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
