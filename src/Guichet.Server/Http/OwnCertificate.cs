using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Guichet.Server.Platform;

namespace Guichet.Server.Http;

/// <summary>A certificate of the server's own for HTTPS on a local network, kept so that a phone asks about it only once.</summary>
internal static class OwnCertificate
{
    private const string FileName = "https.pfx";

    /// <summary>Longer ones are refused by Apple's browsers.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(397);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    public static X509Certificate2 Open(KeptFiles data, TimeProvider clock)
    {
        var addresses = MachineAddresses();
        if (TryLoad(data) is { } kept
            && kept.NotAfter.ToUniversalTime() - RenewBefore > clock.GetUtcNow().UtcDateTime
            && addresses.All(address => kept.MatchesHostname(address.ToString())))
        {
            return kept;
        }

        using var made = Make(addresses, clock.GetUtcNow());
        data.WriteSecret(FileName, made.Export(X509ContentType.Pfx));
        return TryLoad(data) ?? throw new StartException($"The certificate {data.At(FileName)} cannot be read again.");
    }

    /// <summary>Addresses of this machine that others can reach, IPv4 first.</summary>
    public static IReadOnlyList<IPAddress> MachineAddresses() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(adapter => adapter.OperationalStatus is OperationalStatus.Up)
            .SelectMany(adapter => adapter.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal)
            .OrderBy(address => address.AddressFamily),
    ];

    private static X509Certificate2? TryLoad(KeptFiles data)
    {
        try
        {
            return File.Exists(data.At(FileName)) ? X509CertificateLoader.LoadPkcs12FromFile(data.At(FileName), null) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Make(IReadOnlyList<IPAddress> addresses, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Guichet", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName(Environment.MachineName);
        foreach (var address in addresses.Concat([IPAddress.Loopback, IPAddress.IPv6Loopback]))
        {
            names.AddIpAddress(address);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request.CreateSelfSigned(now.AddDays(-1), now + Lifetime - TimeSpan.FromDays(1));
    }
}
