using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Scenarios;

internal static class ScenarioEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<ChangeScenarios>();
            services.AddScoped<KeepConsents>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        Group(routes, "/api/v1/scenario-templates").MapGet("/", ReadScenarios.Templates).WithName("ListScenarioTemplates").Produces<ScenarioTemplateList>();
        var scenarios = Group(routes, "/api/v1/scenarios");
        scenarios.MapGet("/", ReadScenarios.List).WithName("ListScenarios").Produces<ScenarioList>();
        var change = scenarios.MapGroup("").RequireCaller(Permission.ManageScenarios).ProducesProblem(400);
        change.MapPost("/", ChangeScenarios.Make).WithName("MakeScenario").Produces<ScenarioView>(201);
        change.MapPost("/take", ChangeScenarios.Take).WithName("TakeScenarioTemplate").Produces<ScenarioView>(201).ProducesProblem(404);
        change.MapPut("/{scenarioId}", ChangeScenarios.Change).WithName("ChangeScenario").Produces<ScenarioView>().ProducesProblem(404);
        change.MapPost("/{scenarioId}/duplicate", ChangeScenarios.Duplicate).WithName("DuplicateScenario").Produces<ScenarioView>(201).ProducesProblem(404);
        change.MapPost("/{scenarioId}/reset", ChangeScenarios.Reset).WithName("ResetScenario").Produces<ScenarioView>().ProducesProblem(404);
        change.MapPut("/{scenarioId}/archived", ChangeScenarios.Archive).WithName("ArchiveScenario").Produces<ScenarioView>().ProducesProblem(404);
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path) =>
        routes.MapGroup(path).WithTags("Scenarios").RequireCaller(Permission.ReadAppointments).ProducesProblem(401).ProducesProblem(403);
}
