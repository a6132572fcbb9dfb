using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Outbox;

/// <summary>Whether a message may go to an address at all: asked before it is queued, and for the customer's word once more before it is sent. Where a
/// transaction writes to many addresses they are expected, and read about with one query of each kind; about all others it asks each time.</summary>
internal sealed class MessageChecks(GuichetDb db, ChannelSettings settings, TimeProvider clock)
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private readonly Dictionary<(MessageChannel Channel, string Address), bool?> _lastWords = [];
    private readonly Dictionary<string, List<Instant>> _due = [];

    /// <summary>Within the organisation's turn: what is read holds until it ends.</summary>
    public async Task Expect(MessageChannel channel, IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        if (addresses.Count == 0)
        {
            return;
        }

        var words = await db.Set<ChannelConsent>().Where(row => row.Channel == channel && addresses.Contains(row.Address))
            .OrderBy(row => row.At).Select(row => new { row.Address, row.Given }).ToListAsync(ct);
        var since = clock.Now() - Hour;
        var due = (await db.Set<Message>().Where(one => addresses.Contains(one.Way.Address) && !one.Way.Incoming && (one.Delivery.DueAt > since || one.CreatedAt > since))
            .Select(one => new { one.Way.Address, one.Delivery.DueAt, one.CreatedAt }).ToListAsync(ct)).ToLookup(one => one.Address, one => Instant.Max(one.DueAt, one.CreatedAt));
        foreach (var address in addresses)
        {
            _lastWords[(channel, address)] = null;
            _due[address] = [.. due[address]];
        }

        words.ForEach(word => _lastWords[(channel, word.Address)] = word.Given);
    }

    /// <summary>One of <see cref="DeliveryProblems"/>; null when it may.</summary>
    /// <param name="due">When it is to be sent; null is now.</param>
    public async Task<string?> Problem(MessageChannel channel, string? address, CancellationToken ct, Instant? due = null) =>
        address is null ? DeliveryProblems.NoAddress
        : Reach(channel, address)
            ?? (await IsOptedOut(channel, address, ct) ? DeliveryProblems.OptedOut
                : channel is not MessageChannel.Chat && await InTheHourTo(Instant.Max(due ?? clock.Now(), clock.Now()), address, ct) >= settings.PerAddressAndHour ? DeliveryProblems.TooMany
                : null);

    /// <summary>The customer's last word is no.</summary>
    public async Task<bool> IsOptedOut(MessageChannel channel, string address, CancellationToken ct) => await LastWord(channel, address, ct) is false;

    /// <summary>Whether the customer's last word about this address was yes; null when they said nothing.</summary>
    public async Task<bool?> LastWord(MessageChannel channel, string address, CancellationToken ct) => _lastWords.TryGetValue((channel, address), out var known) ? known
        : await db.Set<ChannelConsent>().Where(row => row.Channel == channel && row.Address == address)
            .OrderByDescending(row => row.At).Select(row => (bool?)row.Given).FirstOrDefaultAsync(ct);

    /// <summary>Said in this transaction.</summary>
    public void Heard(ChannelConsent word)
    {
        if (_lastWords.ContainsKey((word.Channel, word.Address)))
        {
            _lastWords[(word.Channel, word.Address)] = word.Given;
        }
    }

    /// <summary>Queued in this transaction.</summary>
    public void Wrote(Message message)
    {
        if (_due.TryGetValue(message.Way.Address, out var known))
        {
            known.Add(Instant.Max(message.Delivery.DueAt, message.CreatedAt));
        }
    }

    private string? Reach(MessageChannel channel, string address)
    {
        if (channel is not MessageChannel.Text)
        {
            return channel is MessageChannel.Chat || CallPlan.IsEmail(address) ? null : DeliveryProblems.AddressInvalid;
        }

        return settings.TextProblem(address, null);
    }

    // By when they are to be sent: the reminders of a series are many, and weeks apart. What is late, such as another way for what failed, counts for when it was queued.
    private async Task<int> InTheHourTo(Instant due, string address, CancellationToken ct)
    {
        var since = due - Hour;
        return _due.TryGetValue(address, out var known) ? known.Count(one => one > since && one <= due)
            : await db.Set<Message>().CountAsync(one => one.Way.Address == address && !one.Way.Incoming && (one.Delivery.DueAt > since || one.CreatedAt > since) && one.Delivery.DueAt <= due, ct);
    }
}
