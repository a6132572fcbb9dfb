using System.Net;
using System.Net.Sockets;
using Guichet.Testing.Network;

namespace Guichet.Media.Tests.Hostile;

/// <summary>A real socket that counts what it sent, and remembers the first of it.</summary>
internal sealed class CountingLink(IPEndPoint server) : ILink
{
    private const int Remembered = 64;

    private readonly UdpLink _link = new(server);

    public long Sent { get; private set; }

    /// <summary>Copies.</summary>
    public List<byte[]> First { get; } = [];

    public bool IsClosed => _link.IsClosed;

    public Socket? Socket => _link.Socket;

    public void Send(ReadOnlySpan<byte> datagram)
    {
        Sent++;
        if (First.Count < Remembered) First.Add(datagram.ToArray());
        _link.Send(datagram);
    }

    public bool TryReceive(Span<byte> into, out int length) => _link.TryReceive(into, out length);

    public void Dispose() => _link.Dispose();
}
