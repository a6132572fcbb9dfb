using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Messages;

/// <summary>What people can be reached by (A21).</summary>
public enum MessageChannel
{
    Email,
    Text,

    /// <summary>The chat window on the organisation's own site. It leaves the house with nobody: no operator, no number to opt out.</summary>
    Chat,
}

public static class MessageChannels
{
    /// <summary>Those that an operator delivers, and that have words of their own for each notice.</summary>
    public static IReadOnlyList<MessageChannel> OfOperators { get; } = [MessageChannel.Email, MessageChannel.Text];

    /// <summary>Whose words a notice takes: in a chat those of a text message.</summary>
    public static MessageChannel Wording(this MessageChannel channel) => channel is MessageChannel.Email ? MessageChannel.Email : MessageChannel.Text;

    /// <summary>The most characters that somebody may write by hand.</summary>
    public static int LongestText(this MessageChannel channel) => channel is MessageChannel.Email ? MessageContent.LongestText : MessageContent.LongestShortText;
}

/// <param name="Address">The reader's, or of what came in the writer's: an e-mail address, a number as E.164, or a visitor's id.</param>
public sealed record MessageWay(MessageChannel Channel, bool Incoming, string Address);

/// <param name="Subject">Of an e-mail.</param>
/// <param name="Text">What is sent as it stands; in an e-mail beside a page made of the same.</param>
public sealed record MessageContent(string? Subject, string Text)
{
    public const int LongestSubject = 200;
    public const int LongestText = 10_000;
    public const int LongestShortText = 1_000;
}

/// <param name="Notice">Which notice it is (A14); null for what a person wrote.</param>
/// <param name="ForId">The message that could not be sent and that this one stands for.</param>
public sealed record MessageSubject(Guid? AppointmentId, Guid? CallId, string? Notice, Guid? ForId)
{
    /// <summary>Who comes along to the appointment, and reads it; null for its customer and for the desk.</summary>
    public Guid? CompanionId { get; init; }

    public static MessageSubject None { get; } = new(null, null, null, null);
}

/// <summary>One message to or from a customer.</summary>
public sealed class Message : IBelongsToOrganisation
{
    public const int LongestOnce = 80;

    private Message()
    {
    }

    public Message(MessageThread thread, Guid id, MessageWay way, MessageContent content, Delivery delivery, Instant now)
    {
        (Id, OrganisationId, ThreadId) = (id, thread.OrganisationId, thread.Id);
        (Way, Content, Delivery, CreatedAt) = (way, content, delivery, now);
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid ThreadId { get; private set; }

    public MessageWay Way { get; private set; } = new(default, false, "");

    public MessageContent Content { get; set; } = new(null, "");

    public MessageSubject About { get; set; } = MessageSubject.None;

    public Delivery Delivery { get; set; } = Delivery.Queue(default, default);

    public Instant CreatedAt { get; private set; }

    /// <summary>Who wrote it at the desk, or the key; null for notices and for what came in.</summary>
    public Guid? By { get; set; }

    /// <summary>What there can be one of: a fact's notice to one reader, an operator's incoming message. The database promises it.</summary>
    public string? Once { get; set; }

    /// <summary>Files that came with it and were not kept; null when there were none.</summary>
    public LeftOut? LeftOut { get; init; }
}
