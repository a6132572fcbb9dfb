using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Messages;

/// <param name="Email">In small letters: by it a thread is found.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Zone">IANA name, where it is known.</param>
/// <param name="Chat">The id of a visitor of the site: 32 hexadecimal digits.</param>
public sealed record ThreadCustomer(string? Name, string? Email, string? Phone, string? Language, string? Zone, string? Chat = null);

/// <summary>All messages with one customer, both ways.</summary>
public sealed class MessageThread : IBelongsToOrganisation
{
    private MessageThread()
    {
    }

    public MessageThread(Guid id, Guid organisationId, ThreadCustomer customer, Instant now)
    {
        (Id, OrganisationId, Customer, LastAt) = (id, organisationId, customer, now);
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public ThreadCustomer Customer { get; private set; } = new(null, null, null, null, null);

    /// <summary>Who looks after it.</summary>
    public Guid? AssignedTo { get; set; }

    public Instant LastAt { get; private set; }

    /// <summary>Messages from the customer that nobody has read.</summary>
    public int Unread { get; internal set; }

    public string? Address(MessageChannel channel) => channel switch
    {
        MessageChannel.Email => Customer.Email,
        MessageChannel.Text => Customer.Phone,
        _ => Customer.Chat,
    };

    /// <summary>What is newly known; what was known stays where nothing is said.</summary>
    public void Learn(ThreadCustomer news) => Customer = new ThreadCustomer(
        news.Name ?? Customer.Name, news.Email ?? Customer.Email, news.Phone ?? Customer.Phone, news.Language ?? Customer.Language, news.Zone ?? Customer.Zone,
        news.Chat ?? Customer.Chat);

    public void Wrote(Instant now) => LastAt = now;

    public void Heard(Instant now) => (LastAt, Unread) = (now, Unread + 1);

    public void Read() => Unread = 0;
}
