namespace Guichet.Domain.Countries;

/// <summary>Where an organisation's data lives (A24).</summary>
public enum HomeRegion
{
    Europe,
    UnitedStates,
}

/// <param name="Years">Whoever is younger makes no account (A22).</param>
/// <param name="Source">The law that says so; null where we know of none: then it is the strictest age of GDPR art. 8(1).</param>
public sealed record AgeRule(int Years, string? Source);

/// <summary>A country in which the service is offered (A23).</summary>
/// <param name="Code">ISO 3166-1, two letters.</param>
public sealed record Country(string Code, HomeRegion Region, AgeRule Age)
{
    /// <summary>Null where it is not offered.</summary>
    public static Country? Find(string? code) => code is not null && OfferedCountries.All.TryGetValue(code, out var country) ? country : null;
}
