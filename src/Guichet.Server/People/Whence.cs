using System.Text.RegularExpressions;
using Guichet.Domain.People;

namespace Guichet.Server.People;

/// <summary>Whence a request comes, as it is written down: the browser in our words, for what it calls itself is anybody's text.</summary>
internal static partial class Whence
{
    // Each also names the ones below it, so the order decides; as the pages name them (device.ts).
    private static readonly (Regex Mark, string Name)[] _browsers =
        [(Edge(), "Edge"), (Opera(), "Opera"), (Samsung(), "Samsung Internet"), (Firefox(), "Firefox"), (Chrome(), "Chrome"), (Safari(), "Safari")];

    private static readonly (string Mark, string Name)[] _systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Macintosh", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static SignInOrigin Of(HttpContext http, SignInProof way)
    {
        var address = http.Connection.RemoteIpAddress;
        var agent = http.Request.Headers.UserAgent.ToString();
        return new SignInOrigin(
            (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "", way,
            Array.Find(_browsers, one => one.Mark.IsMatch(agent)).Name, Array.Find(_systems, one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name);
    }

    [GeneratedRegex("Edg(e|A|iOS)?/")]
    private static partial Regex Edge();

    [GeneratedRegex("OPR/")]
    private static partial Regex Opera();

    [GeneratedRegex("SamsungBrowser/")]
    private static partial Regex Samsung();

    [GeneratedRegex("(Firefox|FxiOS)/")]
    private static partial Regex Firefox();

    [GeneratedRegex("(Chrome|CriOS|HeadlessChrome)/")]
    private static partial Regex Chrome();

    [GeneratedRegex("Safari/")]
    private static partial Regex Safari();
}
