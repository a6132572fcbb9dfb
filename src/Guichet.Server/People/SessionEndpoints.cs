using Guichet.Server.DeskSessions;
using Guichet.Server.Http;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Guichet.Server.People;

internal static class SessionEndpoints
{
    public static Feature Feature => new(Add, Map);

    private static void Add(IServiceCollection services)
    {
        services.AddScoped<SignIn>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<MakeAccounts>();
        services.AddScoped<DeskCookie>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SignInRules>();
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddOptions<PasswordHasherOptions>().Configure<SignInSettings>((hasher, settings) => hasher.IterationCount = settings.PasswordRounds);
        services.AddAuthentication().AddCookie(DeskCookie.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(DeskCookie.Scheme).Configure<DeskSessionSettings, HttpSettings>(Configure);
    }

    private static void Configure(CookieAuthenticationOptions cookie, DeskSessionSettings settings, HttpSettings http)
    {
        cookie.EventsType = typeof(DeskCookie);
        cookie.ExpireTimeSpan = TimeSpan.FromHours(settings.Hours);
        cookie.SlidingExpiration = true;
        cookie.Cookie.Name = "guichet";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = http.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/v1/session").WithTags("Session").OpenToAll("signing in and out, and whether one is; it is rate-limited");
        session.MapGet("/", ReadSession.Handle).WithName("ReadSession");
        session.MapPost("/", SignIn.Handle).WithName("SignIn").ComesAnew().Produces<ReadSession.Response>().ProducesProblem(401).ProducesProblem(423).ProducesProblem(429);
        session.MapDelete("/", SignOut.Handle).WithName("SignOut");
    }
}
