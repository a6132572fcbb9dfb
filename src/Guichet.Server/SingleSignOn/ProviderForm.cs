using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.Countries;
using Guichet.Server.Platform;

namespace Guichet.Server.SingleSignOn;

/// <summary>What an owner typed, looked at and cleaned.</summary>
internal sealed record ProviderForm(string Name, IReadOnlyList<string> Domains, PersonRole? RoleOfNew, bool TrustsAddresses, bool Only)
{
    /// <summary>The first thing that is not in order; null when all is.</summary>
    public static Problem? Wrong(ManageSingleSignOn.Request request, string secret, out ProviderForm form)
    {
        var name = OneLine.Clean(request.Name) ?? "";
        string[] domains = [.. request.Domains.Select(domain => domain.Trim().TrimStart('@').ToLowerInvariant()).Where(domain => domain.Length > 0).Distinct(StringComparer.Ordinal)];
        form = new ProviderForm(name, domains, request.RoleOfNew, request.TrustsAddresses, request.Only);
        return Wrong(request.Issuer, request.ClientId)
            ?? (secret.Length is 0 or > IdentityProvider.LongestText ? Problem.Field("clientSecret", "The secret is missing, or too long.")
            : name.Length is 0 or > IdentityProvider.LongestName ? Problem.Field("name", $"A name has 1 to {IdentityProvider.LongestName} characters.")
            : domains.Length is 0 or > SignInDomain.Most || !domains.All(IsDomain) ? Problem.Field("domains", $"1 to {SignInDomain.Most} domains, such as example.com.")
            : request.RoleOfNew is PersonRole.Owner ? Problem.Field("roleOfNew", "Owners are made by owners.")
            : request.OfAge ? null
            : AccountAge.TooYoung);
    }

    /// <summary>The same for what is needed to try it.</summary>
    public static Problem? Wrong(string issuer, string client) =>
        issuer.Trim() is not { Length: > 0 and <= IdentityProvider.LongestText } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0
            ? Problem.Field("issuer", "This is not an address such as https://login.example.com.")
        : client.Trim().Length is 0 or > IdentityProvider.LongestText ? Problem.Field("clientId", "The client's name is missing, or too long.")
        : null;

    private static bool IsDomain(string domain) =>
        domain.Length <= SignInDomain.Longest && domain.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(domain) is UriHostNameType.Dns;
}
