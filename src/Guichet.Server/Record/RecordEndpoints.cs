using Guichet.Domain.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Record;

/// <summary>What the Journal says of people and sign-ins, for the owners (A18).</summary>
internal static class RecordEndpoints
{
    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<RecordViews>();
            services.AddScoped<ReadRecord>();
            services.AddScoped<VerifyRecord>();
            services.AddScoped<ExportRecord>();
            services.AddScoped<SealedAddresses>();
            services.AddSingleton<EraseAddresses>();
            services.AddHostedService(provider => provider.GetRequiredService<EraseAddresses>());
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var record = routes.MapGroup("/api/v1/record").WithTags("Record").RequireCaller(Permission.ReadRecord).ProducesProblem(401).ProducesProblem(403);
        record.MapGet("/", ReadRecord.List).WithName("ListRecord").Produces<RecordPage>().ProducesProblem(400);
        record.MapGet("/verify", VerifyRecord.Handle).WithName("VerifyRecord").Produces<VerifyRecord.Response>();
        record.MapGet("/export", ExportRecord.Handle).WithName("ExportRecord").Produces<string>(200, "text/csv").ProducesProblem(400);
    }
}
