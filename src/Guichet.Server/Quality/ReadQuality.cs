using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Quality;

/// <param name="LossShare">Of packets, 0 to 1.</param>
/// <param name="JitterMilliseconds">Of sound; null when there was none.</param>
public sealed record QualityFlowView(double LossShare, double? JitterMilliseconds, long SoundBitsPerSecond, long PictureBitsPerSecond);

/// <summary>Shares of the minute, together 1, or all 0 where nothing was judged.</summary>
public sealed record QualityLevelsView(double Good, double Weak, double Bad, double Lost);

/// <param name="Seconds">What the page told of, at most the minute's.</param>
/// <param name="Freezes">Times that a picture stood still; null when none was shown, or the browser does not count.</param>
/// <param name="FrozenSeconds">For how long, of the picture that stood longest.</param>
/// <param name="FramesPerSecond">Of all pictures together.</param>
/// <param name="ConcealedShare">Of the sound, 0 to 1: made up in place of what was lost or late; null when there was none.</param>
/// <param name="BufferMilliseconds">What came waited so long before it was played; null when nothing came.</param>
/// <param name="PictureWidth">Of the largest picture; null when there was none.</param>
public sealed record QualityPlaybackView(
    double Seconds, int? Freezes, double? FrozenSeconds, double FramesPerSecond, double? ConcealedShare, int? BufferMilliseconds, int? PictureWidth, int? PictureHeight);

/// <param name="Seconds">What was measured: a minute and a moment; less for the last of a connection.</param>
/// <param name="Up">From the participant to the server.</param>
/// <param name="Down">From the server to the participant.</param>
/// <param name="PictureHeight">Mean height in pixels of the pictures sent to the participant; null when there was none, or their codec tells none.</param>
/// <param name="DownlinkBitsPerSecond">What its line carries, as last estimated; null while unknown.</param>
/// <param name="Playback">How the participant's page played what it received, as the page itself tells; null when it told nothing.</param>
public sealed record QualityMinuteView(
    DateTimeOffset StartedAt, double Seconds, QualityFlowView Up, QualityFlowView Down, QualityLevelsView Levels,
    int? RoundTripMedianMilliseconds, int? RoundTripMaximumMilliseconds, int? PictureHeight, int? HighestPicture, long? DownlinkBitsPerSecond,
    QualityPlaybackView? Playback);

/// <param name="Role">Null in records made before it was noted.</param>
/// <param name="Minutes">Oldest first.</param>
public sealed record QualityParticipant(string ParticipantId, ParticipantRole? Role, IReadOnlyList<QualityMinuteView> Minutes);

public sealed record CallQuality(IReadOnlyList<QualityParticipant> Participants);

/// <summary>How the connections of a call were, minute by minute, during the call and after it (A4, A17).</summary>
internal static class ReadQuality
{
    public static async Task<IResult> Handle(string id, GuichetDb db, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out var callId) || !await db.Set<Call>().AnyAsync(call => call.Id == callId, ct))
        {
            return new Problem(ProblemCodes.CallNotFound).ToResult();
        }

        var minutes = await db.Set<QualityMinute>().AsNoTracking().Where(row => row.CallId == callId)
            .OrderBy(row => row.StartedAt).ThenBy(row => row.Id).ToListAsync(ct);
        return TypedResults.Ok(new CallQuality(
            [.. minutes.GroupBy(row => row.Who.ParticipantId).Select(one => new QualityParticipant(one.Key, RoleOf(one.First().Who), [.. one.Select(View)]))]));
    }

    private static QualityMinuteView View(QualityMinute row) => new(
        row.StartedAt.ToDateTimeOffset(), row.Seconds, View(row.Up), View(row.Down), View(row.Levels),
        row.Line.RoundTripMedianMilliseconds, row.Line.RoundTripMaximumMilliseconds, row.Pictures.MeanHeight, row.Pictures.HighestHeight, row.Line.DownlinkEstimate,
        View(row.Playback));

    private static ParticipantRole? RoleOf(QualityWho who) => who.Role switch
    {
        null => null,
        SeatRole.Specialist => ParticipantRole.Specialist,
        _ => ParticipantRole.Customer,
    };

    private static QualityFlowView View(QualityFlow flow) =>
        new(flow.LossShare, flow.JitterMilliseconds, flow.SoundBitsPerSecond, flow.PictureBitsPerSecond);

    private static QualityPlaybackView? View(QualityPlayback played) => played.Seconds <= 0 ? null : new(
        played.Seconds, played.Freezes, played.FrozenMilliseconds / 1000.0, Math.Round(played.FramesDecoded / played.Seconds, 1),
        played.SoundMilliseconds == 0 ? null : Math.Round((double)played.ConcealedMilliseconds / played.SoundMilliseconds, 4),
        played.BufferMilliseconds, Shown(played.PictureWidth), Shown(played.PictureHeight));

    private static int? Shown(int pixels) => pixels == 0 ? null : pixels;

    private static QualityLevelsView View(QualityLevels levels)
    {
        double all = Math.Max(1, levels.Good + levels.Weak + levels.Bad + levels.Lost);
        return new(levels.Good / all, levels.Weak / all, levels.Bad / all, levels.Lost / all);
    }
}
