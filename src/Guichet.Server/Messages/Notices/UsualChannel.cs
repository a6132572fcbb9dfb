using Guichet.Domain.Messages;
using static Guichet.Domain.Messages.Notices;

namespace Guichet.Server.Messages.Notices;

/// <summary>By which way somebody reads a notice, where nothing else is known of them than their addresses.</summary>
internal static class UsualChannel
{
    /// <summary>Short ones that are for now by text message; what is kept and put into a calendar by e-mail.</summary>
    public static MessageChannel Of(ThreadCustomer reader, string notice, MessagingSettings settings)
    {
        var text = settings.TextFirst && notice is (Reminder or SpecialistReady or YourTurn);
        return reader is { Phone: not null, Email: not null } ? text ? MessageChannel.Text : MessageChannel.Email
            : reader.Phone is not null ? MessageChannel.Text
            : reader is { Email: null, Chat: not null } ? MessageChannel.Chat : MessageChannel.Email;
    }
}
