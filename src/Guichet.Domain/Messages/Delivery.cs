using NodaTime;

namespace Guichet.Domain.Messages;

/// <summary>Where a message stands (A14, A21). Each is shown; none is reached without its reason.</summary>
public enum MessageState
{
    /// <summary>Waits for its time, for a channel that is suspended, or for its next try.</summary>
    Queued,

    /// <summary>Handed to the operator; what it answers is not known yet.</summary>
    Sending,

    /// <summary>The operator has taken it.</summary>
    Sent,

    /// <summary>The operator says that it is there.</summary>
    Delivered,
    Failed,

    /// <summary>Taken back before it was sent, or sent another way.</summary>
    Withdrawn,

    /// <summary>It came from the customer.</summary>
    Received,
}

/// <summary>Why a message was not sent, or not yet. Stable: pages have a text for each.</summary>
public static class DeliveryProblems
{
    public const string OptedOut = "optedOut";
    public const string CountryClosed = "countryClosed";
    public const string NoAddress = "noAddress";
    public const string AddressInvalid = "addressInvalid";
    public const string TooMany = "tooMany";
    public const string TooLate = "tooLate";
    public const string Refused = "refused";
    public const string Unreachable = "unreachable";
    public const string Unanswered = "unanswered";
    public const string SetUpWrong = "setUpWrong";
    public const string GaveUp = "gaveUp";

    public static IReadOnlyList<string> All { get; } =
        [OptedOut, CountryClosed, NoAddress, AddressInvalid, TooMany, TooLate, Refused, Unreachable, Unanswered, SetUpWrong, GaveUp];
}

/// <summary>A message's way to its reader. Each step gives the next one; what does not fit its state changes nothing.</summary>
/// <param name="Doubts">How often the operator may have taken it without our knowing: so often it may have arrived once more.</param>
/// <param name="Reference">What the operator calls it.</param>
/// <param name="OpenedAt">When its link was used.</param>
public sealed record Delivery(
    MessageState State, Instant DueAt, Instant NextTryAt, int Tries, int Doubts, string? Reference, string? Problem, Instant? SentAt,
    Instant? DeliveredAt, Instant? OpenedAt)
{
    /// <summary>What an operator's own words are cut to.</summary>
    public const int LongestReference = 120;

    private static readonly Duration[] Pauses =
        [Duration.FromSeconds(15), Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(6)];

    /// <param name="earliest">When it may go: its time, or the end of the quiet hours.</param>
    public static Delivery Queue(Instant due, Instant earliest) => new(MessageState.Queued, due, earliest, 0, 0, null, null, null, null, null);

    public static Delivery Refuse(Instant now, string problem) => new(MessageState.Failed, now, now, 0, 0, null, problem, null, null, null);

    public static Delivery Receive(Instant now, string? reference) => new(MessageState.Received, now, now, 0, 0, reference, null, null, null, null);

    /// <summary>Written down before the operator is spoken to, so that a killed process leaves a trace of what it may have done.</summary>
    public Delivery Claim() => State is MessageState.Queued ? this with { State = MessageState.Sending, Tries = Tries + 1 } : this;

    public Delivery Accept(string? reference, Instant now) => State is not MessageState.Sending ? this
        : this with { State = MessageState.Sent, Reference = reference, Problem = null, SentAt = now };

    /// <summary>For good: trying again would change nothing.</summary>
    public Delivery Fail(string problem) => State is MessageState.Sending or MessageState.Queued ? this with { State = MessageState.Failed, Problem = problem } : this;

    /// <summary>Not now: queued again for a later try, or failed when it was tried often enough.</summary>
    /// <param name="doubtful">The operator may have taken it.</param>
    public Delivery Postpone(string problem, bool doubtful, Instant now)
    {
        if (State is not MessageState.Sending)
        {
            return this;
        }

        var doubts = Doubts + (doubtful ? 1 : 0);
        return Tries > Pauses.Length
            ? this with { State = MessageState.Failed, Problem = problem, Doubts = doubts }
            : this with { State = MessageState.Queued, Problem = problem, Doubts = doubts, NextTryAt = now + Pauses[Tries - 1] };
    }

    /// <summary>The process ended while it was being sent. A lost message is worse than a second one: it goes again, and says so.</summary>
    public Delivery Recover(bool doubtful, Instant now) => State is not MessageState.Sending ? this
        : this with { State = MessageState.Queued, Doubts = Doubts + (doubtful ? 1 : 0), NextTryAt = now };

    /// <summary>The operator's report. It may come before the answer to our request, twice, or in the wrong order.</summary>
    public Delivery Report(bool delivered, Instant now) => (delivered, State) switch
    {
        (true, MessageState.Sending or MessageState.Sent or MessageState.Failed) =>
            this with { State = MessageState.Delivered, Problem = null, SentAt = SentAt ?? now, DeliveredAt = now },
        (false, MessageState.Sending or MessageState.Sent) => this with { State = MessageState.Failed, Problem = DeliveryProblems.Refused },
        _ => this,
    };

    public Delivery Open(Instant now) => State is MessageState.Sent or MessageState.Delivered && OpenedAt is null ? this with { OpenedAt = now } : this;

    public Delivery Withdraw() => State is MessageState.Queued or MessageState.Failed ? this with { State = MessageState.Withdrawn } : this;

    /// <summary>Somebody at the desk asks for one more try.</summary>
    public Delivery Retry(Instant now) => State is MessageState.Failed or MessageState.Queued
        ? this with { State = MessageState.Queued, Tries = 0, NextTryAt = now, Problem = null } : this;
}
