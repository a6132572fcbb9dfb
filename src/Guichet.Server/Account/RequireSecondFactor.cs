using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;

namespace Guichet.Server.Account;

/// <summary>The owner's wish that everybody at the desk has a second factor. Whoever has none can then only set one up.</summary>
internal static class RequireSecondFactor
{
    public sealed record Policy(bool SecondFactorRequired);

    public static async Task<IResult> Read(OwnAccount own, CancellationToken ct) =>
        TypedResults.Ok(new Policy((await own.Organisation(ct)).SecondFactorRequired));

    // Whoever asks it of others has one: nobody locks themselves out of changing it back.
    public static async Task<IResult> Change(Policy policy, OwnAccount own, GuichetDb db, JournalCommit journal, HttpContext http)
    {
        var organisation = await own.Organisation(http.RequestAborted);
        if (policy.SecondFactorRequired && !await own.HasSecondFactor(http))
        {
            return new Problem(ProblemCodes.SecondFactorNeeded).ToResult();
        }

        if (organisation.SecondFactorRequired != policy.SecondFactorRequired)
        {
            organisation.SecondFactorRequired = policy.SecondFactorRequired;
            db.Append(new SecondFactorRequirementChanged(policy.SecondFactorRequired, Caller.From(http.User)!.Actor));
            await journal.Commit(http.RequestAborted);
        }

        return TypedResults.Ok(policy);
    }
}
