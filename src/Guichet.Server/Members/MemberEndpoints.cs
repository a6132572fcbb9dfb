using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Members;

internal static class MemberEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<ReadMembers>();
            services.AddScoped<TakeLinks>();
            services.AddScoped<ChangeMember>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/roles", ReadRoles.Handle).WithName("ListRoles").WithTags("People").RequireCaller(Permission.ReadPeople)
            .Produces<RoleList>().ProducesProblem(401).ProducesProblem(403);
        var people = routes.MapGroup("/api/v1/people").WithTags("People").ProducesProblem(401).ProducesProblem(403);
        var read = people.MapGroup("").RequireCaller(Permission.ReadPeople);
        read.MapGet("/", ReadMembers.List).WithName("ListPeople").Produces<MemberList>();
        read.MapGet("/{personId}", ReadMembers.One).WithName("ReadPerson").Produces<MemberView>().ProducesProblem(404);
        var manage = people.MapGroup("").RequireCaller(Permission.ManagePeople).ProducesProblem(404).ProducesProblem(409);
        manage.MapPut("/{personId}/role", ChangeMember.SetRole).WithName("SetRole").Produces<MemberView>().ProducesProblem(400);
        manage.MapPost("/{personId}/deactivate", ChangeMember.Deactivate).WithName("DeactivatePerson").Produces<MemberView>();
        manage.MapPost("/{personId}/activate", ChangeMember.Activate).WithName("ActivatePerson").Produces<MemberView>();
    }
}
