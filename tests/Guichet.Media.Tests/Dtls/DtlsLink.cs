using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>Two associations and the line between them, in memory: it loses, doubles and reorders as its seed says.</summary>
internal sealed class DtlsLink : IDisposable
{
    private readonly Random _chance;
    private readonly double _loss;
    private readonly List<(DtlsAssociation To, byte[] Datagram)> _line = [];

    internal DtlsLink(DtlsAssociation client, DtlsAssociation server, int seed = 0, double loss = 0) =>
        (Client, Server, _chance, _loss) = (client, server, new(seed), loss);

    internal DtlsAssociation Client { get; }

    internal DtlsAssociation Server { get; }

    internal bool BothConnected => Client.State == DtlsState.Connected && Server.State == DtlsState.Connected;

    /// <summary>Largest datagram seen.</summary>
    internal int Largest { get; private set; }

    /// <summary>Which datagrams to drop on purpose.</summary>
    internal Func<DtlsAssociation, byte[], bool> Drops { get; init; } = (_, _) => false;

    /// <summary>Carries everything there is, and what that brings forth, until the line is silent.</summary>
    internal void Carry(long nowMs)
    {
        do
        {
            Take(Client, Server);
            Take(Server, Client);
            while (_line.Count > 0)
                Deliver(nowMs);
            Take(Client, Server);
            Take(Server, Client);
        }
        while (_line.Count > 0);
    }

    internal void Tick(long nowMs)
    {
        Client.Tick(nowMs);
        Server.Tick(nowMs);
    }

    /// <summary>One datagram; empty when there is none.</summary>
    internal static byte[] TakeOne(DtlsAssociation from)
    {
        byte[] buffer = new byte[1500];
        return buffer[..from.TakeOutgoing(buffer)];
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }

    private void Take(DtlsAssociation from, DtlsAssociation to)
    {
        for (byte[] datagram = TakeOne(from); datagram.Length > 0; datagram = TakeOne(from))
        {
            Largest = Math.Max(Largest, datagram.Length);
            if (Drops(from, datagram) || _chance.NextDouble() < _loss)
                continue;
            _line.Add((to, datagram));
            if (_loss > 0 && _chance.NextDouble() < 0.1)
                _line.Add((to, datagram));
        }
    }

    private void Deliver(long nowMs)
    {
        int at = _loss > 0 ? _chance.Next(Math.Min(3, _line.Count)) : 0;
        (DtlsAssociation to, byte[] datagram) = _line[at];
        _line.RemoveAt(at);
        to.Receive(datagram, nowMs);
    }
}
