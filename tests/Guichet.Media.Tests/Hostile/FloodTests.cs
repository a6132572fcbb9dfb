using System.Diagnostics;
using Guichet.Media.Workers;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>As much as this machine can send, on real sockets, beside a call. Packets may be lost then; the call may not.</summary>
[Collection(Alone.Name)]
public sealed class FloodTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan _flood = TimeSpan.FromSeconds(2);

    private readonly LiveServer _server = new();
    private TestPeer _anna = null!, _ben = null!;
    private WorkerThread _worker = null!;
    private int _number;

    public async ValueTask InitializeAsync()
    {
        _anna = await _server.Call("room", "anna");
        _ben = await _server.Call("room", "ben");
        _worker = _server.Media.Fleet.Of("room")!;
        AssertTheCallGoesOn();
    }

    public async ValueTask DisposeAsync()
    {
        _anna.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>Checks with the right user name and a wrong password cost the most that a stranger can ask for: a look-up and an HMAC.</summary>
    [Fact]
    public async Task Checks_AsManyAsCanBeSent_EndNoCallAndLeaveNothing()
    {
        byte[][] checks =
        [
            (_anna.Checks with { ServerPassword = "guessed guessed guessed" }).Write(), (_anna.Checks with { ServerUfrag = "AAAAAAAAA" }).Write(),
            (_anna.Checks with { Signed = false }).Write(), [0, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42, .. new byte[12]],
        ];
        using var stranger = new UdpLink(_server.Media.Endpoints[0]);
        var before = await Allocated();
        var sent = Flood(i => stranger.Send(checks[i % checks.Length]));
        AssertTheCallGoesOn();
        var allocated = await Allocated() - before;
        output.WriteLine($"{sent} checks, {Taken()} datagrams taken, {allocated} bytes allocated by the worker");
        // Reports and timers of the call itself allocate a little.
        Assert.InRange(allocated, 0, 256 << 10);
        Assert.False(stranger.TryReceive(new byte[2048], out _));
        Assert.Equal(2, _server.Media.ReadCounters().Transports);
    }

    [Fact]
    public async Task Media_OfAParticipantWhoFloods_EndsNoCall()
    {
        using var eve = await _server.Call("another room", "eve");
        using var dora = await _server.Call("another room", "dora");
        ushort number = 0;
        var sent = Flood(_ => eve.SendRtp(eve.Lines[0], unchecked(++number), number * 960u, new byte[80]));
        AssertTheCallGoesOn();
        var before = dora.Rtp.Count;
        Pump.Until(() =>
        {
            eve.SendRtp(eve.Lines[0], unchecked(++number), number * 960u, new byte[80]);
            return dora.Rtp.Count > before;
        }, eve, dora, _anna, _ben);
        output.WriteLine($"{sent} good packets, {Taken()} datagrams taken");
        Assert.Equal(4, _server.Media.ReadCounters().Transports);
    }

    /// <summary>Four threads offer, restart, join and leave as fast as they can: one thread owns it all, so nothing is touched by two.</summary>
    [Fact]
    public async Task Offers_FromManyThreadsAtOnce_DisturbNoPacket()
    {
        var storm = Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() => Storm(thread))));
        while (!storm.IsCompleted)
        {
            // Never more on the way than every buffer holds, however long a thread waits for its processor.
            if (_number - _ben.Rtp.Count < 64) Speak();
            else Pump.Round(_anna, _ben);
        }
        Assert.Equal(4 * 150, (await storm).Sum());
        Pump.Until(() => _ben.Rtp.Count == _number, _anna, _ben);
        AssertTheCallGoesOn();
        Assert.Equal(4 * 150, _server.Log.Ended.Count);
    }

    private async Task<int> Storm(int thread)
    {
        using var peer = new TestPeer();
        var good = 0;
        for (var i = 0; i < 150; i++)
        {
            peer.RestartIce();
            var offer = await _server.Offer(peer, i % 2 == 0 ? "room" : $"room {thread}", $"storm {thread}", TransportPurpose.Publish);
            if (offer.Problem is not null) continue;
            good++;
            peer.RestartIce();
            var fragment = $"a=ice-ufrag:{peer.Ice.Ufrag}\r\na=ice-pwd:{peer.Ice.Password}\r\n";
            Assert.Null((await _server.Media.RestartIce(offer.Transport, fragment, CancellationToken.None)).Problem);
            await _server.Media.CloseTransport(offer.Transport);
        }
        return good;
    }

    /// <summary>Sends without a pause; the call's own packets go in between, as often as people's do.</summary>
    private long Flood(Action<int> send)
    {
        var (watch, sent, spoken) = (Stopwatch.GetTimestamp(), 0, 0L);
        for (; Stopwatch.GetElapsedTime(watch) is var elapsed && elapsed < _flood; sent += 64)
        {
            for (var i = 0; i < 64; i++) send(sent + i);
            if (elapsed.TotalMilliseconds < spoken * 20) continue;
            spoken++;
            Speak();
        }
        return sent;
    }

    private void Speak()
    {
        _number++;
        _anna.SendRtp(_anna.Lines[0], unchecked((ushort)_number), unchecked((uint)_number * 960), [0x78, 1, 2, 3]);
        Pump.Round(_anna, _ben);
    }

    private void AssertTheCallGoesOn()
    {
        var before = _ben.Rtp.Count;
        Pump.Until(() =>
        {
            Speak();
            return _ben.Rtp.Count >= before + 5;
        });
        Assert.Equal(0, _server.Dropped("unexpected-exception"));
        Assert.DoesNotContain(_server.Log.Ended, e => e.Participant is "anna" or "ben");
    }

    private long Taken() => _worker.Worker.Counters.PacketsReceived;

    private Task<long> Allocated() => _worker.Ask((_, _) => GC.GetAllocatedBytesForCurrentThread(), 0L);
}
