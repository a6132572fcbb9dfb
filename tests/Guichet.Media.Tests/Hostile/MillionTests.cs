using Guichet.Fuzz;
using Guichet.Media.Transports;
using Guichet.Media.Workers;
using Guichet.Testing;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>
/// Mutated packets through the server's real socket while Anna and Ben talk: half of them from a stranger, half from Anna's own proved
/// address. After each thousand both say a word, and every word arrives. What is sent is never more than the socket's buffer holds, so
/// nothing may be missing anywhere.
/// </summary>
[Collection(Alone.Name)]
public sealed class MillionTests : IAsyncLifetime
{
    private const int Seed = 20260101, Bursts = 1000, PerBurst = 1000, MaximumLength = 1400, InFlight = 96;

    private readonly LiveServer _server = new();
    private CountingLink _annas = null!, _bens = null!, _strangers = null!;
    private TestPeer _anna = null!, _ben = null!;
    private Worker _worker = null!;
    private long _tooLong;

    public async ValueTask InitializeAsync()
    {
        (_anna, _annas) = await Join("anna");
        (_ben, _bens) = await Join("ben");
        _strangers = new CountingLink(_server.Media.Endpoints[0]);
        _worker = _server.Media.Fleet.Of("room")!.Worker;
        Pump.Until(() => _server.Log.Connected.Count == 2, _anna, _ben);
        for (ushort i = 1; i <= 10; i++) Speak(i);
        Pump.Until(() => Words(_ben) == 10 && Words(_anna) == 10, _anna, _ben);
    }

