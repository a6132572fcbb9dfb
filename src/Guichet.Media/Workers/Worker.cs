using Guichet.Media.Ice;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Guichet.Protocols.Stun;
using Microsoft.Extensions.Logging;

namespace Guichet.Media.Workers;

/// <summary>
/// One worker without its thread and sockets: the transports and rooms that live together, and the way of a datagram to them.
/// Everything here runs on one thread, so nothing is locked. Tests drive it with a virtual network and their own clock.
/// </summary>
internal sealed class Worker : IDatagrams, ITransportOwner
{
    private readonly List<(Transport Transport, TransportEnd Reason)> _failed = [];
    private readonly EventRelay _events;
    private readonly RoomPlacement _placement;
    private readonly ILogger _log;
    private readonly EarlyHellos _early;
    private bool _logged;

    /// <param name="counters">Of the worker before it, to count on.</param>
    public Worker(WorkerSettings settings, RoomPlacement placement, IMediaEvents events, ILogger log, WorkerCounters? counters = null)
    {
        (Settings, _placement, _log, Counters) = (settings, placement, log, counters ?? new WorkerCounters());
        _events = new EventRelay(events, log);
        _early = new EarlyHellos(Counters.Drops);
        Rooms = new Rooms(Counters, _events);
        Admission = new Admission(this, placement);
    }

    public WorkerSettings Settings { get; }

    public WorkerCounters Counters { get; }

    public IceTable Ice { get; } = new();

    public Rooms Rooms { get; }

    public Admission Admission { get; }

    /// <inheritdoc/>
    public void Receive(Wire wire, in RemoteAddress from, Span<byte> datagram, long nowUs)
    {
        Counters.Received();
        try
        {
            Dispatch(wire, from, datagram, nowUs);
        }
        catch (Exception bug)
        {
            // Whatever one datagram does, the next one is received.
            Survive(bug);
        }
    }

    void IDatagrams.Lost(Wire wire)
    {
        if (Ice.FindByWire(wire) is { } pair) pair.Owner.Ice.Lose(pair);
    }

    /// <summary>Every 10 ms or so. Nothing that one transport or room does keeps the others from their tick.</summary>
    public void Tick(long nowUs)
    {
        foreach (var transport in Rooms.Transports) Guarded(nowUs, transport, static (t, now) => t.Tick(now));
        foreach (var router in Rooms.Routers) Guarded(nowUs, router, static (r, now) => r.Tick(now));
    }

    void ITransportOwner.Connected(Transport transport) => _events.Connected(transport.Identity);

    void ITransportOwner.Failed(Transport transport, TransportEnd reason) => _failed.Add((transport, reason));

    /// <summary>Closes what failed since the last time; apart, since it must not happen in the middle of a packet.</summary>
    public void Sweep(long nowUs)
    {
        foreach (var (transport, reason) in _failed) Close(transport, reason, nowUs);
        _failed.Clear();
    }

    /// <summary>Ends a transport in the order of docs/closing.md; false when there is none, or it has ended.</summary>
    public bool Close(Transport? transport, TransportEnd reason, long nowUs)
    {
        if (transport is null || Rooms.Find(transport.Identity.Id) != transport) return false;
        Rooms.Leave(transport, nowUs);
        transport.Close();
        if (_placement.Leave(transport.Identity)) _events.Ended(transport.Identity, reason);
        return true;
    }

    /// <returns>How many there were.</returns>
    public int CloseAll(IEnumerable<Transport> transports, TransportEnd reason, long nowUs) =>
        transports.ToArray().Count(t => Close(t, reason, nowUs));

    /// <summary>Counts what should never happen, and logs it the first time.</summary>
    public void Survive(Exception bug)
    {
        Counters.Drops.Count(DropReason.UnexpectedException);
        if (!_logged) _log.LogError(bug, "A media worker went on after an exception; further ones are only counted.");
        _logged = true;
    }

    private void Guarded<T>(long nowUs, T what, Action<T, long> tick)
    {
        try
        {
            tick(what, nowUs);
        }
        catch (Exception bug)
        {
            Survive(bug);
        }
    }

    private void Dispatch(Wire wire, in RemoteAddress from, Span<byte> datagram, long nowUs)
    {
        if (datagram.IsEmpty)
        {
            Counters.Drops.Count(DropReason.Empty);
            return;
        }
        var kind = PacketKinds.Of(datagram);
        if (kind == PacketKind.Stun) ReceiveCheck(wire, from, datagram, nowUs);
        else if (kind == PacketKind.Unknown) Counters.Drops.Count(DropReason.UnknownKind);
        else if (Ice.Find(wire, from) is { } pair) pair.Owner.Receive(kind, datagram, nowUs);
        else if (kind != PacketKind.Dtls) Counters.Drops.Count(DropReason.MediaFromStranger);
        else if (!_early.TryKeep(wire, from, datagram, nowUs)) Counters.Drops.Count(DropReason.DtlsFromStranger);
    }

    // Unauthenticated input gets no answer at all: not even an error, which could be drawn to a third address.
    private void ReceiveCheck(Wire wire, in RemoteAddress from, ReadOnlySpan<byte> datagram, long nowUs)
    {
        if (!StunMessage.TryRead(datagram, out var check)) Counters.Drops.Count(DropReason.StunMalformed);
        else if (check.Type != StunType.BindingRequest) Counters.Drops.Count(DropReason.StunNotRequest);
        else if (!check.TryGetUsername(out var ours, out var theirs) || !IceCredentials.TryReadKey(ours, out var key) || Ice.FindByUfrag(key) is not { } transport)
            Counters.Drops.Count(DropReason.StunUnknownUfrag);
        else if (transport.ReceiveCheck(check, key, theirs, wire, from, nowUs))
        {
            while (_early.TryTake(wire, from, nowUs, out var hello)) transport.Receive(PacketKind.Dtls, hello, nowUs);
        }
    }
}
