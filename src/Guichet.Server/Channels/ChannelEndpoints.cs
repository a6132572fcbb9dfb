using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Channels;

internal static class ChannelEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<OperatorHosts>();
            services.AddSingleton<Operators>();
            services.AddScoped<ManageChannels>();
            services.AddScoped<SenderAddress>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/channels").WithTags("Channels").RequireCaller(Permission.ManageChannels).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", ManageChannels.List).WithName("ListChannels").Produces<ChannelList>();
        group.MapPut("/", ManageChannels.Change).WithName("SetUpChannel").Produces<ChannelView>().ProducesProblem(400);
        group.MapPost("/try", ManageChannels.Try).WithName("TryChannel").Produces<OperatorTried>().ProducesProblem(400);
        group.MapPost("/suspend", ManageChannels.Suspend).WithName("SuspendChannel").Produces<ChannelView>().ProducesProblem(400);
        group.MapPost("/resume", ManageChannels.Resume).WithName("ResumeChannel").Produces<ChannelView>().ProducesProblem(400);
    }
}
