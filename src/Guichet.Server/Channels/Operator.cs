using Guichet.Domain.Messages;

namespace Guichet.Server.Channels;

/// <param name="Id">Ours: an operator that knows it drops a repetition, and its reports name it.</param>
/// <param name="To">An e-mail address, or a number as E.164.</param>
/// <param name="ToCustomer">Not to somebody of the desk.</param>
/// <param name="ReportTo">Where the operator may tell what became of it.</param>
/// <param name="Home">The server's address as people reach it: what a link of ours begins with.</param>
/// <param name="StopAt">Where a POST ends e-mails to its reader; null for what has no such address.</param>
/// <param name="Answers">Message-ID of the customer's e-mail that it answers; null when none is known.</param>
/// <param name="Written">By a person, not by us or a program.</param>
/// <param name="Invitation">An iCalendar file and its method, for e-mail.</param>
internal sealed record OutgoingMessage(Guid Id, string To, bool ToCustomer, string? ToName, MessageContent Content, string Language, string Home, string? ReportTo, string? StopAt,
    string? Answers, bool Written, Invitation? Invitation);

/// <param name="Method">REQUEST, CANCEL or PUBLISH (RFC 5546).</param>
/// <param name="Text">The file, for the address that an answer reaches: calendars take an invitation only from somebody who can be written to.</param>
/// <param name="File">What is attached instead, likewise; null for the same.</param>
internal sealed record Invitation(string Method, Func<string, string> Text, Func<string, string>? File = null);

internal enum SendResult
{
    Accepted,

    /// <summary>For good.</summary>
    Refused,

    /// <summary>Not taken for now: certainly not sent.</summary>
    Later,

    /// <summary>It was handed over and no answer came: perhaps sent.</summary>
    Doubtful,
}

/// <param name="Reference">What the operator calls it.</param>
/// <param name="Problem">One of <see cref="DeliveryProblems"/>.</param>
internal sealed record SendOutcome(SendResult Result, string? Reference = null, string? Problem = null)
{
    public static SendOutcome Refused { get; } = new(SendResult.Refused, null, DeliveryProblems.Refused);

    public static SendOutcome SetUpWrong { get; } = new(SendResult.Later, null, DeliveryProblems.SetUpWrong);

    public static SendOutcome Unreachable { get; } = new(SendResult.Later, null, DeliveryProblems.Unreachable);

    public static SendOutcome Unanswered { get; } = new(SendResult.Doubtful, null, DeliveryProblems.Unanswered);
}

/// <summary>An operator as it is set up for one organisation: takes a message, or says why not. Never throws but when it is called off.</summary>
internal interface IOperator
{
    /// <summary>The same message handed over twice arrives once: after a kill there is then no doubt.</summary>
    bool DropsRepetitions { get; }

    Task<SendOutcome> Send(OutgoingMessage message, CancellationToken ct);

    /// <summary>Asks it for everything but sending.</summary>
    Task<OperatorTried> Try(CancellationToken ct);
}

/// <summary>What delivers a channel's messages.</summary>
public enum OperatorKind
{
    /// <summary>Nobody: they are kept and shown in the desk's own mailbox.</summary>
    Mailbox,
    Smtp,
    Kannel,
    Twilio,
}
