using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Retention;

namespace Guichet.Server.Companions;

internal static class CompanionEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<CompanionLinks>();
            services.AddScoped<CompanionViews>();
            services.AddScoped<AddCompanion>();
            services.AddScoped<EndCompanions>();
            services.AddScoped<RemoveCompanion>();
            services.AddScoped<IHoldCustomers, EraseCompanions>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/appointments/{appointmentId}/companions").WithTags("Appointments")
            .RequireCaller(Permission.ReadAppointments).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        group.MapGet("/", CompanionViews.List).WithName("ListCompanions").Produces<CompanionList>();
        var keep = group.MapGroup("").RequireCaller(Permission.KeepAppointments);
        keep.MapPost("/", AddCompanion.Handle).WithName("AddCompanion").Produces<CompanionView>(201).ProducesProblem(400).ProducesProblem(409);
        keep.MapDelete("/{companionId}", RemoveCompanion.Handle).WithName("RemoveCompanion").Produces(204).ProducesProblem(400);
    }
}
