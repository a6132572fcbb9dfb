using System.Net;
using Microsoft.Extensions.Logging;

namespace Guichet.Media;

/// <summary>The media server: workers, their ports, their rooms. A library: it knows nothing of HTTP, users or appointments.</summary>
public sealed class MediaServer : IAsyncDisposable
{
    /// <summary>Opens every port and starts the workers.</summary>
    /// <exception cref="MediaStartException">A port is taken, OpenSSL is missing, an address is not this machine's.</exception>
    public static MediaServer Start(MediaOptions options, IMediaEvents events, TimeProvider clock, ILogger<MediaServer> log) =>
        throw new NotSupportedException();

    /// <summary>Where the workers listen, one per worker and address.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints => throw new NotSupportedException();

    /// <summary>Makes or changes a transport: the offer in, the answer out. Never throws for what the peer sent.</summary>
    public Task<TransportAnswer> Offer(TransportOffer offer, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Takes an ICE restart as an SDP fragment (RFC 9725 section 4.3); the answer's Sdp is a fragment too.</summary>
    public Task<TransportAnswer> RestartIce(TransportId transport, string fragment, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Ends a transport; false when there is none of that name.</summary>
    public Task<bool> CloseTransport(TransportId transport) => throw new NotSupportedException();

    /// <summary>Ends every transport of a room.</summary>
    public Task CloseRoom(string room) => throw new NotSupportedException();

    /// <summary>Counters of all workers, summed, since the start.</summary>
    public MediaCounters ReadCounters() => throw new NotSupportedException();

    public ValueTask DisposeAsync() => throw new NotSupportedException();
}

/// <param name="DroppedByReason">Indexed by <c>DropReason</c>'s name in kebab case.</param>
/// <param name="BusyRatio">Share of the time that the workers were not waiting, over the last second or so, mean over workers.</param>
public sealed record MediaCounters(
    int Rooms, int Transports, long PacketsReceived, long PacketsForwarded, long BytesForwarded,
    IReadOnlyDictionary<string, long> DroppedByReason, double BusyRatio);

/// <summary>Why the media server could not start.</summary>
public enum MediaStartFailure { PortInUse, AddressNotAvailable, OpenSslMissing, NotPermitted }

public sealed class MediaStartException(MediaStartFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public MediaStartFailure Failure { get; } = failure;
}
