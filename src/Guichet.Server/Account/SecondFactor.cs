using System.Security.Cryptography;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Account;

/// <summary>An authenticator as the second factor: set up, confirmed by its first code, taken away; and codes for emergencies.</summary>
internal static class SecondFactor
{
    /// <param name="Uri">For the QR code.</param>
    /// <param name="Secret">The same for typing, in Base32.</param>
    /// <param name="Ticket">Send it back with the first code.</param>
    public sealed record Started(string Uri, string Secret, string Ticket);

    public sealed record ConfirmRequest(string? Password, string Ticket, string Code);

    /// <param name="RecoveryCodes">Shown once; each works once in place of a code.</param>
    public sealed record CodesResponse(IReadOnlyList<string> RecoveryCodes);

    public sealed record State(bool Set, bool Required, int RecoveryCodesLeft);

    public static async Task<IResult> Read(OwnAccount own, SecondFactors factors, HttpContext http)
    {
        var (organisation, person) = (await own.Organisation(http.RequestAborted), await own.Person(http));
        return TypedResults.Ok(new State(
            person.TotpSecret is not null, organisation.SecondFactorRequired, await factors.CodesLeft(person.Id, http.RequestAborted)));
    }

    public static async Task<IResult> Start(OwnAccount own, SetupTickets tickets, HttpContext http)
    {
        var (organisation, person) = (await own.Organisation(http.RequestAborted), await own.Person(http));
        var secret = RandomNumberGenerator.GetBytes(Totp.SecretLength);
        return TypedResults.Ok(new Started(
            Totp.Address(secret, $"Guichet {organisation.Name}", person.Email ?? ""), Totp.Base32(secret),
            tickets.Write(person.Id, secret)));
    }

    public static async Task<IResult> Confirm(
        ConfirmRequest request, OwnAccount own, SecondFactors factors, SetupTickets tickets, HttpContext http)
    {
        IReadOnlyList<string> codes = [];
        var problem = await own.Change(http, request.Password, async person =>
        {
            var (secret, isOver) = tickets.Read(request.Ticket, person.Id);
            if (isOver)
            {
                return new Problem(ProblemCodes.SecondFactorExpired);
            }

            if (secret is null || !factors.Set(person, secret, request.Code))
            {
                return new Problem(ProblemCodes.CodeWrong);
            }

            codes = await factors.MakeCodes(person, http.RequestAborted);
            return null;
        });
        return problem?.ToResult() ?? TypedResults.Ok(new CodesResponse(codes));
    }

    public static async Task<IResult> Remove(ProofRequest request, OwnAccount own, SecondFactors factors, HttpContext http)
    {
        var organisation = await own.Organisation(http.RequestAborted);
        var problem = await own.Change(http, request.Password, async person =>
        {
            if (organisation.SecondFactorRequired)
            {
                return new Problem(ProblemCodes.SecondFactorNeeded);
            }

            await factors.Remove(person, http.RequestAborted);
            return null;
        });
        return problem?.ToResult() ?? TypedResults.NoContent();
    }

    public static async Task<IResult> MakeCodes(ProofRequest request, OwnAccount own, SecondFactors factors, HttpContext http)
    {
        IReadOnlyList<string> codes = [];
        var problem = await own.Change(http, request.Password, async person =>
        {
            if (person.TotpSecret is null && person.PasswordHash is not null)
            {
                return new Problem(ProblemCodes.SecondFactorNeeded);
            }

            codes = await factors.MakeCodes(person, http.RequestAborted);
            return null;
        });
        return problem?.ToResult() ?? TypedResults.Ok(new CodesResponse(codes));
    }
}