    public async ValueTask DisposeAsync()
    {
        _anna.Dispose();
        _ben.Dispose();
        _strangers.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Packets_AMillionMutated_LeaveALiveCallUntouched()
    {
        var seeds = Seeds();
        var mutator = new Mutator(Seed, [], MaximumLength);
        var buffer = new byte[MaximumLength];
        var (dropped, dtls) = (Dropped(), 0L);
        for (var burst = 0; burst < Bursts; burst++)
        {
            for (var i = 0; i < PerBurst; i++)
            {
                var mutated = Mutated(mutator, seeds, buffer);
                if ((i & 1) == 1 && PacketKinds.Of(mutated) == PacketKind.Dtls) dtls++;
                Send((i & 1) == 0 ? _strangers : _annas, mutated);
            }
            Speak((ushort)(11 + burst));
        }
        AssertUntouched(10 + Bursts);
        // What came from Anna's address and looks like DTLS may be OpenSSL's to judge; of the rest each one is counted by its reason.
        Assert.InRange(Dropped() - dropped, (Bursts * PerBurst) - dtls - (EarlyHellos.Addresses * EarlyHellos.DatagramsOfAddress), Bursts * PerBurst);
    }

    [Fact]
    public void Inputs_ThatSomebodyPublished_LeaveALiveCallUntouched()
    {
        string[] folders = ["pion-stun", "janus-gateway/rtp_fuzzer", "janus-gateway/rtcp_fuzzer"];
        var inputs = folders.Select(TestInputs.In).ToList();
        Assert.SkipUnless(inputs.TrueForAll(i => i.Found), inputs.Find(i => !i.Found)?.Missing ?? "");
        foreach (var (_, bytes) in inputs.SelectMany(i => i.Files()).Where(f => f.Bytes.Length is > 0 and < 9000))
        {
            if (bytes.Length > Media.Transports.Sockets.Wire.RoomSize) _tooLong += 2;
            Send(_strangers, bytes);
            Send(_annas, bytes);
        }
        Speak(11);
        AssertUntouched(11);
        Assert.Equal(_tooLong, _server.Dropped("too-long"));
    }

    /// <summary>Every length to 64 with every first byte, from both.</summary>
    [Fact]
    public void Datagrams_OfEveryLengthAndFirstByte_LeaveALiveCallUntouched()
    {
        var datagram = new byte[64];
        for (var length = 1; length <= datagram.Length; length++)
        {
            for (var first = 0; first < 256; first++)
            {
                datagram[0] = (byte)first;
                Send(_strangers, datagram.AsSpan(0, length));
                Send(_annas, datagram.AsSpan(0, length));
            }
        }
        Speak(11);
        AssertUntouched(11);
    }

    private async Task<(TestPeer, CountingLink)> Join(string name)
    {
        var peer = new TestPeer();
        await _server.Join(peer, "room", name);
        var link = new CountingLink(peer.Answer!.Candidate("udp"));
        peer.Use(link);
        Pump.Until(() => peer.IsConnected, peer);
        return (peer, link);
    }

    /// <summary>What Anna's own session looked like, one packet of each kind that a stranger can make, and what others published.</summary>
    private List<byte[]> Seeds()
    {
        List<byte[]> seeds = [.. _annas.First, .. _bens.First, [0x80, 111, 0, 1, .. new byte[80]], [0x81, 201, 0, 7, .. new byte[28]]];
        seeds.AddRange(Target.All.Where(t => t.Name is "stun" or "rtp" or "rtcp").SelectMany(t => t.Seeds));
        foreach (var inputs in new[] { "pion-stun", "janus-gateway/rtp_fuzzer", "janus-gateway/rtcp_fuzzer" }.Select(TestInputs.In))
        {
            if (!inputs.Found) TestContext.Current.AddWarning(inputs.Missing);
            seeds.AddRange(inputs.Files().Select(f => f.Bytes).Where(b => b.Length is > 0 and <= MaximumLength));
        }
        return seeds;
    }

    private ReadOnlySpan<byte> Mutated(Mutator mutator, List<byte[]> seeds, byte[] buffer)
    {
        var length = mutator.Mutate(seeds[mutator.Choose(seeds.Count)], seeds[mutator.Choose(seeds.Count)], buffer);
        if (length == 0) buffer[length++] = 0;
        // A check that comes out whole again is a good one, and a stranger that has it is none: RFC 8445 signs no addresses.
        if (buffer[0] < 4 && _annas.First.Concat(_bens.First).Any(b => b.AsSpan().SequenceEqual(buffer.AsSpan(0, length)))) buffer[length - 1] ^= 1;
        return buffer.AsSpan(0, length);
    }

    private void Send(CountingLink link, ReadOnlySpan<byte> datagram)
    {
        link.Send(datagram);
        if (UnderWay <= InFlight) return;
        while (UnderWay > InFlight / 4) Thread.Yield();
    }

    private long UnderWay => _annas.Sent + _bens.Sent + _strangers.Sent - _worker.Counters.PacketsReceived - _worker.Counters.Drops[DropReason.TooLong];

    private void Speak(ushort number)
    {
        foreach (var peer in new[] { _anna, _ben })
        {
            peer.SendRtp(peer.Lines[0], number, number * 960u, Word(number));
            peer.Step(Environment.TickCount64);
        }
    }

    private static byte[] Word(int number) => [0x78, (byte)(number >> 8), (byte)(number & 255), 1, 2, 3];

    private static int Words(TestPeer peer) => peer.Rtp.Count(p => p.Payload.Length == 6 && p.Payload[0] == 0x78);

    private long Dropped() => DropCounters.Names.Sum(_server.Dropped);

    private void AssertUntouched(int words)
    {
        Pump.Until(() => UnderWay == 0 && Words(_ben) >= words && Words(_anna) >= words, _anna, _ben);
        foreach (var peer in new[] { _anna, _ben })
            Assert.Equal(Enumerable.Range(1, words).Select(Word), peer.Rtp.Where(p => p.Payload is [0x78, ..]).Select(p => p.Payload));
        Assert.False(_strangers.TryReceive(new byte[2048], out _), "a stranger was answered");
        Assert.Equal(0, _server.Dropped("unexpected-exception"));
        Assert.Empty(_server.Log.Ended);
    }
}
