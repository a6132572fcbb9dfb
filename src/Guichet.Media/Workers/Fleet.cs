using System.Net;
using System.Net.Sockets;
using Guichet.Media.Dtls;
using Guichet.Media.Ice;
using Guichet.Media.Interop;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Microsoft.Extensions.Logging;

namespace Guichet.Media.Workers;

/// <summary>All workers of a media server, and the way to the right one.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private static readonly TimeSpan _stopTimeout = TimeSpan.FromSeconds(2);

    private readonly WorkerThread[] _threads;
    private readonly RoomPlacement _placement;
    private readonly DtlsCertificate _certificate;

    private Fleet(WorkerThread[] threads, RoomPlacement placement, DtlsCertificate certificate, IReadOnlyList<IPEndPoint> endpoints)
    {
        (_threads, _placement, _certificate, Endpoints) = (threads, placement, certificate, endpoints);
    }

    /// <summary>Null when media shares no port with TLS.</summary>
    public SharedPortThread? SharedPort { get; private set; }

    public IReadOnlyList<IPEndPoint> Endpoints { get; }

    /// <exception cref="MediaStartException">With nothing left open.</exception>
    public static Fleet Start(MediaOptions options, IMediaEvents events, TimeProvider clock, ILogger log)
    {
        if (!OpenSsl.TryLoad(out var reason)) throw new MediaStartException(MediaStartFailure.OpenSslMissing, reason);
        NativeHeap.Limit(WorkersOf(options) + 1);
        // First, so that a failure of OpenSSL leaves no port open.
        var certificate = DtlsCertificate.Create(clock);
        var shared = options.SharedPort is { } at ? WorkerPorts.OpenShared(at) : null;
        var ports = OpenPorts(options, shared);
        IReadOnlyList<IPEndPoint> endpoints = [.. ports.SelectMany(p => p.EndPoints)];
        var placement = new RoomPlacement(ports.Count);
        var threads = ports.Select((p, index) => new WorkerThread(
            new Worker(Settings(options, index, p, certificate, shared), placement, events, log), p, new MediaClock(clock))).ToArray();
        foreach (var thread in threads) thread.Start();
        var fleet = new Fleet(threads, placement, certificate, endpoints);
        if (shared is not null) fleet.Share(shared, new MediaClock(clock), log);
        return fleet;
    }

    /// <summary>Null when no worker made a transport of that name.</summary>
    public WorkerThread? Of(TransportId id) => (int)(id.Value & Admission.WorkerMask) is var index && index < _threads.Length ? _threads[index] : null;

    /// <summary>Null when there is no such room.</summary>
    public WorkerThread? Of(string room) => _placement.Find(room) is { } index ? _threads[index] : null;

    /// <summary>Asks the worker of a room that may not exist yet. The hold of the room goes with the question.</summary>
    public Task<T> AskRoom<T>(string room, Func<Worker, long, T> question, T refused)
    {
        var thread = _threads[_placement.Hold(room)];
        if (thread.TryAsk(question, out var answer)) return answer;
        _placement.Release(room);
        return Task.FromResult(refused);
    }

    /// <summary>ICE-TCP connections of all workers, proved or not. For tests; a moment old.</summary>
    public int OpenConnections => _threads.Sum(t => t.OpenConnections);

    public MediaCounters ReadCounters() => WorkerCounters.Sum([.. _threads.Select(t => t.Worker.Counters)], SharedPort?.Drops);

    public async ValueTask DisposeAsync()
    {
        SharedPort?.Stop();
        foreach (var thread in _threads) thread.Stop();
        try
        {
            await Task.WhenAll([.. _threads.Select(t => t.Ended), SharedPort?.Ended ?? Task.CompletedTask]).WaitAsync(_stopTimeout);
            _certificate.Dispose();
        }
        catch (TimeoutException)
        {
            // A thread that hangs in a call of the system keeps what it holds: freeing it under its hands would be worse.
        }
    }

    private void Share(Socket listener, MediaClock clock, ILogger log)
    {
        SharedPort = new SharedPortThread(listener, index => index < _threads.Length ? _threads[index] : null, clock, log);
        SharedPort.Start();
    }

    private static int WorkersOf(MediaOptions options) =>
        options.Workers == 0 ? Math.Min(Environment.ProcessorCount, MediaOptions.MaximumWorkers) : options.Workers;

    private static List<WorkerPorts> OpenPorts(MediaOptions options, Socket? shared)
    {
        var count = WorkersOf(options);
        var ports = new List<WorkerPorts>();
        try
        {
            for (var i = 0; i < count; i++) ports.Add(WorkerPorts.Open(options.Addresses, options.Port == 0 ? 0 : options.Port + i, options.Tcp));
            return ports;
        }
        catch (MediaStartException)
        {
            shared?.Dispose();
            foreach (var opened in ports) opened.Dispose();
            throw;
        }
    }

    private static WorkerSettings Settings(MediaOptions options, int index, WorkerPorts ports, DtlsCertificate certificate, Socket? shared) => new()
    {
        Index = index,
        Dtls = new DtlsContext(certificate, options.Profiles),
        Fingerprint = certificate.Fingerprint,
        Candidates = HostCandidates.Of(ports.EndPoints, options.PublicAddress, options.Tcp, shared?.LocalEndPoint as IPEndPoint),
        ConsentUs = (long)options.ConsentTimeout.TotalMicroseconds,
        GatheringUs = (long)options.Gathering.TotalMicroseconds,
        MaximumTransportsPerRoom = options.MaximumTransportsPerRoom,
        PrefersActive = options.AnswersActive,
    };
}
