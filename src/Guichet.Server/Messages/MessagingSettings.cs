using System.Globalization;
using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Messages;

/// <summary>What an organisation has decided about its messages. Without a row: these defaults.</summary>
internal sealed class MessagingSettings : IBelongsToOrganisation
{
    public const int MostReminders = 5;
    public const int LongestReminderMinutes = 14 * 24 * 60;

    public required Guid OrganisationId { get; init; }

    /// <summary>IANA name: for customers whose own zone is not known. Empty: the country's.</summary>
    public string Zone { get; set; } = "";

    /// <summary>Minutes after midnight; the same twice is never quiet.</summary>
    public int QuietFrom { get; set; } = 21 * 60;

    public int QuietTo { get; set; } = 8 * 60;

    /// <summary>Minutes before the start, with commas.</summary>
    public string Reminders { get; set; } = "1440,60";

    /// <summary>Notices that are not sent, with commas.</summary>
    public string Off { get; set; } = "";

    /// <summary>Both where both are known: text message for notices first, e-mail otherwise.</summary>
    public bool TextFirst { get; set; } = true;

    /// <summary>What fails on one channel goes by the other.</summary>
    public bool FallBack { get; set; } = true;

    /// <summary>What Mailgun signs with, sealed; empty: nothing comes in from there.</summary>
    public string MailgunKey { get; set; } = "";

    public QuietHours Quiet => new(LocalTime.FromMinutesSinceMidnight(QuietFrom), LocalTime.FromMinutesSinceMidnight(QuietTo));

    public IReadOnlyList<int> ReminderMinutes() =>
        [.. Reminders.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    public bool Sends(string notice) => !Off.Split(',').Contains(notice);
}

internal sealed class MessagingSettingsMapping : IEntityTypeConfiguration<MessagingSettings>
{
    public void Configure(EntityTypeBuilder<MessagingSettings> builder)
    {
        builder.ToTable("MessagingSettings");
        builder.HasKey(row => row.OrganisationId);
        builder.Ignore(row => row.Quiet);
        builder.Property(row => row.Zone).HasMaxLength(64);
        builder.Property(row => row.Reminders).HasMaxLength(64);
        builder.Property(row => row.Off).HasMaxLength(400);
    }
}
