using System.Net;
using System.Net.Sockets;
using Guichet.Media.Ice;
using Guichet.Media.Negotiation;
using Guichet.Media.Workers;
using Microsoft.Extensions.Logging;

namespace Guichet.Media;

/// <summary>The media server: workers, their ports, their rooms. A library: it knows nothing of HTTP, users or appointments.</summary>
public sealed class MediaServer : IAsyncDisposable
{
    private static readonly TransportAnswer _notFound =
        TransportAnswer.Refused(new MediaProblem(MediaProblemKind.TransportNotFound, "There is no such transport; it may have ended."));

    private static readonly TransportAnswer _stopped =
        TransportAnswer.Refused(new MediaProblem(MediaProblemKind.Stopped, "The media server has stopped, has lost the worker of the room, or has more offers than it can answer."));

    private MediaServer(Fleet fleet) => Fleet = fleet;

    internal Fleet Fleet { get; }

    /// <summary>Opens every port and starts the workers.</summary>
    /// <exception cref="MediaStartException">A port is taken, OpenSSL is missing, an address is not this machine's.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static MediaServer Start(MediaOptions options, IMediaEvents events, TimeProvider clock, ILogger<MediaServer> log)
    {
        options.Check();
        return new MediaServer(Fleet.Start(options, events, clock, log));
    }

    /// <summary>Where the workers listen, one per worker and address.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints => Fleet.Endpoints;

    /// <summary>Where the shared port listens; null when there is none.</summary>
    public IPEndPoint? SharedEndpoint => Fleet.SharedPort?.Endpoint;

    /// <summary>
    /// The next TLS connection of the shared port, with nothing of it read; the caller's to close. Null when there is no such port, or it has
    /// closed. Connections that nobody takes are closed when 512 wait.
    /// </summary>
    public ValueTask<Socket?> AcceptTls(CancellationToken ct) => Fleet.SharedPort?.AcceptTls(ct) ?? ValueTask.FromResult<Socket?>(null);

    /// <summary>Makes or changes a transport: the offer in, the answer out. Never throws for what the peer sent.</summary>
    public Task<TransportAnswer> Offer(TransportOffer offer, CancellationToken ct)
    {
        if (!OfferReader.TryRead(offer.Sdp, offer.Purpose, offer.Labels, out var read, out var problem))
            return Task.FromResult(TransportAnswer.Refused(problem));
        if (offer.Transport is not { } id) return Fleet.AskRoom(offer.Room, (w, place, now) => w.Admission.Make(offer, read, place, now), _stopped).WaitAsync(ct);
        return Ask(id, (w, now) => w.Admission.Change(offer, read, now), ct);
    }

    /// <summary>Takes an ICE restart as an SDP fragment (RFC 9725 section 4.3); the answer's Sdp is a fragment too.</summary>
    public Task<TransportAnswer> RestartIce(TransportId transport, string fragment, CancellationToken ct)
    {
        if (!IceFragments.TryRead(fragment, out var ufrag, out var password))
            return Task.FromResult(TransportAnswer.Refused(new MediaProblem(MediaProblemKind.Invalid, "The fragment has no ICE credentials.")));
        return Ask(transport, (w, _) => w.Admission.RestartIce(transport, ufrag, password), ct);
    }

    /// <summary>Takes how large a client shows what it gets: each m-line carries the layer that fits. False when there is no such transport.</summary>
    public Task<bool> View(TransportId transport, IReadOnlyList<SlotView> views) =>
        Fleet.Of(transport) is { } thread
            ? thread.Ask((w, now) => w.Rooms.View(transport, views, now), false)
            : Task.FromResult(false);

    /// <summary>Ends a transport; false when there is none of that name.</summary>
    public Task<bool> CloseTransport(TransportId transport) =>
        Fleet.Of(transport) is { } thread
            ? thread.Ask((w, now) => w.Close(w.Rooms.Find(transport), TransportEnd.Closed, now), false)
            : Task.FromResult(false);

    /// <summary>Ends every transport of a room.</summary>
    public Task CloseRoom(string room) =>
        Fleet.Of(room) is { } thread
            ? thread.Ask((w, now) => w.CloseAll(w.Rooms.In(room), TransportEnd.RoomClosed, now), 0)
            : Task.CompletedTask;

    /// <summary>Counters of all workers, summed, since the start.</summary>
    public MediaCounters ReadCounters() => Fleet.ReadCounters();

    /// <summary>Says goodbye to every peer, ends the threads, frees the ports. Takes at most two seconds.</summary>
    public ValueTask DisposeAsync() => Fleet.DisposeAsync();

    private Task<TransportAnswer> Ask(TransportId id, Func<Worker, long, TransportAnswer?> question, CancellationToken ct)
    {
        if (Fleet.Of(id) is not { } thread) return Task.FromResult(_notFound);
        return thread.Ask((w, now) => question(w, now) ?? _notFound, _stopped).WaitAsync(ct);
    }
}
