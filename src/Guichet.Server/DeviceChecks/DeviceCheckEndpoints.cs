using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Retention;

namespace Guichet.Server.DeviceChecks;

/// <summary>The device check (A16): camera, microphone and line tried before the call.</summary>
internal static class DeviceCheckEndpoints
{
    private const string Anybody = "anybody may try their line; each check is bounded in time, rate and number, and reaches nobody else's media";
    private const string ByLink = "the link's secret is the proof; it is rate-limited";

    public static Feature Feature => new(
        services =>
        {
            services.AddSingleton<RunningChecks>();
            services.AddScoped<MeasureDevices>();
            services.AddScoped<KeptChecks>();
            services.AddScoped<KeepDeviceCheck>();
            services.AddScoped<IHoldCustomers, EraseChecks>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var checks = routes.MapGroup("/api/v1/device-checks").WithTags("Device checks").ProducesProblem(400).ProducesProblem(429);
        checks.MapPost("/", MeasureDevices.Start).WithName("StartDeviceCheck").OpenToAll(Anybody).Produces<MeasureDevices.Started>(201).ProducesProblem(503);
        checks.MapPost("/offer", MeasureDevices.Offer).WithName("OfferDeviceCheck").OpenToAll(Anybody)
            .Produces<MeasureDevices.OfferAnswer>().ProducesProblem(410).ProducesProblem(413).ProducesProblem(422).ProducesProblem(503);
        checks.MapPost("/end", MeasureDevices.End).WithName("EndDeviceCheck").OpenToAll(Anybody).Produces(204);
        // A POST although it only reads: what is secret must not stand in an address.
        checks.MapPost("/open", KeepDeviceCheck.Open).WithName("OpenDeviceCheck").OpenToAll(ByLink).Produces<KeepDeviceCheck.Opened>().ProducesProblem(404).ProducesProblem(410);
        checks.MapPost("/keep", KeepDeviceCheck.Keep).WithName("KeepDeviceCheck").OpenToAll(ByLink).Produces(204).ProducesProblem(404).ProducesProblem(410);
        routes.MapGet("/api/v1/calls/{id}/device-check", ReadDeviceCheck.OfCall).WithName("ReadDeviceCheck").WithTags("Calls").RequireCaller(Permission.ReadCalls)
            .Produces<ReadDeviceCheck.Answer>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var own = routes.MapGroup("/api/v1/account/device-check").WithTags("Account").RequireCaller(Permission.OwnAccount).ProducesProblem(401).ProducesProblem(403);
        own.MapGet("/", ReadDeviceCheck.Own).WithName("ReadOwnDeviceCheck").Produces<ReadDeviceCheck.Answer>();
        own.MapPut("/", ReadDeviceCheck.KeepOwn).WithName("KeepOwnDeviceCheck").Produces(204).ProducesProblem(400);
    }
}
