using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Ice;

/// <summary>How a worker finds the transport of a datagram: a check by its user name, everything else by a proved pair.</summary>
internal sealed class IceTable
{
    private readonly Dictionary<ulong, Transport> _byUfrag = [];
    private readonly Dictionary<(Wire Wire, RemoteAddress Remote), CandidatePair> _pairs = [];

    public Transport? FindByUfrag(ulong key) => _byUfrag.GetValueOrDefault(key);

    public void AddUfrag(ulong key, Transport transport) => _byUfrag[key] = transport;

    public void RemoveUfrag(ulong key) => _byUfrag.Remove(key);

    public CandidatePair? Find(Wire wire, in RemoteAddress remote) => _pairs.GetValueOrDefault((wire, remote));

    public void Add(CandidatePair pair) => _pairs[(pair.Wire, pair.Remote)] = pair;

    public void Remove(CandidatePair pair)
    {
        if (Find(pair.Wire, pair.Remote) == pair) _pairs.Remove((pair.Wire, pair.Remote));
    }

    /// <summary>The pair of a connection that has gone.</summary>
    public CandidatePair? FindByWire(Wire wire) => _pairs.Values.FirstOrDefault(p => p.Wire == wire);
}
