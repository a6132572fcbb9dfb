using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Server.Platform;

namespace Guichet.Server.Appointments.Public;

/// <summary>Addresses are cheap: whoever has many of them is still held by what one team, one e-mail address and one phone number may take. A refusal says
/// nothing about whether the customer is known.</summary>
internal sealed class LimitBookings(RateLimits limits, AppointmentSettings settings)
{
    private const int Minute = 60;

    public Problem? Refuse(BookingPage page, CallCustomer customer) =>
        !limits.Allow("booking-team", page.TeamId.ToString("N"), settings.TeamRate) ? new Problem(ProblemCodes.TooManyRequests) { RetryAfter = Minute }
        : Contacts(customer).All(contact => limits.Allow("booking-customer", $"{page.OrganisationId:N} {contact}", settings.CustomerRate)) ? null
        : new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 * Minute / settings.BookingsPerHourOfACustomer };

    /// <summary>Who comes along is written to: whoever adds and takes away again and again is held, and so is who does it from many appointments.</summary>
    public Problem? RefuseCompanion(Appointment about, CallCustomer companion) =>
        limits.Allow("own-companions", about.Id.ToString("N"), settings.CompanionRate)
        && Contacts(companion).All(contact => limits.Allow("booking-customer", $"{about.OrganisationId:N} {contact}", settings.CustomerRate)) ? null
        : new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 * Minute / settings.CompanionsPerHour };

    // However it is written: case, blanks, dots and a leading 00 or + do not make another customer.
    private static IEnumerable<string> Contacts(CallCustomer customer)
    {
        if (customer.Email is { } email)
        {
            yield return email.Trim().ToLowerInvariant();
        }

        if (customer.Phone is { } phone)
        {
            yield return string.Concat(phone.Where(char.IsAsciiDigit)).TrimStart('0');
        }
    }
}
