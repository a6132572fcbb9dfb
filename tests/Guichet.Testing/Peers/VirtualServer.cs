using System.Net;
using Guichet.Media;
using Guichet.Media.Dtls;
using Guichet.Media.Ice;
using Guichet.Media.Negotiation;
using Guichet.Media.Workers;
using Guichet.Testing.Network;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guichet.Testing.Peers;

/// <summary>A worker without thread and sockets on a virtual network: the test moves its clock, and half a minute takes no time.</summary>
internal sealed class VirtualServer : IDisposable
{
    private const int TickMs = 10;

    private readonly DtlsCertificate _certificate = DtlsCertificate.Create(TimeProvider.System);
    private readonly RoomPlacement _placement = new(1);
    private readonly List<(TestPeer Peer, VirtualLink Link)> _cables = [];

    public VirtualServer(bool prefersActive = false)
    {
        Worker = new Worker(new WorkerSettings
        {
            Index = 0,
            Dtls = new DtlsContext(_certificate, [SrtpProfile.AeadAes128Gcm, SrtpProfile.Aes128CmSha1Tag80]),
            Fingerprint = _certificate.Fingerprint,
            Candidates = HostCandidates.Of([new IPEndPoint(IPAddress.Parse("10.0.0.1"), 5004)], null, tcp: false),
            ConsentUs = 30_000_000,
            MaximumTransportsPerRoom = 12,
            PrefersActive = prefersActive,
        }, _placement, Log, NullLogger.Instance);
    }

    public Worker Worker { get; }

    public VirtualWire Wire { get; } = new();

    public MediaLog Log { get; } = new();

    public long NowMs { get; private set; }

    public long NowUs => NowMs * 1000;

    public long this[Media.Transports.DropReason reason] => Worker.Counters.Drops[reason];

    /// <summary>Offers and takes the answer; no network yet.</summary>
    public TransportId Join(TestPeer peer, string participant, TransportPurpose purpose = TransportPurpose.Meet, TransportId? transport = null, TransportBounds? bounds = null)
    {
        var request = new TransportOffer("room", participant, transport, purpose, peer.Offer(), new Dictionary<string, string>(), null) { Bounds = bounds };
        if (!OfferReader.TryRead(request.Sdp, purpose, request.Labels, out var offer, out var problem)) throw new InvalidOperationException($"{problem}");
        var answer = transport is null ? Worker.Admission.Make(request, offer, _placement.Hold("room")!, NowUs) : Worker.Admission.Change(request, offer, NowUs)!;
        if (answer.Problem is not null) throw new InvalidOperationException($"{answer.Problem}");
        peer.Accept(answer.Sdp);
        return answer.Transport;
    }

    /// <summary>Lays a cable from an address to the server and gives it to the peer.</summary>
    public VirtualLink Plug(TestPeer peer, string address)
    {
        var link = Cable(address);
        _cables.RemoveAll(c => c.Peer == peer);
        _cables.Add((peer, link));
        peer.Use(link);
        return link;
    }

    /// <summary>A cable that belongs to nobody: what a stranger sends by.</summary>
    public VirtualLink Cable(string address) => new(Wire, IPEndPoint.Parse(address), () => NowUs);

    /// <summary>Joins, and runs until media may flow.</summary>
    public TestPeer Call(string participant, string address, PeerOptions? options = null)
    {
        var peer = new TestPeer(options);
        Join(peer, participant);
        Plug(peer, address);
        RunUntil(() => peer.IsConnected);
        return peer;
    }

    /// <summary>Lets so much time pass, in steps of 10 ms.</summary>
    public void Run(int milliseconds)
    {
        for (var end = NowMs + milliseconds; NowMs < end;) Step();
    }

    public void RunUntil(Func<bool> done, int withinMs = 10_000)
    {
        for (var end = NowMs + withinMs; !done(); Step())
        {
            if (NowMs >= end) throw new TimeoutException("What the test waits for did not come about.");
        }
    }

    public void Receive(VirtualLink from, byte[] datagram)
    {
        from.Send(datagram);
        from.Deliver(Worker, NowUs);
    }

    public void Dispose()
    {
        Worker.CloseAll(Worker.Rooms.Transports, TransportEnd.Stopped, NowUs);
        foreach (var (peer, _) in _cables) peer.Dispose();
        Worker.Settings.Dtls.Dispose();
        _certificate.Dispose();
    }

    private void Step()
    {
        for (var i = 0; i < TickMs; i++)
        {
            NowMs++;
            Travel();
        }
        Worker.Tick(NowUs);
        Worker.Sweep(NowUs);
    }

    private void Travel()
    {
        foreach (var (peer, _) in _cables) peer.Step(NowMs);
        // As long as anything arrives: a round trip over a good network takes no time here.
        while (_cables.Sum(c => c.Link.Deliver(Worker, NowUs)) > 0)
        {
            foreach (var (peer, _) in _cables) peer.Step(NowMs);
        }
    }
}
