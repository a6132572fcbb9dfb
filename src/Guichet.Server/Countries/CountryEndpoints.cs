using Guichet.Domain.Countries;
using Guichet.Server.Platform;

namespace Guichet.Server.Countries;

/// <param name="Age">Whoever is younger makes no account.</param>
/// <param name="AgeSource">The law that says so; null where none is known here, and the strictest European age holds.</param>
public sealed record CountryView(string Code, HomeRegion Region, int Age, string? AgeSource);

public sealed record CountryList(IReadOnlyList<CountryView> Items);

internal static class CountryEndpoints
{
    public static Feature Feature => new(Platform.Feature.NoServices, Map);

    private static CountryList List { get; } = new(
        [.. OfferedCountries.All.Values.OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => new CountryView(one.Code, one.Region, one.Age.Years, one.Age.Source))]);

    private static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/countries", () => TypedResults.Ok(List)).WithName("ListCountries").WithTags("Countries")
            .OpenToAll("the same for everybody, and asked before there is an account").Produces<CountryList>();
}
