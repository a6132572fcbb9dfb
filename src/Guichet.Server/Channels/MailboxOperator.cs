namespace Guichet.Server.Channels;

/// <summary>The embedded default: the message stays where it is and is read in the desk's mailbox.</summary>
internal sealed class MailboxOperator : IOperator
{
    public bool DropsRepetitions => true;

    public Task<SendOutcome> Send(OutgoingMessage message, CancellationToken ct) => Task.FromResult(new SendOutcome(SendResult.Accepted));

    public Task<OperatorTried> Try(CancellationToken ct) => Task.FromResult(OperatorTried.Works);
}
