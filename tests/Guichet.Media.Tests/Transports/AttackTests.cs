using Guichet.Media.Transports;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Transports;

/// <summary>What strangers and broken peers send while a call goes on. Nothing is answered, everything is counted, the call goes on.</summary>
public sealed class AttackTests : IDisposable
{
    private readonly VirtualServer _server = new();
    private readonly TestPeer _anna, _ben;
    private ushort _sequence = 1000;

    public AttackTests()
    {
        _anna = _server.Call("anna", "192.0.2.10:4000");
        _ben = _server.Call("ben", "192.0.2.20:4000");
        AssertTheCallGoesOn();
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Datagrams_AllLengthsAndFirstBytes_FromAStranger_AreDroppedAndCounted()
    {
        var stranger = _server.Cable("203.0.113.66:6666");
        var sent = SendAll(stranger);
        Assert.Equal(0, stranger.Delivered);
        Assert.Equal(sent, Dropped(
            DropReason.Empty, DropReason.UnknownKind, DropReason.StunMalformed, DropReason.DtlsFromStranger, DropReason.MediaFromStranger));
        AssertTheCallGoesOn();
    }

    [Fact]
    public void Datagrams_AllLengthsAndFirstBytes_FromAProvedAddress_HarmNothing()
    {
        SendAll((VirtualLink)_anna.Link!);
        Assert.True(_server[DropReason.SrtpMalformed] > 0);
        Assert.True(_server[DropReason.DtlsRefused] > 0);
        AssertTheCallGoesOn();
    }

    [Fact]
    public void ClientHello_FromAStranger_GetsNoAnswerAndNoState()
    {
        var stranger = _server.Cable("203.0.113.66:6666");
        var hello = ClientHello();
        for (var i = 0; i < 1000; i++) _server.Receive(stranger, hello);
        Assert.Equal(0, stranger.Delivered);
        // A few are kept for a second, in case the address proves itself (EarlyHellosTests).
        Assert.Equal(1000 - EarlyHellos.DatagramsOfAddress, _server[DropReason.DtlsFromStranger]);
        AssertTheCallGoesOn();
    }

    [Fact]
    public void ClientHello_FromAStranger_DuringAHandshake_DoesNotDisturbIt()
    {
        var stranger = _server.Cable("203.0.113.66:6666");
        var hello = ClientHello();
        using var carla = new TestPeer();
        _server.Join(carla, "carla");
        var link = _server.Plug(carla, "192.0.2.30:4000");
        link.Uplink = _ =>
        {
            _server.Receive(stranger, hello);
            return true;
        };
        _server.RunUntil(() => carla.IsConnected);
        Assert.Equal(0, stranger.Delivered);
    }

    [Fact]
    public void Media_CopiedFromALiveCall_FromAnotherAddress_IsDropped()
    {
        var stranger = _server.Cable("203.0.113.66:6666");
        var seen = new List<byte[]>();
        ((VirtualLink)_anna.Link!).Uplink = datagram =>
        {
            if (datagram[0] >= 128) seen.Add(datagram);
            return true;
        };
        AssertTheCallGoesOn();
        foreach (var packet in seen) _server.Receive(stranger, packet);
        Assert.Equal(seen.Count, _server[DropReason.MediaFromStranger]);
        Assert.Equal(0, stranger.Delivered);
    }

    [Fact]
    public void Media_Replayed_IsForwardedOnce()
    {
        byte[]? packet = null;
        var link = (VirtualLink)_anna.Link!;
        link.Uplink = datagram =>
        {
            if (datagram[0] >= 128 && datagram[1] is < 192 or > 223) packet ??= datagram.ToArray();
            return true;
        };
        AssertTheCallGoesOn();
        var before = _ben.Rtp.Count;
        for (var i = 0; i < 100; i++) _server.Receive(link, packet!.ToArray());
        _server.Run(50);
        Assert.Equal(before, _ben.Rtp.Count);
        Assert.Equal(100, _server[DropReason.SrtpReplayed]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30_000)]
    public void Media_ForgedTag_IsNeverForwardedAndMovesNoState(int ahead)
    {
        var link = (VirtualLink)_anna.Link!;
        byte[]? packet = null;
        link.Uplink = datagram =>
        {
            if (datagram[0] >= 128 && datagram[1] is < 192 or > 223) packet ??= datagram.ToArray();
            return packet is null;
        };
        SendVoice();
        link.Uplink = null;
        var before = _ben.Rtp.Count;
        for (var position = 0; position < packet!.Length; position++)
        {
            var forged = (byte[])packet.Clone();
            forged[position] ^= 0x40;
            var number = unchecked((ushort)(((forged[2] << 8) | forged[3]) + ahead));
            (forged[2], forged[3]) = ((byte)(number >> 8), unchecked((byte)number));
            _server.Receive(link, forged);
        }
        _server.Run(50);
        Assert.Equal(before, _ben.Rtp.Count);
        Assert.True(_server[DropReason.SrtpBadTag] > packet.Length - 24);
        AssertTheCallGoesOn();
    }

    [Fact]
    public void BadPackets_AHundredThousandInALiveCall_DropNobody()
    {
        var link = (VirtualLink)_anna.Link!;
        var bad = new byte[100];
        (bad[0], bad[1]) = (0x80, 111);
        for (var i = 0; i < 100_000; i++)
        {
            (bad[2], bad[3]) = unchecked(((byte)(i >> 8), (byte)i));
            _server.Worker.Receive(_server.Wire, link.Address, bad.AsSpan(), _server.NowUs);
            bad[0] = 0x80;
        }
        Assert.Equal(100_000, _server[DropReason.SrtpBadTag]);
        AssertTheCallGoesOn();
    }

    [Fact]
    public void Checks_Forged_OfALiveCall_ChangeNothing()
    {
        var stranger = _server.Cable("203.0.113.66:6666");
        _server.Receive(stranger, (_anna.Checks with { ServerPassword = "guessed guessed guessed" }).Write());
        _server.Receive(stranger, (_anna.Checks with { Signed = false }).Write());
        _server.Receive(stranger, (_anna.Checks with { PeerUfrag = "evil" }).Write());
        Assert.Equal(0, stranger.Delivered);
        AssertTheCallGoesOn();
    }

    private int SendAll(VirtualLink from)
    {
        var sent = 0;
        for (var length = 0; length <= 64; length++)
        {
            for (var first = 0; first < 256; first++)
            {
                var datagram = new byte[length];
                if (length > 0) datagram[0] = (byte)first;
                for (var i = 1; i < length; i++) datagram[i] = unchecked((byte)((i * 37) + first));
                _server.Receive(from, datagram);
                sent++;
            }
        }
        return sent;
    }

    private long Dropped(params DropReason[] reasons) => reasons.Sum(r => _server[r]);

    private static byte[] ClientHello()
    {
        using var other = new VirtualServer();
        using var attacker = new TestPeer();
        other.Join(attacker, "attacker");
        var link = other.Plug(attacker, "192.0.2.66:1");
        byte[]? hello = null;
        link.Uplink = datagram =>
        {
            if (datagram[0] == 22) hello ??= datagram.ToArray();
            return true;
        };
        other.RunUntil(() => hello is not null);
        return hello!;
    }

    private void SendVoice()
    {
        _anna.SendRtp(_anna.Lines[0], ++_sequence, _sequence * 960u, [0x78, 1, 2, 3]);
        _server.Run(20);
    }

    private void AssertTheCallGoesOn()
    {
        var before = _ben.Rtp.Count;
        for (var i = 0; i < 5; i++) SendVoice();
        Assert.Equal(before + 5, _ben.Rtp.Count);
        Assert.Equal(0, _server[DropReason.UnexpectedException]);
        Assert.Empty(_server.Log.Ended);
    }
}
