using Guichet.Fuzz;
using Guichet.Media.Transports;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;
using Guichet.Testing;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>
/// A participant with good keys who sends nonsense under them: what is sealed rightly gets past SRTP and must hurt nobody behind it.
/// Carla is the broken one; Anna and Ben go on talking.
/// </summary>
public sealed class BrokenPeerTests : IDisposable
{
    private const int Seed = 20260101, Tries = 150_000;

    private readonly LiveCall _call = new();
    private readonly TestPeer _carla;
    private readonly Mutator _mutator = new(Seed, [], 1400);
    private readonly byte[] _buffer = new byte[1400];
    private ushort _sequence;

    public BrokenPeerTests() => _carla = _call.Server.Call("carla", "192.0.2.30:4000");

    public void Dispose() => _call.Dispose();

    private VirtualServer Server => _call.Server;

    [Fact]
    public void Rtp_MutatedUnderGoodKeys_HurtsNobody()
    {
        List<byte[]> seeds = [.. Target.All.Single(t => t.Name == "rtp").Seeds, .. _carla.Lines.Where(l => l.Sends).Select(Packet)];
        var sent = 0;
        for (var i = 0; i < Tries; i++)
        {
            var length = Mutate(seeds);
            if (length < 12) continue;
            if (SendRtp(_buffer.AsSpan(0, length), _carla.Lines[i & 1])) sent++;
            Breathe(i);
        }
        Assert.True(sent > Tries / 2, $"{sent} sealed");
        AssertUnhurt();
    }

    [Fact]
    public void Rtcp_MutatedUnderGoodKeys_HurtsNobody()
    {
        var target = Target.All.Single(t => t.Name == "rtcp");
        List<byte[]> seeds = [.. target.Seeds, .. Aimed()];
        for (var i = 0; i < Tries; i++)
        {
            var length = Mutate(seeds);
            if (length < 8) continue;
            if ((i & 1) == 0) target.Mend(_buffer.AsSpan(0, length));
            SendRtcp(_buffer.AsSpan(0, length));
            Breathe(i);
        }
        AssertUnhurt();
    }

    /// <summary>What broke other people's parsers, sealed with good keys.</summary>
    [Theory]
    [InlineData("janus-gateway/rtp_fuzzer")]
    [InlineData("janus-gateway/rtcp_fuzzer")]
    public void Inputs_ThatSomebodyPublished_UnderGoodKeys_HurtNobody(string folder)
    {
        var inputs = TestInputs.In(folder);
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        foreach (var (_, bytes) in inputs.Files().Where(f => f.Bytes.Length is >= 12 and <= 1400))
        {
            SendRtcp([.. bytes]);
            SendRtp([.. bytes], _carla.Lines[0]);
            SendRtp([.. bytes], _carla.Lines[1]);
            Server.Run(10);
        }
        AssertUnhurt();
    }

    /// <summary>As many extensions as a header can carry, in both forms, of every id.</summary>
    [Fact]
    public void Extensions_AsManyAsFit_HurtNobody()
    {
        foreach (var profile in new[] { 0xBEDE, 0x1000, 0x100F, 0xFFFF })
        {
            for (var fill = 0; fill < 256; fill++)
            {
                var packet = new byte[1000];
                packet.AsSpan(12).Fill((byte)fill);
                (packet[0], packet[12], packet[13]) = (0x90, (byte)(profile >> 8), (byte)(profile & 255));
                (packet[14], packet[15]) = (0, 240);
                Assert.True(SendRtp(packet, _carla.Lines[0]));
                Server.Run(10);
            }
        }
        AssertUnhurt();
    }

    /// <summary>More than anybody would send: the others' packets still go through, each of the flood is taken or counted.</summary>
    [Fact]
    public void Rtp_AFloodOfGoodPackets_LeavesTheOthersTheirCall()
    {
        var (before, link) = (Server.Worker.Counters.Routing.PacketsForwarded, (VirtualLink)_carla.Link!);
        for (var i = 0; i < 50_000; i++)
        {
            SendRtp(Packet(_carla.Lines[0]), _carla.Lines[0]);
            if (i % 1000 == 0) _call.Speak();
            else if (i % 64 == 0) link.Deliver(Server.Worker, Server.NowUs);
        }
        AssertUnhurt();
        Assert.True(Server.Worker.Counters.Routing.PacketsForwarded - before >= 100_000);
    }

    /// <summary>Ten thousand requests in a second reach the camera as a handful: no participant can make another one send key frames only.</summary>
    [Fact]
    public void KeyFrames_AskedForTenThousandTimes_AreAskedForAFewTimes()
    {
        var (camera, slot) = Watch();
        var before = PictureLosses(camera);
        for (var i = 0; i < 100; i++)
        {
            for (var j = 0; j < 100; j++) SendRtcp(into => RtcpWriter.PictureLoss(into, 1, slot));
            Server.Run(10);
        }
        Assert.InRange(PictureLosses(camera) - before, 1, 6);
    }

