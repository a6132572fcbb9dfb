using Guichet.Domain.People;
using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Passkeys;

internal static class PasskeyEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            PasskeyRules.Add(services);
            services.AddSingleton<PasskeyTickets>();
            services.AddScoped<Ceremony>();
            services.AddScoped<UsePasskey>();
            services.AddScoped<OwnPasskeys>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("/api/v1/session/passkey").WithTags("Session").OpenToAll("signing in by a passkey; it is rate-limited").ProducesProblem(429);
        door.MapPost("/start", UsePasskey.StartSignIn).WithName("StartPasskeySignIn").Produces<PasskeyQuestion>();
        door.MapPost("/", UsePasskey.SignIn).WithName("SignInByPasskey").Produces<ReadSession.Response>().ProducesProblem(401).ProducesProblem(410);
        var own = routes.MapGroup("/api/v1/account").WithTags("Account").RequireCaller(Permission.OwnAccount).ProducesProblem(401).ProducesProblem(403);
        own.MapPost("/proof/start", UsePasskey.StartProof).WithName("StartProof").Produces<PasskeyQuestion>();
        own.MapPost("/proof", UsePasskey.Prove).WithName("ProveByPasskey").Produces(204).ProducesProblem(410);
        var keys = own.MapGroup("/passkeys");
        keys.MapGet("/", OwnPasskeys.List).WithName("ListPasskeys").Produces<PasskeyList>();
        keys.MapPost("/start", OwnPasskeys.Start).WithName("StartPasskey").Produces<PasskeyQuestion>().ProducesProblem(409).ProducesProblem(423).ProducesProblem(429);
        keys.MapPost("/", OwnPasskeys.Add).WithName("AddPasskey").Produces<PasskeyView>(201).ProducesProblem(400).ProducesProblem(409).ProducesProblem(410);
        keys.MapPut("/{passkeyId}", OwnPasskeys.Rename).WithName("RenamePasskey").Produces<PasskeyView>().ProducesProblem(400).ProducesProblem(404);
        keys.MapPost("/{passkeyId}/remove", OwnPasskeys.Remove).WithName("RemovePasskey").Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesProblem(423);
    }
}
