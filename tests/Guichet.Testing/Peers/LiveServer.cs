using Guichet.Media;
using Guichet.Testing.Network;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guichet.Testing.Peers;

/// <summary>A real media server on loopback with what it said, and the way for test peers into its rooms.</summary>
public sealed class LiveServer : IAsyncDisposable
{
    public LiveServer(MediaOptions? options = null, TimeProvider? time = null) =>
        Media = MediaServer.Start(options ?? new MediaOptions { Workers = 1 }, Log, time ?? TimeProvider.System, NullLogger<MediaServer>.Instance);

    public MediaServer Media { get; }

    public MediaLog Log { get; } = new();

    /// <summary>Offers and takes the answer; the transport's name.</summary>
    /// <exception cref="InvalidOperationException">The offer was refused.</exception>
    public async Task<TransportId> Join(TestPeer peer, string room, string participant, TransportPurpose purpose = TransportPurpose.Meet, TransportId? transport = null)
    {
        var answer = await Offer(peer, room, participant, purpose, transport);
        if (answer.Problem is { } problem) throw new InvalidOperationException($"Refused: {problem}");
        peer.Accept(answer.Sdp);
        return answer.Transport;
    }

    public Task<TransportAnswer> Offer(TestPeer peer, string room, string participant, TransportPurpose purpose = TransportPurpose.Meet, TransportId? transport = null)
    {
        var labels = peer.Lines.Where(l => l.Sends).ToDictionary(l => l.Mid, l => l.IsAudio ? "mic" : "camera");
        return Media.Offer(new TransportOffer(room, participant, transport, purpose, peer.Offer(), labels, null), CancellationToken.None);
    }

    /// <summary>Joins by UDP or TCP and waits until media may flow.</summary>
    public async Task<TestPeer> Call(string room, string participant, PeerOptions? options = null, bool tcp = false, TransportPurpose purpose = TransportPurpose.Meet)
    {
        var peer = new TestPeer(options);
        var id = await Join(peer, room, participant, purpose);
        peer.Use(tcp ? new TcpLink(peer.Answer!.Candidate("tcp")) : new UdpLink(peer.Answer!.Candidate("udp")));
        try { Pump.Until(() => peer.IsConnected && Log.Connected.Any(c => c.Transport == id), peer); }
        catch (TimeoutException e) { throw new TimeoutException($"{Media.ReadCounters().PacketsReceived} received, {string.Join(' ', Media.ReadCounters().DroppedByReason.Where(d => d.Value > 0))} checks {peer.ChecksAnswered}", e); }
        return peer;
    }

    public long Dropped(string reason) => Media.ReadCounters().DroppedByReason[reason];

    public ValueTask DisposeAsync() => Media.DisposeAsync();
}
