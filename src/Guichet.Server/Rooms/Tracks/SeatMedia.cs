namespace Guichet.Server.Rooms.Tracks;

/// <summary>What a participant's browser may ask about its media.</summary>
internal sealed record SeatMedia(OfferMedia Offer, ViewTracks View, TakePlayback Playback);
