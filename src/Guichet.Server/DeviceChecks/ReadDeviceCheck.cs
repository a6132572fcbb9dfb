using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.DeviceChecks;

/// <summary>What the desk reads of device checks: a customer's before their call, and one's own.</summary>
internal static class ReadDeviceCheck
{
    /// <param name="Check">Null when there was none.</param>
    public sealed record Answer(DeviceCheck? Check);

    public static async Task<IResult> OfCall(string id, GuichetDb db, KeptChecks kept, CancellationToken ct) =>
        Guid.TryParse(id, out var call) && await db.Set<Call>().AnyAsync(row => row.Id == call, ct)
            ? TypedResults.Ok(new Answer(await kept.OfCall(call, ct)))
            : new Problem(ProblemCodes.CallNotFound).ToResult();

    public static async Task<IResult> Own(KeptChecks kept, HttpContext http) =>
        TypedResults.Ok(new Answer(await kept.OfPerson(Caller.From(http.User)!.PersonId!.Value, http.RequestAborted)));

    public static async Task<IResult> KeepOwn(DeviceCheck check, KeptChecks kept, HttpContext http)
    {
        if (kept.Clean(check) is not { } clean)
        {
            return Problem.Field("check", "A figure is out of its range.").ToResult();
        }

        await kept.KeepForPerson(Caller.From(http.User)!.PersonId!.Value, clean, http.RequestAborted);
        return TypedResults.NoContent();
    }
}
