using Guichet.Domain.People;

namespace Guichet.Domain.Calls;

/// <param name="Title">One line, at most 200 characters.</param>
/// <param name="Language">BCP 47.</param>
public sealed record CallTopic(string? Title, string? Language);

/// <summary>What somebody asked for when making a call, found to be in order.</summary>
public sealed record CallPlan(CallTopic Topic, CallCustomer Customer)
{
    private const int LongestTitle = 200;
    private const int LongestLanguage = 35;
    private const int LongestEmail = 254;
    private const int LongestPhone = 32;

    /// <summary>A plan, or the name of the first field that is not in order.</summary>
    public static (CallPlan? Plan, string? WrongField) Check(CallTopic topic, CallCustomer? customer)
    {
        var title = OneLine.Clean(topic.Title);
        var name = customer?.Name;
        if (!string.IsNullOrWhiteSpace(name) && !DisplayName.TryClean(name, out name))
        {
            return (null, "customer.name");
        }

        var plan = new CallPlan(
            new CallTopic(title, Trimmed.OrNull(topic.Language)),
            new CallCustomer(Trimmed.OrNull(name), Trimmed.OrNull(customer?.Email), Trimmed.OrNull(customer?.Phone)));
        return plan.WrongField() is { } wrong ? (null, wrong) : (plan, null);
    }

    private string? WrongField() =>
        Topic.Title?.Length > LongestTitle ? "title"
        : Topic.Language is { } tag && !IsLanguageTag(tag) ? "language"
        : Customer.Email is { } email && !IsEmail(email) ? "customer.email"
        : Customer.Phone is { } phone && !IsPhone(phone) ? "customer.phone"
        : null;

    private static bool IsLanguageTag(string tag) =>
        tag.Length <= LongestLanguage && tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    // Whether a mailbox exists only a message can tell; this keeps out what cannot be an address at all.
    public static bool IsEmail(string email) =>
        email.Length <= LongestEmail && email.IndexOf('@') is var at and > 0 && at == email.LastIndexOf('@') && at < email.Length - 1
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool IsPhone(string phone) =>
        phone.Length <= LongestPhone && phone.Count(char.IsAsciiDigit) >= 3 && phone.All(c => char.IsAsciiDigit(c) || "+-. ()/".Contains(c));
}
