using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Guichet.Server.Platform;

namespace Guichet.Server.Http;

/// <summary>A certificate in files, as the programs of certificate authorities keep it. A renewal needs no restart: changed files are read again.</summary>
internal sealed class GivenCertificate
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly string _chain, _key;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private Kept _kept;

    /// <param name="chain">PEM: the server's certificate, then those between it and the authority.</param>
    /// <param name="key">PEM, without a password.</param>
    /// <exception cref="StartException">The files cannot be read or do not fit together.</exception>
    public GivenCertificate(string chain, string key, TimeProvider clock, ILogger log)
    {
        (_chain, _key, _clock, _log) = (chain, key, clock, log);
        try
        {
            _kept = new Kept(Load(), Version(), clock.GetUtcNow());
        }
        catch (Exception e) when (IsOfTheFiles(e))
        {
            throw new StartException($"The certificate {chain} with the key {key} cannot be used: {e.Message} (--certificate, --certificate-key)", e);
        }
    }

    /// <summary>What to show to whoever connects now.</summary>
    public SslServerAuthenticationOptions Current()
    {
        var kept = _kept;
        var now = _clock.GetUtcNow();
        if (now - kept.LookedAt >= LookEvery)
        {
            _kept = kept = LookAgain(kept, now);
        }

        return new SslServerAuthenticationOptions { ServerCertificateContext = kept.Context };
    }

    // Several connections may look at the same time; all find the same.
    private Kept LookAgain(Kept kept, DateTimeOffset now)
    {
        try
        {
            var version = Version();
            return version == kept.Version ? kept with { LookedAt = now } : new Kept(Load(), version, now);
        }
        catch (Exception e) when (IsOfTheFiles(e))
        {
            // Chain and key are written one after the other: the next look finds both.
            _log.LogWarning("The changed certificate {File} cannot be used, the old one stays: {Reason}", _chain, e.Message);
            return kept with { LookedAt = now };
        }
    }

    private SslStreamCertificateContext Load()
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(_chain);
        return SslStreamCertificateContext.Create(X509Certificate2.CreateFromPemFile(_chain, _key), all, offline: true);
    }

    private string Version() => string.Join(' ', VersionOf(_chain), VersionOf(_key));

    // These programs keep a link and let it point to the newest file.
    private static string VersionOf(string file)
    {
        var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        return FormattableString.Invariant($"{target} {File.GetLastWriteTimeUtc(target).Ticks}");
    }

    private static bool IsOfTheFiles(Exception e) => e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException;

    private sealed record Kept(SslStreamCertificateContext Context, string Version, DateTimeOffset LookedAt);
}
