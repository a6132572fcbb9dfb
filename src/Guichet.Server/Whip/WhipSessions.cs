using System.Collections.Concurrent;
using System.Security.Cryptography;
using Guichet.Media;

namespace Guichet.Server.Whip;

/// <summary>One peer connection of a standard tool. Its id is also its participant's name in the room: <c>?publisher=ID</c>.</summary>
/// <param name="Key">What opened it; when that is revoked, it ends.</param>
/// <param name="Room">The media server's name of the room.</param>
internal sealed record WhipSession(string Id, Guid OrganisationId, Guid Key, string Room, TransportPurpose Purpose, TransportId Transport, int Version)
{
    public string ETag => $"\"{Version}\"";
}

/// <summary>The sessions that live now; each ends with its transport.</summary>
internal sealed class WhipSessions(IServiceProvider services) : IMediaEvents
{
    private readonly ConcurrentDictionary<string, WhipSession> _sessions = new();

    /// <summary>The rooms of media alone with how many are in each; whoever is in a call has a seat there and is counted by it.</summary>
    public IReadOnlyDictionary<string, int> OutsideCalls =>
        _sessions.Values.Where(session => session.Room.Contains('/', StringComparison.Ordinal)).CountBy(session => session.Room).ToDictionary();

    /// <summary>Hard to guess, and of the form of a seat's id, for it may be one.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public WhipSession? Find(string id, Guid organisation, TransportPurpose purpose) =>
        _sessions.TryGetValue(id, out var session) && session.OrganisationId == organisation && session.Purpose == purpose ? session : null;

    public IEnumerable<WhipSession> OfKey(Guid key) => _sessions.Values.Where(session => session.Key == key);

    public void Keep(WhipSession session) => _sessions[session.Id] = session;

    public void TransportConnected(string room, string participant, TransportId transport)
    {
    }

    // People's transports end here too; only a tool's seat goes with its transport.
    public void TransportEnded(string room, string participant, TransportId transport, TransportEnd reason)
    {
        if (_sessions.TryRemove(participant, out _))
        {
            services.GetRequiredService<WhipGuests>().Leave(room, participant);
        }
    }

    public void SlotsChanged(string room, string participant, TransportId transport, IReadOnlyList<Slot> slots)
    {
    }

    public void SlotsNeeded(string room, string participant, TransportId transport, int audio, int video)
    {
    }

    // Encoders cannot be told what to send.
    void IMediaEvents.TracksWanted(string room, string participant, TransportId transport, IReadOnlyList<TrackDemand> tracks)
    {
    }

    public void SpeakersChanged(string room, IReadOnlyList<string> participants)
    {
    }

    public void QualityMeasured(string room, string participant, TransportId transport, TransportQuality quality)
    {
    }

    public void MinuteMeasured(string room, string participant, TransportId transport, TransportMinute minute)
    {
    }
}
