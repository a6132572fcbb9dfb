using Guichet.Contracts.Problems;
using Guichet.Domain;
using Guichet.Domain.DeviceChecks;
using Guichet.Media;
using Guichet.Server.Media;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;

namespace Guichet.Server.DeviceChecks;

/// <summary>The device checks that measure now, each measurement in a media room of its own with two connections: what the page sends through
/// the media server comes back to it. No call, no seat and nobody else's media is in reach of it, and no call's figures count it.</summary>
internal sealed class RunningChecks(DeviceCheckSettings settings, MediaHost media, TimeProvider clock, ILogger<RunningChecks> log)
{
    private const string Sender = "sender";
    private const string Listener = "listener";
    private static readonly Dictionary<string, string> _noLabels = [];

    private readonly CheckRuns _runs = new(settings.Rules);
    private readonly Mailbox _mailbox = new(log);

    /// <summary>A place for a new check under this id; the refusal when there is none.</summary>
    public async Task<Problem?> Start(string id, string address)
    {
        var refusal = await Ask(() => _runs.Start(id, address, clock.Now()));
        return refusal is Refusal.None ? null : Problem.From(refusal);
    }

    /// <summary>The page sends: a new measurement, which ends the one before.</summary>
    public async Task<(TransportAnswer? Answer, Problem? Problem)> Send(string id, string sdp)
    {
        var begun = await Ask(() => _runs.Send(id, clock.Now()));
        if (begun.Value is not { } leg)
        {
            return (null, Problem.From(begun.Refusal));
        }

        await Close(id, leg.Number - 1);
        return await Offer(new TransportOffer(Room(id, leg.Number), Sender, null, TransportPurpose.Publish, sdp, _noLabels, null));
    }

    /// <summary>The page gets back what it sends.</summary>
    public async Task<(TransportAnswer? Answer, Problem? Problem)> Listen(string id, string sdp)
    {
        var begun = await Ask(() => _runs.Listen(id, clock.Now()));
        return begun.Value is { } leg
            ? await Offer(new TransportOffer(Room(id, leg.Number), Listener, null, TransportPurpose.Play, sdp, _noLabels, Sender))
            : (null, Problem.From(begun.Refusal));
    }

    /// <summary>Gives the place back; also the second time.</summary>
    public async Task End(string id)
    {
        if ((await Ask(() => new Outcome<CheckRun>(_runs.End(id), Refusal.None))).Value is { Leg: { } leg })
        {
            await Close(id, leg.Number);
        }
    }

    // No call's room and no tool's has such a name: the first are ids, the others begin with one.
    private static string Room(string id, int leg) => $"check/{id}/{leg}";

    private async Task<(TransportAnswer?, Problem?)> Offer(TransportOffer offer)
    {
        if (media.Server is not { } server)
        {
            return (null, new Problem(ProblemCodes.MediaUnavailable));
        }

        // Not ended by a page that goes away in the middle: its time ends it.
        var answer = await server.Offer(offer with { Bounds = settings.Bounds }, CancellationToken.None);
        return answer.Problem is { } refused ? (null, MediaProblems.From(refused)) : (answer, null);
    }

    private Task Close(string id, int leg) => leg > 0 && media.Server is { } server ? server.CloseRoom(Room(id, leg)) : Task.CompletedTask;

    private async Task<T> Ask<T>(Func<T> question)
        where T : struct => await _mailbox.Ask(() => Task.FromResult(question()));
}
