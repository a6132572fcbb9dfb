using System.CommandLine;
using System.Globalization;

namespace Guichet.Server.CommandLine;

/// <summary>What can be said about the machine on the command line; the same for serving and for asking the doctor.</summary>
internal static class MachineOptions
{
    private static readonly Option<int?> Port = new("--port") { Description = "Port of the pages and the API (5080)." };
    private static readonly Option<string?> Host = new("--host") { Description = "Address to listen on (loopback; every address with --https)." };
    private static readonly Option<bool> Https = new("--https") { Description = "HTTPS with a certificate of its own, for phones on the same network." };
    private static readonly Option<int?> TlsPort = new("--tls-port") { Description = "One port for HTTPS and media both (443), for strict firewalls; on every address." };
    private static readonly Option<int?> PublicTlsPort = new("--public-tls-port") { Description = "Number of --tls-port outside, where a NAT or a load balancer maps another one to it." };
    private static readonly Option<string?> Certificate = new("--certificate") { Description = "Certificate chain for HTTPS, PEM (one of its own)." };
    private static readonly Option<string?> CertificateKey = new("--certificate-key") { Description = "The certificate's key, PEM." };
    private static readonly Option<string?> PublicAddress = new("--public-address") { Description = "IP address that media announces besides." };
    private static readonly Option<int?> MediaPort = new("--media-port") { Description = "UDP and TCP port of the first media worker (the port plus one)." };

    public static IReadOnlyList<Option> All { get; } = [Port, Host, Https, TlsPort, PublicTlsPort, Certificate, CertificateKey, PublicAddress, MediaPort, Shared.DataFolder];

    /// <summary>Only what was said: everything else comes from the environment, the settings file and the defaults.</summary>
    public static ServeOptions Read(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Http:Port"] = Number(parsed.GetValue(Port)),
            ["Http:Host"] = parsed.GetValue(Host),
            ["Http:Https"] = parsed.GetValue(Https) ? "true" : null,
            ["Http:TlsPort"] = Number(parsed.GetValue(TlsPort)),
            ["Http:PublicTlsPort"] = Number(parsed.GetValue(PublicTlsPort)),
            ["Http:Certificate"] = parsed.GetValue(Certificate),
            ["Http:CertificateKey"] = parsed.GetValue(CertificateKey),
            ["Media:PublicAddress"] = parsed.GetValue(PublicAddress),
            ["Media:Port"] = Number(parsed.GetValue(MediaPort)),
        };
        return new ServeOptions(parsed.GetValue(Shared.DataFolder)!, settings.Where(setting => setting.Value is not null).ToDictionary());
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
