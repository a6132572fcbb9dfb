using Guichet.Media.Transports;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>
/// The ClientHello race (CVE-2023-49786, CVE-2023-51443, CVE-2023-51275): whoever sends a ClientHello between the victim's ICE and
/// DTLS ends the victim's call. Here DTLS is heard only from an address that ICE proved.
/// </summary>
public sealed class HandshakeRaceTests
{
    private const int Handshakes = 1000, PerDatagram = 25, RoomSize = 10;

    private const byte Alert = 21, Handshake = 22;

    [Fact]
    public void Handshakes_AThousand_EachAmongAHundredForeignHellos_AllSucceed()
    {
        byte[][] hellos = [Overheard.ClientHello(), WithCiphers(Overheard.ClientHello(), 0x00, 0x02), WithVersion(Overheard.ClientHello(), 0xFF)];
        var (done, sent) = (0, 0);
        while (done < Handshakes)
        {
            using var server = new VirtualServer();
            for (var i = 0; i < RoomSize; i++, done++)
            {
                using var attackers = new Attackers(server, hellos);
                var peer = new TestPeer();
                server.Join(peer, $"victim {i}");
                var link = server.Plug(peer, $"192.0.2.{i + 1}:4000");
                link.Uplink = _ => attackers.Send(PerDatagram);
                link.Downlink = _ => attackers.Send(PerDatagram);
                server.RunUntil(() => peer.IsConnected);
                link.Uplink = link.Downlink = null;
                Assert.Equal(0, attackers.Answers);
                sent += attackers.Sent;
            }
            Assert.Empty(server.Log.Ended);
            Assert.Equal(RoomSize, server.Log.Connected.Count);
            Assert.Equal(0, server[DropReason.UnexpectedException]);
        }
        Assert.True(sent >= Handshakes * 100, $"{sent} foreign hellos");
    }

    /// <summary>The peer's own hello may not lower the protection: no cipher without encryption or forward secrecy, no DTLS 1.0.</summary>
    [Theory]
    [InlineData(0x00, 0x02, 0xFD)] // NULL with SHA
    [InlineData(0x00, 0x2F, 0xFD)] // RSA key exchange, CBC
    [InlineData(0xC0, 0x09, 0xFD)] // ECDHE, but CBC with SHA-1
    [InlineData(0xC0, 0x18, 0xFD)] // anonymous: no certificate to compare with the fingerprint
    [InlineData(0xC0, 0x2B, 0xFF)] // good cipher, DTLS 1.0
    public void ClientHello_WithWeakProtectionOnly_GetsNoHandshake(byte high, byte low, byte version)
    {
        using var server = new VirtualServer();
        using var peer = new TestPeer();
        server.Join(peer, "weak");
        var link = server.Plug(peer, "192.0.2.1:4000");
        var kinds = new HashSet<byte>();
        link.Downlink = datagram => datagram[0] < 20 || kinds.Add(datagram[0]) || true;
        link.Uplink = datagram =>
        {
            if (datagram[0] != Handshake || datagram[13] != 1) return true;
            WithVersion(WithCiphers(datagram, high, low), version).CopyTo(datagram, 0);
            return true;
        };
        server.RunUntil(() => !server.Log.Ended.IsEmpty);
        Assert.Equal(TransportEnd.HandshakeFailed, Assert.Single(server.Log.Ended).Reason);
        // An altered hello would fail at the end anyway; what counts is that the server does not even begin.
        Assert.Equal([Alert], kinds);
    }

    /// <summary>Overwrites every offered cipher suite.</summary>
    private static byte[] WithCiphers(byte[] hello, byte high, byte low)
    {
        var changed = (byte[])hello.Clone();
        var at = 13 + 12 + 2 + 32;
        at += 1 + changed[at];
        at += 1 + changed[at];
        var end = at + 2 + (changed[at] << 8) + changed[at + 1];
        for (at += 2; at < end; at += 2) (changed[at], changed[at + 1]) = (high, low);
        return changed;
    }

    private static byte[] WithVersion(byte[] hello, byte minor)
    {
        var changed = (byte[])hello.Clone();
        changed[13 + 12 + 1] = minor;
        return changed;
    }

    private sealed class Attackers(VirtualServer server, byte[][] hellos) : IDisposable
    {
        private readonly VirtualLink[] _links = [.. Enumerable.Range(1, 5).Select(i => server.Cable($"203.0.113.{i}:6666"))];

        public int Sent { get; private set; }

        public int Answers => _links.Sum(l => l.Delivered);

        public bool Send(int count)
        {
            for (; count > 0; count--, Sent++) server.Receive(_links[Sent % _links.Length], [.. hellos[Sent % hellos.Length]]);
            return true;
        }

        public void Dispose()
        {
            foreach (var link in _links) link.Dispose();
        }
    }
}
