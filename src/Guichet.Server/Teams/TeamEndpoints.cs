using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Teams;

internal static class TeamEndpoints
{
    public static Feature Feature => new(services => services.AddScoped<ChangeTeams>(), Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var teams = routes.MapGroup("/api/v1/teams").WithTags("Teams").ProducesProblem(401).ProducesProblem(403);
        var read = teams.MapGroup("").RequireCaller(Permission.ReadPeople);
        read.MapGet("/", ReadTeams.List).WithName("ListTeams").Produces<TeamList>();
        read.MapGet("/{teamId}", ReadTeams.One).WithName("ReadTeam").Produces<TeamView>().ProducesProblem(404);
        var manage = teams.MapGroup("").RequireCaller(Permission.ManageTeams).ProducesProblem(400).ProducesProblem(409);
        manage.MapPost("/", ChangeTeams.Make).WithName("MakeTeam").Produces<TeamView>(201);
        manage.MapPut("/{teamId}", ChangeTeams.Change).WithName("ChangeTeam").Produces<TeamView>().ProducesProblem(404);
        manage.MapDelete("/{teamId}", ChangeTeams.Delete).WithName("DeleteTeam").Produces(204).ProducesProblem(404);
    }
}
