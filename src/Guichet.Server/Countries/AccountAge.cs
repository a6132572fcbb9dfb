using Guichet.Contracts.Problems;
using Guichet.Domain.Countries;
using Guichet.Server.Platform;

namespace Guichet.Server.Countries;

/// <summary>Whether somebody may make an account by the rules of their organisation's country (A22, A23).</summary>
internal static class AccountAge
{
    /// <summary>Where nobody asked for the country yet.</summary>
    private const int Strictest = 16;

    public static Problem TooYoung => new(ProblemCodes.AgeTooYoung);

    public static int Of(Country? country) => country?.Age.Years ?? Strictest;

    public static Problem? Check(Country? country, bool ofAge) =>
        country is null ? new Problem(ProblemCodes.CountryClosed, "The service is offered in the countries of GET /api/v1/countries only.")
        : ofAge ? null
        : TooYoung;
}
