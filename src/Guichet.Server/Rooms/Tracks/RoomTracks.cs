using Guichet.Contracts.Rooms;
using Guichet.Media;

namespace Guichet.Server.Rooms.Tracks;

/// <summary>Which transport each seat has, and what its browser was last told about it, to be told again after a lost connection.</summary>
internal sealed class RoomTracks
{
    private readonly Dictionary<string, SeatTracks> _seats = [];

    public Speakers Speakers { get; set; } = new([]);

    public TransportId? TransportOf(string seatId) => Find(seatId)?.Transport;

    public SeatTracks? Find(string seatId) => _seats.GetValueOrDefault(seatId);

    /// <summary>The seat's state for this transport; null when it is no longer the seat's.</summary>
    public SeatTracks? Find(string seatId, TransportId transport) => Find(seatId) is { } seat && seat.Transport == transport ? seat : null;

    public void Set(string seatId, TransportId transport)
    {
        if (Find(seatId, transport) is null)
        {
            _seats[seatId] = new SeatTracks(transport);
        }
    }

    /// <summary>The transport to close.</summary>
    public TransportId? Forget(string seatId) => _seats.Remove(seatId, out var seat) ? seat.Transport : null;
}

internal sealed class SeatTracks(TransportId transport)
{
    public TransportId Transport => transport;

    public TrackAssignments? Assigned { get; set; }

    public SlotsNeeded? Needed { get; set; }

    public WantedTracks? Wanted { get; set; }

    public ConnectionQuality? Quality { get; set; }
}
