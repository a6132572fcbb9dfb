using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Guichet.Server.Messages.Notices;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Messages;

/// <param name="Address">A number as E.164, or an e-mail address.</param>
internal sealed record TurnAddress(MessageChannel Channel, string Address);

/// <param name="Language">BCP 47.</param>
/// <param name="Topic">What they wait for, in their words.</param>
/// <param name="Link">Brings them back to their place.</param>
/// <param name="Message">What the desk wrote to them.</param>
internal sealed record TurnReader(
    Guid PlaceId, string Name, string? Language, string? Topic, TurnAddress To, Guid? SpecialistId, string Link, string? Message = null);

/// <summary>Tells customers in line of their turn, where they left a number or an address for it (A15). Inside the transaction of whoever calls it.</summary>
internal sealed class TurnNotices(GuichetDb db, MessageBook book, MessageChecks checks, Messaging messaging, Composer composer, TimeProvider clock)
{
    /// <summary>So often one place can be called: whoever does not come by then is called no more.</summary>
    private const int MostCalls = 8;

    /// <summary>The channels by which this can be promised: with an operator behind them and not suspended. As long as no channel has an operator
    /// everything stays in the mailbox, so that it can be tried.</summary>
    public async Task<IReadOnlyList<MessageChannel>> Offered(CancellationToken ct)
    {
        if (!await Sends(Domain.Messages.Notices.YourTurn, ct))
        {
            return [];
        }

        var rows = await db.Set<ChannelRow>().AsNoTracking().ToDictionaryAsync(row => row.Channel, ct);
        var trial = rows.Values.All(row => row.Kind is OperatorKind.Mailbox);
        return [.. MessageChannels.OfOperators.Where(channel =>
            rows.TryGetValue(channel, out var row) ? row.SuspendedAt is null && (trial || row.Kind is not OperatorKind.Mailbox) : trial)];
    }

    /// <summary>Whether the organisation sends this notice at all.</summary>
    public async Task<bool> Sends(string notice, CancellationToken ct) => (await messaging.Read(ct)).Settings.Sends(notice);

    /// <summary>What somebody typed, if they can be told there.</summary>
    public async Task<(TurnAddress? Address, Problem? Problem)> Check(string typed, CancellationToken ct)
    {
        var country = (await messaging.Read(ct)).Organisation.Country;
        var to = typed.Contains('@', StringComparison.Ordinal) ? new TurnAddress(MessageChannel.Email, typed.Trim().ToLowerInvariant())
            : PhoneNumber.TryRead(typed, country) is { } number ? new TurnAddress(MessageChannel.Text, number.Number)
            : null;
        if (to is null || !(await Offered(ct)).Contains(to.Channel))
        {
            return (null, new Problem(ProblemCodes.MessageAddressInvalid));
        }

        return await checks.Problem(to.Channel, to.Address, ct) is { } why ? (null, WriteMessage.Refusal(why)) : (to, null);
    }

    /// <summary>Leaving it says that they may be written to there; the place is the proof.</summary>
    public Task Consent(Guid organisation, Guid placeId, TurnAddress to, CancellationToken ct) => book.Consent(
        new ChannelConsent
        {
            Id = clock.NewId(),
            OrganisationId = organisation,
            Channel = to.Channel,
            Address = to.Address,
            Given = true,
            Source = ConsentSource.Service,
            Proof = placeId,
            At = clock.Now(),
        },
        ct);

    public async Task Tell(string notice, TurnReader reader, CancellationToken ct)
    {
        if (await Once(notice, reader.PlaceId, ct) is not { } once || !await Sends(notice, ct))
        {
            return;
        }

        var (channel, address) = reader.To;
        var text = channel is MessageChannel.Text;
        var thread = await book.ThreadOf(new ThreadCustomer(reader.Name, text ? null : address, text ? address : null, reader.Language, null), ct);
        var content = await composer.Compose(
            new LinkNotice(notice, reader.Topic ?? "", new CallCustomer(reader.Name, null, null), reader.SpecialistId, reader.Link, reader.Message), channel, thread, ct);
        await book.Queue(new NewMessage(thread, channel, content, new MessageSubject(null, null, notice, null), address, Once: once, Disturbs: true), ct);
    }

    /// <summary>What still waits to be sent to them of their turn would come too late. That they are declined is as true afterwards.</summary>
    public async Task TakeBack(Guid placeId, CancellationToken ct)
    {
        foreach (var message in await Of(placeId).ToListAsync(ct))
        {
            message.Delivery = message.Delivery.State is MessageState.Queued ? message.Delivery.Withdraw() : message.Delivery;
        }
    }

    /// <summary>They came: whoever looks at the messages sees that their link was used.</summary>
    public async Task Opened(Guid placeId, CancellationToken ct)
    {
        foreach (var message in await Of(placeId).ToListAsync(ct))
        {
            message.Delivery = message.Delivery.Open(clock.Now());
        }
    }

    /// <summary>By what a message to a place is known, so that it is sent once; null when they were called often enough.</summary>
    public async Task<string?> Once(string notice, Guid placeId, CancellationToken ct)
    {
        if (notice != Domain.Messages.Notices.YourTurn)
        {
            return notice == Domain.Messages.Notices.NextInLine ? NextKey(placeId) : DeclinedKey(placeId);
        }

        var told = (await Of(placeId).Select(one => one.Once).ToListAsync(ct)).ToHashSet();
        return TurnKeys(placeId).FirstOrDefault(key => !told.Contains(key));
    }

    /// <summary>What messages to a place are known by (<see cref="Message.Once"/>), that of its end too.</summary>
    public static IReadOnlyList<string> KeysOf(Guid placeId) => [.. TurnKeysOf(placeId), DeclinedKey(placeId)];

    // Whole keys, which the database finds by its index.
    private IQueryable<Message> Of(Guid placeId)
    {
        var keys = TurnKeysOf(placeId);
        return db.Set<Message>().Where(one => one.Once != null && keys.Contains(one.Once));
    }

    private static IReadOnlyList<string> TurnKeysOf(Guid placeId) => [NextKey(placeId), .. TurnKeys(placeId)];

    private static string DeclinedKey(Guid placeId) => $"{Domain.Messages.Notices.Declined}:{placeId:N}";

    private static string NextKey(Guid placeId) => $"next:{placeId:N}";

    private static IEnumerable<string> TurnKeys(Guid placeId) => Enumerable.Range(1, MostCalls).Select(number => $"turn:{placeId:N}:{number}");
}

/// <param name="Link">Brings them back to their place.</param>
/// <param name="CompanionId">Who comes along; null for the customer.</param>
internal sealed record AppointedReader(Guid PlaceId, Guid AppointmentId, Guid SpecialistId, string Link, Guid? CompanionId);

/// <summary>The same for customers who wait for an appointment: where that one is written to. Inside the transaction of whoever calls it.</summary>
internal sealed class AppointedTurns(GuichetDb db, TurnNotices turns, NoticeWriter write, CompanionNotices companions)
{
    public async Task Tell(string notice, AppointedReader reader, CancellationToken ct)
    {
        if (await turns.Once(notice, reader.PlaceId, ct) is { } once
            && await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == reader.AppointmentId, ct) is { Subject: var subject } about)
        {
            var told = new LinkNotice(notice, subject.Topic.Title ?? "", subject.Customer, reader.SpecialistId, reader.Link);
            await (reader.CompanionId is { } along ? companions.Turn(about, along, told, once, ct) : write.ToCustomer(about, told, once, ct));
        }
    }
}
