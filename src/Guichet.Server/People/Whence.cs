using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;

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

    /// <summary>Inside the transaction of whoever calls this: the address is kept beside the fact.</summary>
    public static SignInOrigin Of(HttpContext http, SignInProof way)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new SignInOrigin(
            null, way, Array.Find(_browsers, one => one.Mark.IsMatch(agent)).Name,
            Array.Find(_systems, one => agent.Contains(one.Mark, StringComparison.Ordinal)).Name, Keep(http.Connection.RemoteIpAddress, http.RequestServices));
    }

    private static string? Keep(IPAddress? from, IServiceProvider services)
    {
        if (from is null)
        {
            return null;
        }

        var address = (from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from).ToString();
        var salt = RandomNumberGenerator.GetBytes(AddressSeal.SaltOctets);
        var kept = new SignInAddress
        {
            OrganisationId = services.GetRequiredService<CurrentOrganisation>().Id,
            Seal = AddressSeal.Of(salt, address),
            Salt = salt,
            Address = address,
            At = services.GetRequiredService<TimeProvider>().Now(),
        };
        services.GetRequiredService<GuichetDb>().Add(kept);
        return kept.Seal;
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
