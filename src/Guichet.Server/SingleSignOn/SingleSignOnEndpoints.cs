using Guichet.Domain.People;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn.Asking;

namespace Guichet.Server.SingleSignOn;

internal static class SingleSignOnEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<ProviderHosts>();
            services.AddSingleton<ProviderLine>();
            services.AddSingleton<Discovery>();
            services.AddSingleton<SignInTrips>();
            services.AddSingleton<CodeExchange>();
            services.AddSingleton<IdTokens>();
            services.AddScoped<ProviderBook>();
            services.AddScoped<GoToProvider>();
            services.AddScoped<WhoComes>();
            services.AddScoped<ProviderAnswers>();
            services.AddScoped<ComeBack>();
            services.AddScoped<ManageSingleSignOn>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup(SignInTrips.Path).WithTags("Session").ComesAnew()
            .OpenToAll("signing in at the organisation's identity provider; it is rate-limited").ProducesProblem(429);
        door.MapPost("/find", GoToProvider.Find).WithName("FindSingleSignOn").Produces<ProviderOffered>();
        door.MapPost("/start", GoToProvider.Start).WithName("StartSingleSignOn").Produces<GoToProvider.Started>().ProducesProblem(404).ProducesProblem(502);
        door.MapPost("/", ComeBack.Handle).WithName("SignInBySingleSignOn").Produces<ComeBack.Response>()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(410).ProducesProblem(502);
        var own = routes.MapGroup("/api/v1/organisation/single-sign-on").WithTags("Organisation").RequireCaller(Permission.ManageOrganisation)
            .ProducesProblem(401).ProducesProblem(403);
        own.MapGet("/", ManageSingleSignOn.Read).WithName("ReadSingleSignOn").Produces<SingleSignOnView>();
        own.MapPut("/", ManageSingleSignOn.Change).WithName("SetUpSingleSignOn").Produces<SingleSignOnView>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(502);
        own.MapDelete("/", ManageSingleSignOn.Remove).WithName("RemoveSingleSignOn").Produces(204);
        own.MapPost("/try", ManageSingleSignOn.Try).WithName("TrySingleSignOn").Produces<ProviderTried>().ProducesProblem(400);
    }
}
