using System.Collections.Frozen;
using System.Text;

namespace Guichet.Domain.Messages;

/// <summary>A telephone number as it is dialled from anywhere (E.164), and the country that its first digits name.</summary>
/// <param name="Country">ISO 3166-1; null where we do not know the country's digits: nothing is sent there.</param>
public sealed record PhoneNumber(string Number, string? Country)
{
    private const int Shortest = 7;
    private const int Longest = 15;

    /// <summary>The digits after +1 by which countries that share them with the United States and Canada are told apart; null where the service is not offered.</summary>
    private static readonly FrozenDictionary<string, string?> NorthAmerica = new Dictionary<string, string?>
    {
        ["242"] = "BS",
        ["345"] = "KY",
        ["441"] = "BM",
        ["658"] = "JM",
        ["876"] = "JM",
        ["787"] = "PR",
        ["939"] = "PR",
        ["809"] = "DO",
        ["829"] = "DO",
        ["849"] = "DO",
        ["868"] = "TT",
        ["246"] = null,
        ["264"] = null,
        ["268"] = null,
        ["284"] = null,
        ["340"] = null,
        ["473"] = null,
        ["649"] = null,
        ["664"] = null,
        ["670"] = null,
        ["671"] = null,
        ["684"] = null,
        ["721"] = null,
        ["758"] = null,
        ["767"] = null,
        ["784"] = null,
        ["869"] = null,
        ["900"] = null,
        ["976"] = null,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Canada = new[]
    {
        "204", "226", "236", "249", "250", "257", "263", "289", "306", "343", "354", "365", "367", "368", "382", "403", "416", "418", "428", "431", "437",
        "438", "450", "460", "468", "474", "506", "514", "519", "548", "579", "581", "584", "587", "604", "613", "639", "647", "672", "683", "705", "709",
        "742", "753", "778", "780", "782", "807", "819", "825", "867", "873", "879", "902", "905", "942",
    }.ToFrozenSet();

    private static readonly (string Digits, string Country)[] Codes =
    [
        ("971", "AE"), ("43", "AT"), ("32", "BE"), ("359", "BG"), ("41", "CH"), ("357", "CY"), ("420", "CZ"), ("49", "DE"), ("45", "DK"), ("372", "EE"),
        ("20", "EG"), ("34", "ES"), ("358", "FI"), ("33", "FR"), ("44", "GB"), ("995", "GE"), ("30", "GR"), ("385", "HR"), ("36", "HU"), ("353", "IE"),
        ("972", "IL"), ("354", "IS"), ("39", "IT"), ("423", "LI"), ("370", "LT"), ("352", "LU"), ("371", "LV"), ("356", "MT"), ("31", "NL"), ("47", "NO"),
        ("48", "PL"), ("351", "PT"), ("974", "QA"), ("40", "RO"), ("966", "SA"), ("46", "SE"), ("386", "SI"), ("421", "SK"), ("27", "ZA"), ("54", "AR"),
        ("297", "AW"), ("501", "BZ"), ("57", "CO"), ("599", "CW"), ("61", "AU"), ("852", "HK"), ("81", "JP"), ("64", "NZ"), ("886", "TW"),
    ];

    /// <summary>Those whose numbers keep their 0 from abroad.</summary>
    private static readonly FrozenSet<string> KeepsZero = new[] { "IT" }.ToFrozenSet();

    /// <summary>Those whose numbers have no 0 before them at home.</summary>
    private static readonly FrozenSet<string> NoTrunk = new[]
    {
        "CY", "CZ", "DK", "EE", "ES", "GR", "HK", "IS", "LI", "LU", "LV", "MT", "NO", "PL", "PT", "QA", "AW", "BZ", "CW",
    }.ToFrozenSet();

    /// <summary>Reads what people type: signs between the digits, 00 for +, or the number as it is dialled at home.</summary>
    /// <param name="home">ISO 3166-1 of the organisation, for numbers without a country; null refuses these.</param>
    public static PhoneNumber? TryRead(string? text, string? home)
    {
        if (text is null || text.Length > 40 || Digits(text) is not { } digits)
        {
            return null;
        }

        var number = digits.StartsWith('+') ? digits[1..] : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : Abroad(digits, home);
        return number is { Length: >= Shortest and <= Longest } && number[0] != '0' ? new PhoneNumber("+" + number, CountryOf(number)) : null;
    }

    private static string? Digits(string text)
    {
        var kept = new StringBuilder();
        // "+44 (0)20": the 0 in brackets is for those who dial at home.
        foreach (var c in text.Replace("(0)", "", StringComparison.Ordinal).Trim())
        {
            if (char.IsAsciiDigit(c) || (c == '+' && kept.Length == 0))
            {
                kept.Append(c);
            }
            else if (!" -.()/\u00a0\u202f".Contains(c))
            {
                return null;
            }
        }

        return kept.ToString();
    }

    private static string? Abroad(string digits, string? home)
    {
        if (home is null)
        {
            return null;
        }

        var row = Codes.FirstOrDefault(code => code.Country == home);
        return row.Digits is not null ? row.Digits + (!KeepsZero.Contains(home) && !NoTrunk.Contains(home) && digits.StartsWith('0') ? digits[1..] : digits)
            : digits.Length == 11 && digits[0] == '1' ? digits
            : digits.Length == 10 ? "1" + digits
            : null;
    }

    private static string? CountryOf(string number) =>
        number[0] == '1'
            ? number.Length != 11 ? null
                : NorthAmerica.TryGetValue(number[1..4], out var island) ? island
                : Canada.Contains(number[1..4]) ? "CA" : "US"
            : Codes.Where(code => number.StartsWith(code.Digits, StringComparison.Ordinal)).OrderByDescending(code => code.Digits.Length).FirstOrDefault().Country;
}
