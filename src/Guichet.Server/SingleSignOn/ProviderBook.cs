using System.Security.Cryptography;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.SingleSignOn.Asking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.SingleSignOn;

/// <summary>The providers of all organisations: found by an address at the door, by the organisation behind it.</summary>
internal sealed class ProviderBook(GuichetDb db, IDataProtectionProvider protection, HttpSettings settings)
{
    private readonly IDataProtector _seal = protection.CreateProtector("single-sign-on");

    /// <summary>The one of the organisation that has the address's domain. It is a door: nobody has proved an organisation yet.</summary>
    public async Task<IdentityProvider?> Find(string email, CancellationToken ct)
    {
        var domain = SignInDomain.Of(email);
        return domain.Length is 0 or > SignInDomain.Longest ? null
            : await db.Set<SignInDomain>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).Where(row => row.Name == domain)
                .Join(
                    db.Set<IdentityProvider>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]), row => row.OrganisationId, row => row.OrganisationId,
                    (_, provider) => provider)
                .AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>The caller's organisation's.</summary>
    public Task<IdentityProvider?> Own(CancellationToken ct) => db.Set<IdentityProvider>().SingleOrDefaultAsync(ct);

    /// <summary>Of the caller's organisation.</summary>
    public Task<List<string>> Domains(CancellationToken ct) => db.Set<SignInDomain>().Select(row => row.Name).Order().ToListAsync(ct);

    /// <summary>Where a provider leads back to. Each organisation has an address of its own, so that one's provider cannot have another's answers
    /// brought home as its own (RFC 9700 section 4.4).</summary>
    public string Return(Guid organisation, HttpRequest request) => $"{Origin.Of(request, settings)}/sign-in/return/{organisation:N}";

    public ProviderClient Client(IdentityProvider provider, HttpRequest request) =>
        new(provider.Issuer, provider.ClientId, Open(provider.Sealed), Return(provider.OrganisationId, request));

    public string Seal(string secret) => _seal.Protect(secret);

    /// <summary>Empty when the keys that sealed it are gone: then it has to be typed in again.</summary>
    public string Open(string given)
    {
        try
        {
            return _seal.Unprotect(given);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
