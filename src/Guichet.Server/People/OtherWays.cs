using Guichet.Contracts.Problems;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.People;

/// <summary>Passwords, passkeys and codes, where everybody comes by single sign-on: then they are the owners' for the day on which the provider is out
/// of order, and it is noted.</summary>
internal static class OtherWays
{
    /// <summary>Null when this person may; inside the transaction of whoever signs them in.</summary>
    public static async Task<Problem?> Take(GuichetDb db, Person person, CancellationToken ct)
    {
        if (!await AreShut(db, ct))
        {
            return null;
        }

        if (person.Role is not PersonRole.Owner)
        {
            return new Problem(ProblemCodes.SingleSignOnOnly);
        }

        db.Append(new SingleSignOnPassedBy(person.Id));
        return null;
    }

    /// <summary>For whoever is no owner.</summary>
    public static Task<bool> AreShut(GuichetDb db, CancellationToken ct) => db.Set<Organisation>().AnyAsync(row => row.SingleSignOnOnly, ct);
}
