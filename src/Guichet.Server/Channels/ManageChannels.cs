using Guichet.Domain.Journal;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Channels;

/// <param name="SetUp">Without its secret.</param>
/// <param name="HasSecret">One is kept.</param>
public sealed record ChannelView(MessageChannel Channel, OperatorKind Kind, OperatorSetUp SetUp, bool HasSecret, DateTimeOffset? SuspendedAt);

public sealed record ChannelList(IReadOnlyList<ChannelView> Items);

/// <summary>An organisation's channels: who delivers them, and whether they are suspended (A21). What was queued stays queued and is shown.</summary>
internal sealed class ManageChannels(GuichetDb db, JournalCommit journal, Operators operators, TimeProvider clock)
{
    /// <param name="SetUp">A secret that is left out stays as it was.</param>
    public sealed record Request(MessageChannel Channel, OperatorKind Kind, OperatorSetUp SetUp);

    public sealed record SwitchRequest(MessageChannel Channel);

    public static async Task<IResult> List(ManageChannels manage, GuichetDb db, CancellationToken ct)
    {
        var rows = await db.Set<ChannelRow>().AsNoTracking().ToListAsync(ct);
        return TypedResults.Ok(new ChannelList(
            [.. MessageChannels.OfOperators.Select(channel => manage.View(channel, rows.SingleOrDefault(row => row.Channel == channel)))]));
    }

    public static async Task<IResult> Change(Request request, ManageChannels manage, HttpContext http) =>
        await manage.Change(request.Channel, request, Caller.From(http.User)!, http.RequestAborted);

    public static Task<IResult> Suspend(SwitchRequest request, ManageChannels manage, HttpContext http) =>
        manage.Switch(request.Channel, suspend: true, Caller.From(http.User)!, http.RequestAborted);

    public static Task<IResult> Resume(SwitchRequest request, ManageChannels manage, HttpContext http) =>
        manage.Switch(request.Channel, suspend: false, Caller.From(http.User)!, http.RequestAborted);

    /// <summary>As it is typed, before it is kept: nothing is sent.</summary>
    public static async Task<IResult> Try(Request request, ManageChannels manage, CancellationToken ct)
    {
        var setUp = manage.Whole(request, await manage.Row(request.Channel, ct));
        return setUp.WrongField(request.Channel, request.Kind) is { } wrong
            ? Problem.Field(wrong, "This is not in order for this operator.").ToResult()
            : TypedResults.Ok(await manage.Operators.Of(request.Kind, setUp, "").Try(ct));
    }

    private Operators Operators => operators;

    private OperatorSetUp Whole(Request request, ChannelRow row) => request.SetUp with
    {
        Secret = request.SetUp.HasSecret || row.Kind != request.Kind ? request.SetUp.Secret : operators.Open(row).Secret,
    };

    private async Task<IResult> Change(MessageChannel channel, Request request, Caller caller, CancellationToken ct)
    {
        var row = await Row(channel, ct);
        var setUp = Whole(request, row);
        if (setUp.WrongField(channel, request.Kind) is { } wrong)
        {
            return Problem.Field(wrong, "This is not in order for this operator.").ToResult();
        }

        (row.Kind, row.Sealed) = (request.Kind, operators.Seal(request.Kind is OperatorKind.Mailbox ? new OperatorSetUp() : setUp));
        return await Save(row, new ChannelChanged(channel, caller.Actor), ct);
    }

    private async Task<IResult> Switch(MessageChannel channel, bool suspend, Caller caller, CancellationToken ct)
    {
        if (!MessageChannels.OfOperators.Contains(channel))
        {
            return Problem.Field("channel", "No operator delivers this channel.").ToResult();
        }

        var row = await Row(channel, ct);
        if (suspend == row.SuspendedAt is not null)
        {
            return TypedResults.Ok(View(channel, row));
        }

        row.SuspendedAt = suspend ? clock.Now() : null;
        return await Save(row, suspend ? new ChannelSuspended(channel, caller.Actor) : new ChannelResumed(channel, caller.Actor), ct);
    }

    private async Task<IResult> Save(ChannelRow row, Fact fact, CancellationToken ct)
    {
        db.Append(fact);
        await journal.Commit(ct);
        return TypedResults.Ok(View(row.Channel, row));
    }

    private async Task<ChannelRow> Row(MessageChannel channel, CancellationToken ct)
    {
        var row = await db.Set<ChannelRow>().SingleOrDefaultAsync(one => one.Channel == channel, ct);
        return row ?? db.Add(new ChannelRow { OrganisationId = journal.OrganisationId, Channel = channel }).Entity;
    }

    private ChannelView View(MessageChannel channel, ChannelRow? row)
    {
        var setUp = row is null ? new OperatorSetUp() : operators.Open(row);
        return new ChannelView(channel, row?.Kind ?? OperatorKind.Mailbox, setUp.WithoutSecret, setUp.HasSecret, row?.SuspendedAt?.ToDateTimeOffset());
    }
}
