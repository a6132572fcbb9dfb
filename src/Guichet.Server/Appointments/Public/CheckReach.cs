using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Public;

/// <summary>Whether somebody who leaves a number alone can be told of their appointment by it. Asked before anything is booked.</summary>
internal sealed class CheckReach(GuichetDb db, ChannelSettings settings)
{
    public async Task<Problem?> Refuse(CallCustomer customer, CancellationToken ct)
    {
        if (customer.Email is not null)
        {
            return null;
        }

        var home = await db.Set<Organisation>().Select(row => row.Country).SingleAsync(ct);
        return settings.TextProblem(customer.Phone, home) switch
        {
            null => null,
            DeliveryProblems.CountryClosed => Phone(ProblemCodes.MessageCountryClosed, "No text messages go to this country: leave an e-mail address."),
            _ => Phone(ProblemCodes.MessageAddressInvalid, "A number that can be read, with its country, such as +33 6 12 34 56 78."),
        };
    }

    private static Problem Phone(string code, string why) => new(code) { Errors = new Dictionary<string, string[]> { ["phone"] = [why] } };
}
