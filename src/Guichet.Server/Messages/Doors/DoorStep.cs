using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages.Doors;

/// <summary>What all doors begin with: not too often, and whose door it is.</summary>
internal sealed class DoorStep(GuichetDb db, DoorKeys keys, CurrentOrganisation current, RateLimits limits, ChannelSettings settings)
{
    public Problem? Enter(string token, HttpContext http)
    {
        if (!limits.Allow("channel-door", RateLimits.Who(http.Connection.RemoteIpAddress), new(settings.IncomingPerMinute, settings.IncomingPerMinute)))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 10 };
        }

        if (keys.OrganisationOf(token) is not { } organisation || (current.Id != Guid.Empty && current.Id != organisation))
        {
            return new Problem(ProblemCodes.NotFound);
        }

        current.Set(organisation);
        return null;
    }

    /// <summary>How the channel is set up, when this operator is the one.</summary>
    public async Task<ChannelRow?> Row(MessageChannel channel, OperatorKind kind, CancellationToken ct) =>
        await db.Set<ChannelRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Channel == channel && row.Kind == kind, ct);
}
