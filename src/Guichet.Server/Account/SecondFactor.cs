using System.Security.Cryptography;
using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Guichet.Server.Account;

/// <summary>An authenticator as the second factor: set up, confirmed by its first code, taken away; and codes for emergencies.</summary>
internal sealed class SecondFactor(OwnAccount own, SecondFactors factors, IDataProtectionProvider protection)
{
    private readonly IDataProtector _tickets = protection.CreateProtector("guichet.totp.ticket");

    public sealed record PasswordRequest(string Password);

    /// <param name="Uri">For the QR code.</param>
    /// <param name="Secret">The same for typing, in Base32.</param>
    /// <param name="Ticket">Send it back with the first code.</param>
    public sealed record Started(string Uri, string Secret, string Ticket);

    public sealed record ConfirmRequest(string Password, string Ticket, string Code);

    /// <param name="RecoveryCodes">Shown once; each works once in place of a code.</param>
    public sealed record CodesResponse(IReadOnlyList<string> RecoveryCodes);

    public sealed record State(bool Set, bool Required, int RecoveryCodesLeft);

    public static async Task<IResult> Read(SecondFactor second, HttpContext http)
    {
        var (organisation, person) = (await second.Own.Organisation(http.RequestAborted), await second.Own.Person(http));
        return TypedResults.Ok(new State(
            person.TotpSecret is not null, organisation.SecondFactorRequired, await second.Factors.CodesLeft(person.Id, http.RequestAborted)));
    }

    public static async Task<IResult> Start(SecondFactor second, HttpContext http)
    {
        var (organisation, person) = (await second.Own.Organisation(http.RequestAborted), await second.Own.Person(http));
        var secret = RandomNumberGenerator.GetBytes(Totp.SecretLength);
        byte[] ticket = [.. person.Id.ToByteArray(), .. secret];
        return TypedResults.Ok(new Started(
            Totp.Address(secret, $"Guichet {organisation.Name}", person.Email ?? ""), Totp.Base32(secret),
            Convert.ToBase64String(second._tickets.Protect(ticket))));
    }

    public static async Task<IResult> Confirm(ConfirmRequest request, SecondFactor second, HttpContext http)
    {
        IReadOnlyList<string> codes = [];
        var problem = await second.Own.Change(http, request.Password, async person =>
        {
            if (second.SecretOf(request.Ticket, person) is not { } secret || !second.Factors.Set(person, secret, request.Code))
            {
                return new Problem(ProblemCodes.CodeWrong);
            }

            codes = await second.Factors.MakeCodes(person, http.RequestAborted);
            return null;
        });
        return problem?.ToResult() ?? TypedResults.Ok(new CodesResponse(codes));
    }

    public static async Task<IResult> Remove(PasswordRequest request, SecondFactor second, HttpContext http)
    {
        var organisation = await second.Own.Organisation(http.RequestAborted);
        var problem = await second.Own.Change(http, request.Password, async person =>
        {
            if (organisation.SecondFactorRequired)
            {
                return new Problem(ProblemCodes.SecondFactorNeeded);
            }

            await second.Factors.Remove(person, http.RequestAborted);
            return null;
        });
        return problem?.ToResult() ?? TypedResults.NoContent();
    }

    public static async Task<IResult> MakeCodes(PasswordRequest request, SecondFactor second, HttpContext http)
    {
        IReadOnlyList<string> codes = [];
        var problem = await second.Own.Change(http, request.Password, async person =>
        {
            if (person.TotpSecret is null)
            {
                return new Problem(ProblemCodes.SecondFactorNeeded);
            }

            codes = await second.Factors.MakeCodes(person, http.RequestAborted);
            return null;
        });
        return problem?.ToResult() ?? TypedResults.Ok(new CodesResponse(codes));
    }

    private OwnAccount Own => own;

    private SecondFactors Factors => factors;

    private byte[]? SecretOf(string ticket, Person person)
    {
        try
        {
            var bytes = _tickets.Unprotect(Convert.FromBase64String(ticket));
            return bytes.AsSpan(0, 16).SequenceEqual(person.Id.ToByteArray()) ? bytes[16..] : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
