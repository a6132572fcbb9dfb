using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Server.Platform;

namespace Guichet.Server.Http;

[SettingsSection("Http")]
internal sealed class HttpSettings
{
    [Range(0, 65535), Description("Port of the pages and the API; 0 takes any free one. Also `--port`.")]
    public int Port { get; init; } = 5080;

    [Description("Address to listen on. Empty: loopback alone, or every address with HTTPS. Also `--host`.")]
    public string Host { get; init; } = "";

    [Description("HTTPS with a certificate of the server's own, kept in the data folder. Also `--https`.")]
    public bool Https { get; init; }

    [Range(0, 65535), Description("One port for HTTPS and, besides, media: for networks that let nothing through but 443. 0 takes any free one. Empty: none. Also `--tls-port`.")]
    public int? TlsPort { get; init; }

    [Range(1, 65535), Description("The number of that port outside, where a NAT or a load balancer maps another one to it: media announces this one. Empty: the same. Also `--public-tls-port`.")]
    public int? PublicTlsPort { get; init; }

    [Description("File with the certificate for HTTPS and those between it and its authority (PEM). Empty: one of the server's own. Also `--certificate`.")]
    public string Certificate { get; init; } = "";

    [Description("File with the certificate's key (PEM, no password). Also `--certificate-key`.")]
    public string CertificateKey { get; init; } = "";

    [Url, Description("How people reach the server, where a proxy stands before it, for example `https://desk.example.org`. Empty: as the request says.")]
    public string? PublicUrl { get; init; }

    [Description("Addresses of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. Empty: nobody's.")]
    public string[] TrustedProxies { get; init; } = [];

    /// <summary>People come by HTTPS.</summary>
    internal bool Secure => Https || TlsPort is not null;

    [Range(16, 100_000), Description("Connections at the same time, WebSockets among them.")]
    public int MaximumConnections { get; init; } = 20_000;
}
