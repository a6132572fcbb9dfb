using System.Net.Sockets;

namespace Guichet.Testing.Network;

/// <summary>A test peer's way to one candidate of the server.</summary>
public interface ILink : IDisposable
{
    void Send(ReadOnlySpan<byte> datagram);

    /// <summary>Takes what has arrived; false when nothing has.</summary>
    bool TryReceive(Span<byte> into, out int length);

    /// <summary>The server's side closed it; never so by UDP.</summary>
    bool IsClosed { get; }

    /// <summary>To wait on; null where nothing real is waited for.</summary>
    Socket? Socket { get; }
}
