using Guichet.Media.Routing;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Congestion;

[Collection(nameof(Alone))]
public sealed class FeedbackAllocationTests
{
    const int Warm = 3_000, Frames = 6_000;

    readonly Scene _scene = new();
    readonly FakeEgress _egress = new() { Keeps = false };
    readonly byte[] _buffer = new byte[1_200];
    readonly PacketArrival[] _arrivals = new PacketArrival[512];
    ushort _next = 1;
    byte _feedbacks;
    long _queueUs;

    /// <summary>Half a minute of sound and a picture in three layers on a line that is full every other second, with feedback, estimates,
    /// shares and probes: nothing is left for the collector.</summary>
    [Fact]
    public void FullLine_AllocatesNothing()
    {
        FakeClient client = new(1), watching = new(2);
        SimulcastCamera camera = new(client);
        Seat anna = _scene.Join("anna", client, camera.Media(), TransportPurpose.Publish);
        anna.Egress.Keeps = false;
        Peer ben = _scene.Router.AddPeer("ben", TransportPurpose.Meet, LineClient.Numbered(watching.Media(2, microphone: false, camera: false)), _egress, null, _scene.NowUs);
        byte[][][] packets = [.. Enumerable.Range(0, Frames).Select(i => Packets(client, camera, i))];
        Play(anna.Peer, ben, packets.AsSpan(0, Warm));
        int repairs = _egress.Repairs;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(anna.Peer, ben, packets.AsSpan(Warm));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEqual(0, ben.DownlinkBitsPerSecond);
        Assert.NotEqual(repairs, _egress.Repairs);
        Assert.Equal(0, allocated);
    }

    byte[][] Packets(FakeClient client, SimulcastCamera camera, int i) =>
        [client.Audio((uint)(i * 480)), .. Enumerable.Range(0, 3).SelectMany(layer => camera.Frame(layer, _scene.NowUs + i * 10_000L, key: i % 10 == 0))];

    void Play(Peer anna, Peer ben, ReadOnlySpan<byte[][]> frames)
    {
        for (int i = 0; i < frames.Length; i++)
        {
            foreach (byte[] packet in frames[i]) anna.ReceiveRtp(packet, _scene.NowUs);
            _scene.Pass(10);
            _queueUs = i / 100 % 2 == 0 ? Math.Max(0, _queueUs - 5_000) : _queueUs + 2_000;
            if (i % 10 == 9) Report(ben);
        }
    }

    /// <summary>All that was sent since the last time arrives, one each half millisecond, behind a queue.</summary>
    void Report(Peer ben)
    {
        int count = unchecked((ushort)(_egress.Count + 1 - _next));
        if (count == 0) return;
        for (int i = 0; i < count; i++) _arrivals[i] = new(unchecked((ushort)(_next + i)), _scene.NowUs + _queueUs + i * 500L);
        int length = TransportFeedbackWriter.Write(_buffer, 1, 2, _feedbacks, _next, _arrivals.AsSpan(0, count), out _);
        _feedbacks = unchecked((byte)(_feedbacks + 1));
        _next = unchecked((ushort)(_next + count));
        ben.ReceiveRtcp(_buffer.AsSpan(0, length), _scene.NowUs);
    }
}
