using Guichet.Domain.People;
using Guichet.Server.Links;
using Guichet.Server.Passkeys;
using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Invitations;

internal static class InvitationEndpoints
{
    private const string Because = "the link's secret is the proof; it is rate-limited";

    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<InvitationLinks>();
            services.AddScoped<FindInvitation>();
            services.AddScoped<Invite>();
            services.AddScoped<ChangeInvitation>();
            services.AddScoped<AcceptInvitation>();
            services.AddScoped<InvitationPasskeys>();
            services.AddScoped<MakeReentry>();
            services.AddScoped<ReentryStanding>();
            services.AddScoped<ReenterTools>();
            services.AddScoped<Reenter>();
            services.AddSingleton<Forgotten>();
            services.AddHostedService(provider => provider.GetRequiredService<Forgotten>());
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/people/{personId}/re-entry", MakeReentry.Handle).WithName("MakeReentry").WithTags("People").RequireCaller(Permission.ManagePeople)
            .Produces<InvitationView>(201).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        routes.MapPost("/api/v1/session/forgotten", Forgotten.Ask).WithName("ForgotPassword").WithTags("Session")
            .OpenToAll("for whoever cannot sign in; the same answer for every address, and rate-limited").Produces(204).ProducesProblem(400).ProducesProblem(429);
        var all = routes.MapGroup("/api/v1/invitations").WithTags("Invitations");
        var manage = all.MapGroup("").RequireCaller(Permission.ManagePeople).ProducesProblem(401).ProducesProblem(403);
        manage.MapPost("/", Invite.Handle).WithName("Invite").Produces<InvitationView>(201).ProducesProblem(400).ProducesProblem(409);
        manage.MapGet("/", Invite.List).WithName("ListInvitations").Produces<InvitationList>();
        manage.MapPost("/{invitationId}/renew", ChangeInvitation.Renew).WithName("RenewInvitation").Produces<InvitationView>().ProducesProblem(404).ProducesProblem(410);
        manage.MapPost("/{invitationId}/withdraw", ChangeInvitation.Withdraw).WithName("WithdrawInvitation").Produces<InvitationView>().ProducesProblem(404).ProducesProblem(410);
        all.MapPost("/open", AcceptInvitation.Open).WithName("OpenInvitation").OpenToAll(Because)
            .Produces<AcceptInvitation.OpenResponse>().ProducesProblem(404).ProducesProblem(410).ProducesProblem(429);
        all.MapPost("/passkey", InvitationPasskeys.Start).WithName("StartInvitationPasskey").OpenToAll(Because)
            .Produces<PasskeyQuestion>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(410).ProducesProblem(429);
        all.MapPost("/re-enter", Reenter.Handle).WithName("Reenter").OpenToAll(Because).Produces<ReadSession.Response>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(410).ProducesProblem(423).ProducesProblem(429);
        all.MapPost("/accept", AcceptInvitation.Accept).WithName("AcceptInvitation").OpenToAll(Because)
            .Produces<ReadSession.Response>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(410).ProducesProblem(429);
    }
}
