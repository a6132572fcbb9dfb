using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>Packets of other people's sessions.</summary>
internal static class Overheard
{
    private static readonly Lazy<byte[]> _hello = new(() => FirstOf(22));

    /// <summary>A whole ClientHello that is good for nothing here but being one.</summary>
    public static byte[] ClientHello() => [.. _hello.Value];

    private static byte[] FirstOf(byte first)
    {
        using var server = new VirtualServer();
        using var peer = new TestPeer();
        server.Join(peer, "somebody");
        var link = server.Plug(peer, "192.0.2.66:1");
        byte[]? found = null;
        link.Uplink = datagram =>
        {
            if (datagram[0] == first) found ??= [.. datagram];
            return true;
        };
        server.RunUntil(() => found is not null);
        return found!;
    }
}
