using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Guichet.Server.Http;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guichet.Server.Tests.Http;

/// <summary>HTTPS with a certificate of an authority, in files.</summary>
public sealed class GivenCertificateTests : IDisposable
{
    private static readonly DateTimeOffset _from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guichet-test-");
    private readonly MovableTime _time = new();

    private string Chain => Path.Combine(_folder.FullName, "fullchain.pem");

    private string Key => Path.Combine(_folder.FullName, "privkey.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Https_ShowsTheWholeChain()
    {
        Write("calls.example.org", serial: 1);
        await using var server = await RunningServer.Start(settings:
            [("Http:TlsPort", "0"), ("Http:Host", "127.0.0.1"), ("Http:Certificate", Chain), ("Http:CertificateKey", Key)]);
        var shown = new List<string>();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var tls = new SslStream(tcp.GetStream(), false, (_, certificate, chain, _) =>
        {
            shown.Add(certificate!.Subject);
            shown.AddRange(chain!.ChainPolicy.ExtraStore.Select(one => one.Subject));
            return true;
        });
        await tls.AuthenticateAsClientAsync("calls.example.org");
        Assert.Equal(["CN=Test Authority", "CN=calls.example.org"], shown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Certificate_Renewed_IsShownWithinAMinute()
    {
        Write("calls.example.org", serial: 1);
        var given = Open();
        Assert.Equal("01", Shown(given));
        Write("calls.example.org", serial: 2);
        Assert.Equal("01", Shown(given));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("02", Shown(given));
    }

    [Fact]
    public void Certificate_BehindALink_IsShownWhenItsFileIsWrittenAnew()
    {
        Write("calls.example.org", serial: 1);
        var (chain, key) = (Move("chain1.pem", Chain), Move("key1.pem", Key));
        File.CreateSymbolicLink(Chain, chain);
        File.CreateSymbolicLink(Key, key);
        var given = Open();
        Write("calls.example.org", serial: 5);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("05", Shown(given));
    }

    [Fact]
    public void Certificate_BehindALink_IsShownWhenTheLinkPointsElsewhere()
    {
        Write("calls.example.org", serial: 1);
        var (chain, key) = (Move("chain1.pem", Chain), Move("key1.pem", Key));
        File.CreateSymbolicLink(Chain, chain);
        File.CreateSymbolicLink(Key, key);
        var given = Open();
        File.Delete(Chain);
        File.Delete(Key);
        Write("calls.example.org", serial: 7);
        var (newer, newKey) = (Move("chain2.pem", Chain), Move("key2.pem", Key));
        File.SetLastWriteTimeUtc(newer, File.GetLastWriteTimeUtc(chain));
        File.SetLastWriteTimeUtc(newKey, File.GetLastWriteTimeUtc(key));
        File.CreateSymbolicLink(Chain, newer);
        File.CreateSymbolicLink(Key, newKey);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("07", Shown(given));
    }

    [Fact]
    public void Certificate_HalfRenewed_KeepsTheOldOneUntilBothAreThere()
    {
        Write("calls.example.org", serial: 1);
        var given = Open();
        var oldKey = File.ReadAllText(Key);
        Write("calls.example.org", serial: 2);
        var newKey = File.ReadAllText(Key);
        File.WriteAllText(Key, oldKey);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("01", Shown(given));
        File.Delete(Key);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("01", Shown(given));
        File.WriteAllText(Key, newKey);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("02", Shown(given));
    }

    [Fact]
    public async Task Start_CertificateThatCannotBeUsed_SaysWhich()
    {
        foreach (var (chain, key) in new[] { (Chain, Key), ("", Key), (Chain, "") })
        {
            var refused = await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(settings:
                [("Http:TlsPort", "0"), ("Http:Host", "127.0.0.1"), ("Http:Certificate", chain), ("Http:CertificateKey", key)]));
            Assert.Contains("--certificate", refused.Message);
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    private static string Shown(GivenCertificate given) => given.Current().ServerCertificateContext!.TargetCertificate.SerialNumber;

    private GivenCertificate Open() => new(Chain, Key, _time, NullLogger<GivenCertificate>.Instance);

    private string Move(string name, string file)
    {
        var target = Path.Combine(_folder.FullName, name);
        File.Move(file, target);
        return target;
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private void Write(string name, byte serial)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = Authority("CN=Test Root", rootKey).CreateSelfSigned(_from, _from.AddYears(10));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var bare = Authority("CN=Test Authority", authorityKey).Create(root, _from, _from.AddYears(9), [100]);
        using var issuer = bare.CopyWithPrivateKey(authorityKey);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var certificate = request.Create(issuer, _from, _from.AddYears(1), [serial]);
        File.WriteAllText(Chain, certificate.ExportCertificatePem() + "\n" + issuer.ExportCertificatePem() + "\n");
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        foreach (var file in new[] { Chain, Key })
        {
            File.SetLastWriteTimeUtc(File.ResolveLinkTarget(file, true)?.FullName ?? file, _from.AddDays(serial).UtcDateTime);
        }
    }
}
