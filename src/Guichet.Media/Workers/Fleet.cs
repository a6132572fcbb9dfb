using System.Net;
using System.Net.Sockets;
using Guichet.Media.Dtls;
using Guichet.Media.Ice;
using Guichet.Media.Interop;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Microsoft.Extensions.Logging;

namespace Guichet.Media.Workers;

/// <summary>All workers of a media server, and the way to the right one. Looks after them: the rooms of a worker that is lost go to others.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    /// <summary>A thread that hangs may burn a processor for ever: with more of them another worker would only be the next.</summary>
    private const int MostHanging = 8;

    private static readonly TimeSpan _stopTimeout = TimeSpan.FromSeconds(2);

    private readonly MediaOptions _options;
    private readonly Station[] _stations;
    private readonly RoomPlacement _placement;
    private readonly DtlsCertificate _certificate;
    private readonly EventRelay _events;
    private readonly ILogger _log;
    // Of the machine's own time: a thread that hangs does so whatever clock the calls run by.
    private readonly PeriodicTimer _looks = new(Heartbeat.Period, TimeProvider.System);
    private readonly Task _watch;
    private int _lost;

    private Fleet(MediaOptions options, Station[] stations, RoomPlacement placement, DtlsCertificate certificate, EventRelay events, ILogger log)
    {
        (_options, _stations, _placement, _certificate, _events, _log) = (options, stations, placement, certificate, events, log);
        Endpoints = [.. stations.SelectMany(s => s.EndPoints)];
        _watch = Task.Run(Watch);
    }

    /// <summary>Null when media shares no port with TLS.</summary>
    public SharedPortThread? SharedPort { get; private set; }

    public IReadOnlyList<IPEndPoint> Endpoints { get; }

    /// <exception cref="MediaStartException">With nothing left open.</exception>
    public static Fleet Start(MediaOptions options, IMediaEvents events, TimeProvider clock, ILogger log)
    {
        if (!OpenSsl.TryLoad(out var reason)) throw new MediaStartException(MediaStartFailure.OpenSslMissing, reason);
        NativeHeap.Limit(options.WorkerCount + 1);
        // First, so that a failure of OpenSSL leaves no port open.
        var certificate = DtlsCertificate.Create(clock);
        var shared = options.SharedPort is { } at ? WorkerPorts.OpenShared(at) : null;
        var ports = OpenPorts(options, shared);
        var placement = new RoomPlacement(ports.Count);
        var stations = ports.Select((p, index) => new Station(index, p, (generation, bound, counters) => new WorkerThread(
            new Worker(Settings(options, (index, generation), bound, certificate, shared), placement, events, log, counters), bound, new MediaClock(clock)))).ToArray();
        foreach (var (station, bound) in stations.Zip(ports)) station.Open(bound);
        var fleet = new Fleet(options, stations, placement, certificate, new EventRelay(events, log), log);
        if (shared is not null) fleet.Share(shared, new MediaClock(clock), log);
        return fleet;
    }

    /// <summary>Null when no worker made a transport of that name, or it is lost.</summary>
    public WorkerThread? Of(TransportId id) => (int)(id.Value & Admission.WorkerMask) is var index && index < _stations.Length ? _stations[index].Thread : null;

    /// <summary>Null when there is no such room.</summary>
    public WorkerThread? Of(string room) => _placement.Find(room) is { } index ? _stations[index].Thread : null;

    /// <summary>Asks the worker of a room that may not exist yet. The hold of the room goes with the question.</summary>
    public Task<T> AskRoom<T>(string room, Func<Worker, Place, long, T> question, T refused)
    {
        if (_placement.Hold(room) is not { } place) return Task.FromResult(refused);
        if (_stations[place.Worker].Thread is { } thread && thread.TryAsk((w, now) => question(w, place, now), refused, out var answer)) return answer;
        _placement.Release(place);
        return Task.FromResult(refused);
    }

    /// <summary>ICE-TCP connections of all workers, proved or not. For tests; a moment old.</summary>
    public int OpenConnections => Threads.Sum(t => t.OpenConnections);

    public MediaCounters ReadCounters() =>
        WorkerCounters.Sum([.. _stations.Select(s => s.Counters)], Threads.Count(), Volatile.Read(ref _lost), SharedPort?.Drops);

    public async ValueTask DisposeAsync()
    {
        _looks.Dispose();
        await _watch;
        SharedPort?.Stop();
        foreach (var thread in Threads) thread.Stop();
        try
        {
            await Task.WhenAll([.. _stations.SelectMany(s => s.Endings), SharedPort?.Ended ?? Task.CompletedTask]).WaitAsync(_stopTimeout);
            _certificate.Dispose();
        }
        catch (TimeoutException)
        {
            // A thread that hangs in a call of the system keeps what it holds: freeing it under its hands would be worse.
        }
    }

    private void Share(Socket listener, MediaClock clock, ILogger log)
    {
        SharedPort = new SharedPortThread(listener, index => index < _stations.Length ? _stations[index].Thread : null, clock, log);
        SharedPort.Start();
    }

    private IEnumerable<WorkerThread> Threads => _stations.Select(s => s.Thread).OfType<WorkerThread>();

    private async Task Watch()
    {
        while (await _looks.WaitForNextTickAsync())
        {
            foreach (var station in _stations) Look(station);
        }
    }

    private void Look(Station station)
    {
        try
        {
            if (station.Look() is { } why) Replace(station, why);
            else if (station.Thread is null) Reopen(station);
        }
        catch (Exception bug)
        {
            _log.LogError(bug, "Media worker {Worker} could not be looked after; it is tried again.", station.Index);
        }
    }

    // The rooms are forgotten before anybody hears of it: whoever offers again then finds a worker that lives.
    private void Replace(Station station, string why)
    {
        station.Close();
        var gone = _placement.Close(station.Index);
        Volatile.Write(ref _lost, _lost + 1);
        _log.LogError("Media worker {Worker} is lost, for {Why}; {Transports} peer connections begin anew on a living one.", station.Index, why, gone.Count);
        Reopen(station);
        foreach (var who in gone) _events.Ended(who, TransportEnd.WorkerLost);
    }

    // On the same number: another one may be closed in the firewall. While somebody else has it, it is tried again at each look.
    private void Reopen(Station station)
    {
        if (_stations.Sum(s => s.Hanging) > MostHanging) return;
        try
        {
            station.Open(WorkerPorts.Open(_options.Addresses, station.Port, _options.Tcp));
            _placement.Open(station.Index);
            _log.LogWarning("Media worker {Worker} has a successor on port {Port}.", station.Index, station.Port);
        }
        catch (MediaStartException e)
        {
            _log.LogWarning("Media worker {Worker} has no successor yet: {Why}", station.Index, e.Message);
        }
    }

    private static List<WorkerPorts> OpenPorts(MediaOptions options, Socket? shared)
    {
        var count = options.WorkerCount;
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

    private static WorkerSettings Settings(MediaOptions options, (int Index, int Generation) name, WorkerPorts ports, DtlsCertificate certificate, Socket? shared) => new()
    {
        Index = name.Index,
        Generation = name.Generation,
        Dtls = new DtlsContext(certificate, options.Profiles),
        Fingerprint = certificate.Fingerprint,
        Candidates = HostCandidates.Of(ports.EndPoints, options.PublicAddress, options.Tcp, shared?.LocalEndPoint as IPEndPoint, options.PublicSharedPort),
        ConsentUs = (long)options.ConsentTimeout.TotalMicroseconds,
        GatheringUs = (long)options.Gathering.TotalMicroseconds,
        MaximumTransportsPerRoom = options.MaximumTransportsPerRoom,
        PrefersActive = options.AnswersActive,
    };
}