    /// <summary>Asking again and again for what was sent brings no flood: at most what the budget of a second allows.</summary>
    [Fact]
    public void Repairs_AskedForWithoutEnd_StayInsideTheirBudget()
    {
        var (_, slot) = Watch();
        var numbers = _carla.Rtp.Where(p => p.Ssrc == slot).Select(p => p.SequenceNumber).ToArray();
        var bytes = 0;
        ((VirtualLink)_carla.Link!).Downlink = datagram =>
        {
            bytes += datagram.Length;
            return true;
        };
        for (var i = 0; i < 100; i++)
        {
            for (var j = 0; j < 100; j++) SendRtcp(into => RtcpWriter.Nack(into, 1, slot, numbers));
            Server.Run(10);
        }
        Assert.InRange(bytes, 10_000, 256_000);
        AssertUnhurt();
    }

    /// <summary>Anna's camera runs; the SSRC by which Carla gets it.</summary>
    private (TestPeer Camera, uint Slot) Watch()
    {
        var anna = _call.Anna;
        byte[] key = [0x10, 0x00, 0x9D, 0x01, 0x2A, .. new byte[995]];
        for (ushort i = 1; i <= 30; i++)
        {
            key[1] = (byte)(i == 1 ? 0 : 1);
            anna.SendRtp(anna.Lines[1], i, i * 3000u, key, marker: true);
            Server.Run(30);
        }
        var got = _carla.Rtp.Last(p => p.PayloadType == 96);
        return (anna, got.Ssrc);
    }

    private static int PictureLosses(TestPeer peer) => peer.Rtcp.Sum(compound =>
    {
        var reader = new RtcpReader(compound);
        var count = 0;
        while (reader.TryNext(out var packet)) count += PictureLossIndication.TryRead(packet, out _) ? 1 : 0;
        return count;
    });

    /// <summary>Feedback that names what is really there: Carla's own sources and her slots.</summary>
    private IEnumerable<byte[]> Aimed()
    {
        var (_, slot) = Watch();
        var own = _carla.Lines[0].Ssrc;
        yield return Compound(into => RtcpWriter.Nack(into, 1, slot, [1, 2, 3, 40]));
        yield return Compound(into => RtcpWriter.FullIntra(into, 1, new FullIntraEntry(slot, 1)));
        yield return Compound(into => RtcpWriter.PictureLoss(into, 1, slot));
        yield return Compound(into => RtcpWriter.Remb(into, 1, 1_000_000, [slot]));
        yield return Compound(into => RtcpWriter.SenderReport(into, new SenderReport(own, 2, 3, 4, 5), [new(slot, 2, 3, 4, 5, 6, 7)]));
        yield return Compound(into => RtcpWriter.ReceiverReport(into, own, [new(slot, 255, -1, 0xFFFF_FFFF, 0xFFFF_FFFF, 1, 0xFFFF_FFFF)]));
        yield return Compound(into => RtcpWriter.Bye(into, own));
    }

    private delegate int Writer(Span<byte> into);

    private static byte[] Compound(Writer writer)
    {
        var bytes = new byte[500];
        return bytes[..writer(bytes)];
    }

    private void SendRtcp(Writer writer) => _carla.SendRtcp(Compound(writer));

    /// <summary>The first two bytes must say RTCP, or it is opened with the wrong key and gets nowhere.</summary>
    private void SendRtcp(Span<byte> compound)
    {
        (compound[0], compound[1]) = ((byte)((compound[0] & 0x3F) | 0x80), (byte)(192 + (compound[1] % 32)));
        _carla.SendRtcp(compound);
    }

    private byte[] Packet(PeerLine line)
    {
        var packet = new byte[100];
        var length = RtpHeaderWriter.Write(packet, marker: true, line.PayloadType, 1, 3000, line.Ssrc);
        var extensions = new ExtensionWriter(packet.AsSpan(length), twoByte: false);
        extensions.Add(1, [0x85]);
        extensions.Add(3, [0, 7]);
        extensions.Add(4, System.Text.Encoding.ASCII.GetBytes(line.Mid));
        extensions.Finish();
        RtpHeaderWriter.MarkExtension(packet);
        return packet;
    }

    private int Mutate(List<byte[]> seeds) =>
        _mutator.Mutate(seeds[_mutator.Choose(seeds.Count)], seeds[_mutator.Choose(seeds.Count)], _buffer);

    /// <summary>Version, number and source must be right to be sealed at all; everything else stays as wrong as it is.</summary>
    private bool SendRtp(Span<byte> packet, PeerLine line)
    {
        packet[0] = (byte)((packet[0] & 0x3F) | 0x80);
        if ((packet[1] & 1) == 0) packet[1] = (byte)((packet[1] & 0x80) | line.PayloadType);
        if (packet[1] is >= 192 and <= 223) packet[1] &= 0x7F;
        _sequence = unchecked((ushort)(_sequence + 1));
        (packet[2], packet[3]) = ((byte)(_sequence >> 8), (byte)(_sequence & 255));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(packet[8..], line.Ssrc);
        return _carla.SendAsRtp(packet);
    }

    private void Breathe(int i)
    {
        if (i % 100 == 0) Server.Run(10);
        if (i % 10_000 == 0) _call.AssertGoesOn();
    }

    private void AssertUnhurt()
    {
        Server.Run(1000);
        Assert.Equal(0, Server[DropReason.SrtpBadTag]);
        Assert.Empty(_call.Server.Log.Ended);
        _call.AssertGoesOn();
        Assert.True(_carla.IsConnected && !_carla.IsClosed);
    }
}
