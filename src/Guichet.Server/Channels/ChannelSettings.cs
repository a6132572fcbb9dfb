using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Domain.Countries;
using Guichet.Domain.Messages;
using Guichet.Server.Platform;

namespace Guichet.Server.Channels;

[SettingsSection("Channels")]
internal sealed class ChannelSettings
{
    [Description("With commas: names or addresses inside your network that owners may set up as an operator, for example the host of Kannel or of a mail server. Nothing else inside is spoken to.")]
    public string InternalHosts { get; init; } = "localhost,127.0.0.1";

    [Description("With commas: countries of the service to which no text message is sent (ISO 3166-1): where operators deliver only from senders registered in the country. Take one out when yours is.")]
    public string ClosedForText { get; init; } = "AE,EG,QA,SA";

    [Range(1, 100), Description("Messages handed to operators at the same time, for each organisation.")]
    public int AtOnce { get; init; } = 8;

    [Range(1, 300), Description("Seconds for which an operator may take to answer.")]
    public int AnswerSeconds { get; init; } = 20;

    [Range(1, 1000), Description("Messages to one address in an hour; more are refused.")]
    public int PerAddressAndHour { get; init; } = 20;

    [Range(1, 100_000), Description("Incoming messages and reports that one address may hand in a minute.")]
    public int IncomingPerMinute { get; init; } = 600;

    internal bool IsInternal(string host) => Words(InternalHosts).Contains(host, StringComparer.OrdinalIgnoreCase);

    internal bool IsClosedForText(string country) => Words(ClosedForText).Contains(country, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether text messages go to a number at all.</summary>
    /// <param name="home">ISO 3166-1 of the organisation, for numbers without a country; null refuses these.</param>
    /// <returns>One of <see cref="DeliveryProblems"/>; null when they do.</returns>
    internal string? TextProblem(string? number, string? home) =>
        PhoneNumber.TryRead(number, home) is not { } read ? DeliveryProblems.AddressInvalid
        : Country.Find(read.Country) is not { } country || IsClosedForText(country.Code) ? DeliveryProblems.CountryClosed
        : null;

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
