using Guichet.Domain.People;
using Guichet.Server.Platform;
using Guichet.Server.Retention;

namespace Guichet.Server.Ratings;

/// <summary>How calls were, in the words of their customers (A14).</summary>
internal static class RatingEndpoints
{
    private const string ByLink = "the secret of the customer's link is the proof; it is rate-limited";

    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<RateCall>();
            services.AddScoped<RatingViews>();
            services.AddScoped<ExportRatings>();
            services.AddScoped<IHoldCustomers, EraseRatingWords>();
        },
        Map);

    // A POST although it only reads: what is secret must not stand in an address (OWASP ASVS 14.2.1).
    private static void Map(IEndpointRouteBuilder routes)
    {
        var ratings = routes.MapGroup("/api/v1/ratings").WithTags("Ratings").OpenToAll(ByLink).ProducesProblem(404).ProducesProblem(410).ProducesProblem(429);
        ratings.MapPost("/open", RateCall.Open).WithName("OpenRating").Produces<RateCall.Response>();
        ratings.MapPost("/give", RateCall.Give).WithName("GiveRating").Produces<RateCall.Response>().ProducesProblem(400).ProducesProblem(409);
        routes.MapGet("/api/v1/ratings/export", ExportRatings.Handle).WithTags("Ratings").RequireCaller(Permission.ReadCalls).WithName("ExportRatings")
            .Produces<string>(200, "text/csv").ProducesProblem(401).ProducesProblem(403);
    }
}
