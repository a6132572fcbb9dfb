using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Appointments;
using Guichet.Domain.Limits;
using Guichet.Server.Platform;
using NodaTime;

namespace Guichet.Server.Appointments;

[SettingsSection("Appointments")]
internal sealed class AppointmentSettings
{
    private static readonly Duration LinksOutlive = Duration.FromDays(1);

    [Range(0, 24 * 60), Description("Minutes before an appointment from which its customer can enter.")]
    public int OpensMinutesBefore { get; init; } = 15;

    [Range(1, 10_000), Description("Requests that one address may make a minute with appointment links and calendar feeds.")]
    public int RequestsPerMinute { get; init; } = 120;

    [Range(1, 10_000), Description("Appointments that one address may try to book a minute on public booking pages.")]
    public int BookingsPerMinute { get; init; } = 10;

    [Range(1, 100_000), Description("Appointments that may be booked a minute on one team's public page, from all addresses together.")]
    public int BookingsPerMinuteOfATeam { get; init; } = 60;

    [Range(1, 1_000), Description("Appointments that may be booked an hour with one e-mail address, or one phone number, in one organisation.")]
    public int BookingsPerHourOfACustomer { get; init; } = 10;

    [Range(1, 1_000), Description("People that a customer may add an hour to one appointment, by its link, as coming along.")]
    public int CompanionsPerHour { get; init; } = 8;

    internal Rate CompanionRate => new(CompanionsPerHour, CompanionsPerHour / 60.0);

    internal Rate TeamRate => new(BookingsPerMinuteOfATeam, BookingsPerMinuteOfATeam);

    internal Rate CustomerRate => new(BookingsPerHourOfACustomer, BookingsPerHourOfACustomer / 60.0);

    internal Rate BookingRate => new(BookingsPerMinute, BookingsPerMinute);

    internal Rate RequestRate => new(RequestsPerMinute, RequestsPerMinute);

    public Instant Opens(AppointmentTime time) => time.Start - Duration.FromMinutes(OpensMinutesBefore);

    public static Instant LinksEnd(AppointmentTime time) => time.End + LinksOutlive;
}
