using Guichet.Domain.People;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Guichet.Server.Retention;

namespace Guichet.Server.Reports;

/// <summary>What the desk writes of a call when it is over, and what of it its customer reads (A20).</summary>
internal static class ReportEndpoints
{
    private const string ByLink = "the secret of the customer's link is the proof; it is rate-limited";

    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<IFollowFacts, BeginReports>();
            services.AddScoped<IHoldCustomers, EraseReports>();
            services.AddScoped<ReportLinks>();
            services.AddScoped<ReportStates>();
            services.AddScoped<ReportViews>();
            services.AddScoped<WriteReport>();
            services.AddScoped<ShareReport>();
            services.AddScoped<OpenReport>();
            services.AddScoped<ExportReports>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var report = routes.MapGroup("/api/v1/calls/{callId}/report").WithTags("Reports").RequireCaller(Permission.ReadReports)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        report.MapGet("/", WriteReport.Read).WithName("ReadReport").Produces<ReportView>();
        var write = report.MapGroup("").RequireCaller(Permission.WriteReports).ProducesProblem(409);
        write.MapPost("/share", ShareReport.Share).WithName("ShareReport").Produces<ReportView>();
        write.MapDelete("/share", ShareReport.Unshare).WithName("UnshareReport").Produces<ReportView>();
        var change = report.MapGroup("").RequireCaller(Permission.WriteReports).ProducesProblem(400).ProducesProblem(412).ProducesProblem(428);
        change.MapPut("/draft", WriteReport.Keep).WithName("KeepReportDraft").Produces<ReportView>();
        change.MapDelete("/draft", WriteReport.Discard).WithName("DiscardReportDraft").Produces<ReportView>();
        change.MapPost("/finish", WriteReport.Finish).WithName("FinishReport").Produces<ReportView>().ProducesProblem(422);
        routes.MapGet("/api/v1/scenarios/{scenarioId}/reports/export", ExportReports.Handle).WithTags("Reports").RequireCaller(Permission.ReadReports).WithName("ExportReports")
            .Produces<string>(200, "text/csv").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        // A POST although it only reads: what is secret must not stand in an address (OWASP ASVS 14.2.1).
        routes.MapPost("/api/v1/reports/open", OpenReport.Handle).WithTags("Reports").OpenToAll(ByLink).WithName("OpenReport").Produces<OpenReport.Response>()
            .ProducesProblem(404).ProducesProblem(410).ProducesProblem(429);
    }
}
