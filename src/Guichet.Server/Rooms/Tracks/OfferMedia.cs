using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Rooms.Tracks;

/// <summary>A participant's offer in, the media server's answer out. Inside the room's mailbox, so that what the media server then says
/// about the transport is read after it is known.</summary>
internal sealed class OfferMedia(MediaHost media, RateLimits limits, RoomSettings settings)
{
    public const int LargestSdp = 256 * 1024;
    private const int MostTracks = 64;
    private const int LongestMid = 16;

    public async Task<(MediaAnswer? Answer, Problem? Problem)> Handle(LiveRoom room, Seat seat, MediaOffer offer, CancellationToken ct)
    {
        if (Check(seat, offer) is { } wrong)
        {
            return (null, wrong);
        }

        var transport = offer.NewTransport ? null : room.Tracks.TransportOf(seat.Id);
        if (transport is null && !offer.NewTransport)
        {
            return (null, new Problem(ProblemCodes.TransportNotFound));
        }

        if (media.Server is not { } server)
        {
            return (null, new Problem(ProblemCodes.MediaUnavailable));
        }

        var labels = offer.Tracks.ToDictionary(track => track.Mid, track => track.Source.ToString());
        var answer = await server.Offer(
            new TransportOffer(room.Place.RoomId, seat.Id, transport, TransportPurpose.Meet, offer.Sdp, labels, null), ct);
        if (answer.Problem is { } refused)
        {
            return (null, MediaProblems.From(refused));
        }

        room.Tracks.Set(seat.Id, answer.Transport);
        return (new MediaAnswer(answer.Sdp), null);
    }

    private Problem? Check(Seat seat, MediaOffer offer) =>
        !limits.Allow("offer", seat.Id, settings.OfferRate) ? new Problem(ProblemCodes.TooManyRequests)
        : Encoding.UTF8.GetByteCount(offer.Sdp) > LargestSdp ? new Problem(ProblemCodes.OfferTooLarge)
        : offer.Tracks.Count > MostTracks || offer.Tracks.Any(track => track?.Mid.Length is null or 0 or > LongestMid)
            || offer.Tracks.DistinctBy(track => track.Mid).Count() != offer.Tracks.Count ? new Problem(ProblemCodes.OfferInvalid)
        : null;
}
