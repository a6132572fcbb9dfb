using Guichet.Domain.Countries;

namespace Guichet.Domain.Tests.Countries;

public sealed class CountryTests
{
    [Fact]
    public void Table_HasTheCountriesOfTheDescription() => Assert.Equal(
        (39, 14, 5),
        (Count(HomeRegion.Europe, pacific: false), Count(HomeRegion.UnitedStates, pacific: false), Count(HomeRegion.Europe, pacific: true)));

    [Fact]
    public void Ages_AreWithinTheRule_AndNameTheirSource() => Assert.All(
        OfferedCountries.All.Values, country =>
        {
            Assert.InRange(country.Age.Years, 13, 16);
            Assert.True(country.Age is { Source.Length: > 5 } or { Source: null, Years: 16 }, country.Code);
            Assert.Equal(2, country.Code.Length);
        });

    [Theory]
    [InlineData("US", 13, HomeRegion.UnitedStates)]
    [InlineData("CA", 16, HomeRegion.UnitedStates)]
    [InlineData("FR", 15, HomeRegion.Europe)]
    [InlineData("DE", 16, HomeRegion.Europe)]
    [InlineData("JP", 16, HomeRegion.Europe)]
    [InlineData("DK", 15, HomeRegion.Europe)]
    [InlineData("NO", 15, HomeRegion.Europe)]
    [InlineData("ES", 16, HomeRegion.Europe)]
    public void Country_HasItsAgeAndHome(string code, int age, HomeRegion region)
    {
        var country = Country.Find(code)!;

        Assert.Equal((age, region), (country.Age.Years, country.Region));
    }

    [Theory]
    [InlineData("CN")]
    [InlineData("fr")]
    [InlineData("")]
    [InlineData(null)]
    public void Country_NotInTheTable_IsNone(string? code) => Assert.Null(Country.Find(code));

    private static int Count(HomeRegion region, bool pacific) =>
        OfferedCountries.All.Values.Count(country => country.Region == region && (country.Code is "AU" or "HK" or "JP" or "NZ" or "TW") == pacific);
}
