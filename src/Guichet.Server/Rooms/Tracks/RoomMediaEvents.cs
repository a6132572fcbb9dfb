using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Media;
using Guichet.Server.Quality;

namespace Guichet.Server.Rooms.Tracks;

/// <summary>From the media server's threads to the browsers: each event is a letter to its room.</summary>
internal sealed class RoomMediaEvents(LiveRooms rooms, RoomHubVoice voice, QualityLedger ledger) : IMediaEvents
{
    public void TransportConnected(string room, string participant, TransportId transport)
    {
    }

    public void TransportEnded(string room, string participant, TransportId transport, TransportEnd reason)
    {
        ledger.Ended(transport);
        Post(room, participant, transport, (live, seat, _) =>
        {
            live.Tracks.Forget(seat.Id);

            // Once more: until now the page could report on it.
            ledger.Ended(transport);
            return Lost(reason) is { } lost ? Say(seat, client => client.MediaLost(new MediaLost(lost))) : Task.CompletedTask;
        });
    }

    public void SlotsChanged(string room, string participant, TransportId transport, IReadOnlyList<Slot> slots) =>
        Post(room, participant, transport, (_, seat, tracks) =>
        {
            var assigned = new TrackAssignments([.. slots.Select(slot => new TrackAssignment(slot.Mid, slot.Participant, Source(slot.Label)))]);
            tracks.Assigned = assigned;
            return Say(seat, client => client.TracksAssigned(assigned));
        });

    public void SlotsNeeded(string room, string participant, TransportId transport, int audio, int video) =>
        Post(room, participant, transport, (_, seat, tracks) =>
        {
            var needed = new SlotsNeeded(audio, video);
            tracks.Needed = needed;
            return Say(seat, client => client.SlotsNeeded(needed));
        });

    public void TracksWanted(string room, string participant, TransportId transport, IReadOnlyList<TrackDemand> demands) =>
        Post(room, participant, transport, (_, seat, tracks) =>
        {
            var wanted = new WantedTracks([.. demands.Select(track =>
                new WantedTrack(track.Mid, Math.Min(track.Width, ViewTracks.Largest), Math.Min(track.Height, ViewTracks.Largest), track.Rids))]);
            tracks.Wanted = wanted;
            return Say(seat, client => client.TracksWanted(wanted));
        });

    public void SpeakersChanged(string room, IReadOnlyList<string> participants)
    {
        if (rooms.Find(room) is { } live)
        {
            live.Mailbox.Post(() =>
            {
                live.Tracks.Speakers = new Speakers(participants);
                return voice.ToAll(live).SpeakersChanged(live.Tracks.Speakers);
            });
        }
    }

    public void QualityMeasured(string room, string participant, TransportId transport, TransportQuality quality)
    {
        var level = Judge(quality);
        ledger.Judged(transport, level);
        Post(room, participant, transport, (live, seat, tracks) =>
        {
            var view = View(seat.Id, level, quality);
            var isNews = tracks.Quality?.Level != view.Level;
            tracks.Quality = view;

            // A change of level is everybody's business; the figures are for the one whose connection it is.
            return isNews ? voice.ToAll(live).QualityChanged(view) : Say(seat, client => client.QualityChanged(view));
        });
    }

    // Not by way of the mailbox: the last minute of a room comes when it takes no letters any more.
    public void MinuteMeasured(string room, string participant, TransportId transport, TransportMinute minute)
    {
        if (rooms.Find(room) is { Place: var place } live)
        {
            var role = live.Roles.TryGetValue(participant, out var known) ? known : (SeatRole?)null;
            ledger.Measured(new QualityOwner(place.OrganisationId, place.CallId, participant, role), transport, minute);
        }
    }

    private void Post(string room, string participant, TransportId transport, Func<LiveRoom, Seat, SeatTracks, Task> tell)
    {
        if (rooms.Find(room) is { } live)
        {
            live.Mailbox.Post(() =>
                live.Room.Seats.FirstOrDefault(seat => seat.Id == participant) is { } seat && live.Tracks.Find(participant, transport) is { } tracks
                    ? tell(live, seat, tracks)
                    : Task.CompletedTask);
        }
    }

    private Task Say(Seat seat, Func<IRoomClient, Task> say) => seat.Connection is { } connection ? say(voice.To(connection)) : Task.CompletedTask;

    private static ConnectionLevel Judge(TransportQuality quality) =>
        Connection.Judge(Math.Max(quality.UpLoss, quality.DownLoss), quality.RoundTrip?.TotalMilliseconds);

    private static ConnectionQuality View(string seat, ConnectionLevel level, TransportQuality quality)
    {
        var roundTrip = quality.RoundTrip?.TotalMilliseconds;
        return new ConnectionQuality(seat, level.ToWire(), quality.UpLoss, quality.DownLoss, roundTrip is { } ms ? (int)Math.Min(ms, int.MaxValue) : null);
    }

    private static TrackSource? Source(string? label) => Enum.TryParse<TrackSource>(label, out var source) ? source : null;

    private static MediaLostReason? Lost(TransportEnd reason) => reason switch
    {
        TransportEnd.NoConsent => MediaLostReason.NoConsent,
        TransportEnd.HandshakeFailed => MediaLostReason.HandshakeFailed,
        TransportEnd.Stopped or TransportEnd.WorkerLost => MediaLostReason.ServerRestarted,
        _ => null,
    };
}
