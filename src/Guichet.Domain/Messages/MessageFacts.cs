using Guichet.Domain.Journal;

namespace Guichet.Domain.Messages;

/// <summary>Somebody at the desk or a key wrote to a customer.</summary>
public sealed record MessageWritten(Guid MessageId, Guid ThreadId, MessageChannel Channel, Guid By) : Fact;

/// <summary>The operator has taken it: what is metered (A25).</summary>
public sealed record MessageSent(Guid MessageId, MessageChannel Channel, int Tries, int Doubts) : Fact;

public sealed record MessageFailed(Guid MessageId, MessageChannel Channel, string Problem) : Fact;

public sealed record MessageReceived(Guid MessageId, Guid ThreadId, MessageChannel Channel) : Fact;

public sealed record MessageWithdrawn(Guid MessageId, Guid By) : Fact;

public sealed record ConsentChanged(Guid ConsentId, MessageChannel Channel, bool Given, ConsentSource Source, Guid Proof) : Fact;

public sealed record ThreadAssigned(Guid ThreadId, Guid? PersonId, Guid By) : Fact;

public sealed record ChannelChanged(MessageChannel Channel, Guid By) : Fact;

public sealed record ChannelSuspended(MessageChannel Channel, Guid By) : Fact;

public sealed record ChannelResumed(MessageChannel Channel, Guid By) : Fact;

public sealed record MessagingChanged(Guid By) : Fact;

public sealed record TemplateChanged(string Notice, string Language, MessageChannel Channel, Guid By) : Fact;
