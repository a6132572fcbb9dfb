using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms.Tracks;

/// <summary>How large a participant's page shows what it receives, on to the media server.</summary>
internal sealed class ViewTracks(MediaHost media, RateLimits limits, RoomSettings settings)
{
    private const int MostTracks = 64;
    private const int LongestMid = 16;
    public const int Largest = 16_384;

    /// <summary>What is wrong with it, or null.</summary>
    public async Task<Problem?> Handle(LiveRoom room, Seat seat, TrackViews views)
    {
        if (!limits.Allow("view", seat.Id, settings.ViewRate))
        {
            return new Problem(ProblemCodes.TooManyRequests);
        }

        if (views.Tracks.Count is 0 or > MostTracks || !views.Tracks.All(IsGood))
        {
            return new Problem(ProblemCodes.RequestInvalid);
        }

        var slots = views.Tracks.Select(track => new SlotView(track.Mid, track.Width, track.Height)).ToArray();
        return room.Tracks.TransportOf(seat.Id) is { } transport && media.Server is { } server && await server.View(transport, slots)
            ? null
            : new Problem(ProblemCodes.TransportNotFound);
    }

    private static bool IsGood(TrackView? track) =>
        track is { Mid.Length: > 0 and <= LongestMid, Width: >= 0 and <= Largest, Height: >= 0 and <= Largest };
}
