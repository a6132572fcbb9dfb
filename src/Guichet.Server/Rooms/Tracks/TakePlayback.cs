using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Server.Platform;
using Guichet.Server.Quality;

namespace Guichet.Server.Rooms.Tracks;

/// <summary>How a participant's page played what it received, into the record of quality (A4, A17). A page may say anything: what cannot be
/// is refused, and what is kept counts for its own minutes only.</summary>
internal sealed class TakePlayback(QualityLedger ledger, RateLimits limits, RoomSettings settings)
{
    private const double LongestSeconds = 120;
    private const int MostFreezes = 10_000;
    private const int MostFrames = 100_000;
    private const int MostTracks = 64;
    private const int LongestBuffer = 60_000;
    private const int Largest = 16_384;

    /// <summary>What is wrong with it, or null.</summary>
    public Problem? Handle(LiveRoom room, Seat seat, PlaybackReport report)
    {
        if (!limits.Allow("playback", seat.Id, settings.PlaybackRate))
        {
            return new Problem(ProblemCodes.TooManyRequests);
        }

        if (!IsGood(report))
        {
            return new Problem(ProblemCodes.RequestInvalid);
        }

        if (room.Tracks.TransportOf(seat.Id) is not { } transport)
        {
            return new Problem(ProblemCodes.TransportNotFound);
        }

        ledger.Played(transport, new QualityPlayback(
            report.Seconds, report.Freezes, report.FrozenMilliseconds, report.FramesDecoded, report.SoundMilliseconds, report.ConcealedMilliseconds,
            report.BufferMilliseconds, report.PictureWidth, report.PictureHeight));
        return null;
    }

    private static bool IsGood(PlaybackReport report) =>
        report.Seconds is > 0 and <= LongestSeconds
        && report.Freezes is null or (>= 0 and <= MostFreezes)
        && (report.FrozenMilliseconds is not { } frozen || (frozen >= 0 && frozen <= report.Seconds * 1000))
        && report.FramesDecoded is >= 0 and <= MostFrames
        && report.SoundMilliseconds >= 0 && report.SoundMilliseconds <= LongestSeconds * 1000 * MostTracks
        && report.ConcealedMilliseconds >= 0 && report.ConcealedMilliseconds <= report.SoundMilliseconds
        && report.BufferMilliseconds is null or (>= 0 and <= LongestBuffer)
        && report is { PictureWidth: >= 0 and <= Largest, PictureHeight: >= 0 and <= Largest };
}
