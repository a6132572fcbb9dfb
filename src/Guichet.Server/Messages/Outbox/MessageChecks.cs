using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Outbox;

/// <summary>Whether a message may go to an address at all: asked before it is queued, and for the customer's word once more before it is sent.</summary>
internal sealed class MessageChecks(GuichetDb db, ChannelSettings settings, TimeProvider clock)
{
    /// <summary>One of <see cref="DeliveryProblems"/>; null when it may.</summary>
    public async Task<string?> Problem(MessageChannel channel, string? address, CancellationToken ct) =>
        address is null ? DeliveryProblems.NoAddress
        : Reach(channel, address)
            ?? (await IsOptedOut(channel, address, ct) ? DeliveryProblems.OptedOut
                : channel is not MessageChannel.Chat && await Lately(address, ct) >= settings.PerAddressAndHour ? DeliveryProblems.TooMany
                : null);

    /// <summary>The customer's last word is no.</summary>
    public async Task<bool> IsOptedOut(MessageChannel channel, string address, CancellationToken ct) =>
        await db.Set<ChannelConsent>().Where(row => row.Channel == channel && row.Address == address)
            .OrderByDescending(row => row.At).Select(row => (bool?)row.Given).FirstOrDefaultAsync(ct) == false;

    private string? Reach(MessageChannel channel, string address)
    {
        if (channel is not MessageChannel.Text)
        {
            return channel is MessageChannel.Chat || CallPlan.IsEmail(address) ? null : DeliveryProblems.AddressInvalid;
        }

        return settings.TextProblem(address, null);
    }

    private Task<int> Lately(string address, CancellationToken ct)
    {
        var since = clock.Now() - Duration.FromHours(1);
        return db.Set<Message>().CountAsync(one => one.Way.Address == address && !one.Way.Incoming && one.CreatedAt > since, ct);
    }
}
