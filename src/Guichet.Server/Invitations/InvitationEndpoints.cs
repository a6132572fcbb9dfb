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
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
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
        all.MapPost("/accept", AcceptInvitation.Accept).WithName("AcceptInvitation").OpenToAll(Because)
            .Produces<ReadSession.Response>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(410).ProducesProblem(429);
    }
}
