using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Guichet.Media;

namespace Guichet.Server.Whip;

/// <summary>One peer connection of a standard tool. Its id is also its participant's name in the room: <c>?publisher=ID</c>.</summary>
/// <param name="Room">The media server's name of the room.</param>
internal sealed record WhipSession(string Id, Guid OrganisationId, string Room, TransportPurpose Purpose, TransportId Transport, int Version)
{
    public string ETag => $"\"{Version}\"";
}

/// <summary>The sessions that live now; each ends with its transport.</summary>
internal sealed class WhipSessions : IMediaEvents
{
    private readonly ConcurrentDictionary<string, WhipSession> _sessions = new();

    public int Count => _sessions.Count;

    public int Rooms => _sessions.Values.Select(session => session.Room).Distinct().Count();

    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    public WhipSession? Find(string id, Guid organisation, TransportPurpose purpose) =>
        _sessions.TryGetValue(id, out var session) && session.OrganisationId == organisation && session.Purpose == purpose ? session : null;

    public void Keep(WhipSession session) => _sessions[session.Id] = session;

    public bool Forget(string id) => _sessions.TryRemove(id, out _);

    public void TransportConnected(string room, string participant, TransportId transport)
    {
    }

    public void TransportEnded(string room, string participant, TransportId transport, TransportEnd reason) => Forget(participant);

    public void SlotsChanged(string room, string participant, TransportId transport, IReadOnlyList<Slot> slots)
    {
    }

    public void SlotsNeeded(string room, string participant, TransportId transport, int audio, int video)
    {
    }

    public void SpeakersChanged(string room, IReadOnlyList<string> participants)
    {
    }

    public void QualityMeasured(string room, string participant, TransportId transport, TransportQuality quality)
    {
    }
}
