using Guichet.Server.Http;
using Guichet.Server.People;
using Microsoft.AspNetCore.Identity;

namespace Guichet.Server.Passkeys;

/// <summary>What is asked of every passkey, and at which address it may be used.</summary>
internal static class PasskeyRules
{
    /// <summary>The browser finds it without an e-mail address, and it asks for a finger, a face or a PIN: two factors in one.</summary>
    private const string Required = "required";

    public static void Add(IServiceCollection services)
    {
        services.AddIdentityCore<Person>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<HttpSettings>(Configure);
    }

    private static void Configure(IdentityPasskeyOptions options, HttpSettings http)
    {
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;
        options.AttestationConveyancePreference = "none";
        options.AuthenticatorTimeout = PasskeyTickets.Life.ToTimeSpan();
        options.ServerDomain = http.PublicUrl is { } url ? new Uri(url).Host : null;
        options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && IsOwn(asked.Origin, asked.HttpContext.Request, http));
    }

    // Where no public address is set, the scheme is left out: a proxy may have taken off the TLS, and browsers give passkeys to safe pages alone.
    private static bool IsOwn(string origin, HttpRequest request, HttpSettings http) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var given)
        && (http.PublicUrl is { } url
            ? given.GetLeftPart(UriPartial.Authority) == new Uri(url).GetLeftPart(UriPartial.Authority)
            : given.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
