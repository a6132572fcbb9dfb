using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Account;

internal static class AccountEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<OwnAccount>();
            services.AddSingleton<SetupTickets>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/v1/account").WithTags("Account").RequireCaller(Permission.OwnAccount)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(423).ProducesProblem(429);
        own.MapPut("/password", ChangePassword.Handle).WithName("ChangePassword").Produces(204);
        own.MapPut("/language", ChangeLanguage.Handle).WithName("ChangeLanguage").Produces(204);
        own.MapGet("/second-factor", SecondFactor.Read).WithName("ReadSecondFactor").Produces<SecondFactor.State>();
        own.MapPost("/second-factor/start", SecondFactor.Start).WithName("StartSecondFactor").Produces<SecondFactor.Started>();
        own.MapPost("/second-factor", SecondFactor.Confirm).WithName("ConfirmSecondFactor").Produces<SecondFactor.CodesResponse>();
        own.MapPost("/second-factor/remove", SecondFactor.Remove).WithName("RemoveSecondFactor").Produces(204);
        own.MapPost("/second-factor/recovery-codes", SecondFactor.MakeCodes).WithName("MakeRecoveryCodes").Produces<SecondFactor.CodesResponse>();
        var policy = routes.MapGroup("/api/v1/organisation/sign-in-policy").WithTags("Organisation").RequireCaller(Permission.ManageOrganisation)
            .ProducesProblem(401).ProducesProblem(403);
        policy.MapGet("/", RequireSecondFactor.Read).WithName("ReadSignInPolicy").Produces<RequireSecondFactor.Policy>();
        policy.MapPut("/", RequireSecondFactor.Change).WithName("ChangeSignInPolicy").Produces<RequireSecondFactor.Policy>();
    }
}
