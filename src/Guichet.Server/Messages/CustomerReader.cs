using Guichet.Domain.Calls;
using Guichet.Domain.Messages;

namespace Guichet.Server.Messages;

/// <summary>From what somebody typed about a customer to whom messages can go.</summary>
internal static class CustomerReader
{
    /// <param name="country">The organisation's: for numbers without a country.</param>
    public static ThreadCustomer Read(CallCustomer customer, string? language, string? country) => new(
        customer.Name, customer.Email?.Trim().ToLowerInvariant() is { Length: > 0 } email ? email : null,
        // A number that cannot be read is kept as it stands: sending to it fails, and says so.
        PhoneNumber.TryRead(customer.Phone, country)?.Number ?? (string.IsNullOrWhiteSpace(customer.Phone) ? null : customer.Phone.Trim()[..Math.Min(20, customer.Phone.Trim().Length)]),
        language, null);
}
