using System.Collections.Frozen;
using static Guichet.Domain.Countries.HomeRegion;

namespace Guichet.Domain.Countries;

/// <summary>The countries in which the service is offered, as the description of the service lists them (A22, A23, A24): Europe, Middle East, Asia
/// and APJC are served from Europe, the Americas from the United States. Ages follow national law as docs/countries.md says where each was looked up; where a
/// higher age is on its way, it is asked for already.</summary>
public static class OfferedCountries
{
    private static readonly AgeRule Strictest = new(16, null);

    private static readonly Country[] Rows =
    [
        new("AE", Europe, Strictest),
        new("AT", Europe, new(14, "GDPR art. 8(1); DSG § 4(4)")),
        new("BE", Europe, new(13, "GDPR art. 8(1); Act of 30 July 2018, art. 7")),
        new("BG", Europe, new(14, "GDPR art. 8(1); ZZLD art. 25c")),
        new("CH", Europe, Strictest),
        new("CY", Europe, new(14, "GDPR art. 8(1); Law 125(I)/2018, s. 8")),
        new("CZ", Europe, new(15, "GDPR art. 8(1); Act 110/2019, § 7")),
        new("DE", Europe, new(16, "GDPR art. 8(1)")),
        new("DK", Europe, new(15, "GDPR art. 8(1); Databeskyttelsesloven § 6, since 1 January 2024")),
        new("EE", Europe, new(13, "GDPR art. 8(1); IKS § 8")),
        new("EG", Europe, Strictest),
        new("ES", Europe, new(16, "GDPR art. 8(1); LOPDGDD art. 7 says 14, the bill 121/000052 of 2025 says 16")),
        new("FI", Europe, new(13, "GDPR art. 8(1); Tietosuojalaki § 5")),
        new("FR", Europe, new(15, "GDPR art. 8(1); Loi 78-17, art. 45")),
        new("GB", Europe, new(13, "UK GDPR art. 8; Data Protection Act 2018, s. 9")),
        new("GE", Europe, Strictest),
        new("GR", Europe, new(15, "GDPR art. 8(1); Law 4624/2019, art. 21")),
        new("HR", Europe, new(16, "GDPR art. 8(1)")),
        new("HU", Europe, new(16, "GDPR art. 8(1)")),
        new("IE", Europe, new(16, "GDPR art. 8(1); Data Protection Act 2018, s. 31")),
        new("IL", Europe, Strictest),
        new("IS", Europe, new(13, "GDPR art. 8(1); Act 90/2018, art. 10")),
        new("IT", Europe, new(14, "GDPR art. 8(1); D.lgs. 196/2003, art. 2-quinquies")),
        new("LI", Europe, new(16, "GDPR art. 8(1)")),
        new("LT", Europe, new(14, "GDPR art. 8(1); ADTAĮ art. 6")),
        new("LU", Europe, new(16, "GDPR art. 8(1)")),
        new("LV", Europe, new(13, "GDPR art. 8(1); Personal Data Processing Law, s. 33")),
        new("MT", Europe, new(13, "GDPR art. 8(1); S.L. 586.11")),
        new("NL", Europe, new(16, "GDPR art. 8(1); UAVG art. 5")),
        new("NO", Europe, new(15, "GDPR art. 8(1); Personopplysningsloven § 5 says 13, the proposal of 2025 says 15")),
        new("PL", Europe, new(16, "GDPR art. 8(1)")),
        new("PT", Europe, new(13, "GDPR art. 8(1); Lei 58/2019, art. 16")),
        new("QA", Europe, Strictest),
        new("RO", Europe, new(16, "GDPR art. 8(1)")),
        new("SA", Europe, Strictest),
        new("SE", Europe, new(13, "GDPR art. 8(1); Lag 2018:218, ch. 2 § 4")),
        new("SI", Europe, new(15, "GDPR art. 8(1); ZVOP-2 art. 8, since 26 January 2023")),
        new("SK", Europe, new(16, "GDPR art. 8(1); Act 18/2018, § 15")),
        new("ZA", Europe, Strictest),
        new("AR", UnitedStates, Strictest),
        new("AW", UnitedStates, Strictest),
        new("BM", UnitedStates, Strictest),
        new("BS", UnitedStates, Strictest),
        new("BZ", UnitedStates, Strictest),
        new("CA", UnitedStates, Strictest),
        new("CO", UnitedStates, Strictest),
        new("CW", UnitedStates, Strictest),
        new("DO", UnitedStates, Strictest),
        new("JM", UnitedStates, Strictest),
        new("KY", UnitedStates, Strictest),
        new("PR", UnitedStates, new(13, "COPPA, 16 CFR 312")),
        new("TT", UnitedStates, Strictest),
        new("US", UnitedStates, new(13, "COPPA, 16 CFR 312")),
        new("AU", Europe, Strictest),
        new("HK", Europe, Strictest),
        new("JP", Europe, Strictest),
        new("NZ", Europe, Strictest),
        new("TW", Europe, Strictest),
    ];

    /// <summary>By code.</summary>
    public static FrozenDictionary<string, Country> All { get; } = Rows.ToFrozenDictionary(country => country.Code);
}
