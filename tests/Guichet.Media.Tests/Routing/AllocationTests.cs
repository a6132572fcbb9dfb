using Guichet.Media.Tests.Layers;
using Guichet.Media.Tests.Retransmission;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

[Collection(nameof(Alone))]
public sealed class AllocationTests
{
    const int Subscribers = 10;

    /// <summary>A collection that another test begins counts what is left of the thread's own 8 KiB as given out; one object a packet would be far more.</summary>
    const long OneContext = 8_192;

    readonly Scene _scene = new();
    readonly byte[] _nack = new byte[16];

    /// <summary>Ten subscribers, sound and picture, loss both ways with NACKs and repairs, reports and ticks: nothing is left for
    /// the collector.</summary>
    [Fact]
    public void ForwardedPacket_AllocatesNothing()
    {
        Seat publisher = _scene.Join("publisher", new(1));
        Seat[] seats = [.. Enumerable.Range(0, Subscribers).Select(i => _scene.Join($"subscriber {i}", new(10 + i), slots: 12))];
        foreach (Seat seat in (Seat[])[publisher, .. seats]) seat.Egress.Keeps = false;
        byte[][] video = [.. Enumerable.Range(0, 3_000).Select(i => publisher.Client.Video((uint)(i * 3_000), i % 250 == 0, size: 1_100))];
        byte[][] audio = [.. Enumerable.Range(0, 3_000).Select(i => publisher.Client.Audio((uint)(i * 960)))];
        Play(publisher, seats, video.AsSpan(0, 2_000), audio);
        int sent = seats.Sum(seat => seat.Egress.Count), repaired = seats.Sum(seat => seat.Egress.Repairs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(publisher, seats, video.AsSpan(2_000), audio.AsSpan(2_000));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        repaired = seats.Sum(seat => seat.Egress.Repairs) - repaired;
        Assert.InRange(repaired, Subscribers * 90, Subscribers * 100);
        Assert.InRange(seats.Sum(seat => seat.Egress.Count) - sent - repaired, Subscribers * 1_900, Subscribers * 2_000);
        Assert.InRange(allocated, 0, OneContext);
    }

    /// <summary>Three layers with temporal layers, each subscriber on its own, switched now and then: picture numbers are written anew.</summary>
    [Fact]
    public void SimulcastPacket_AllocatesNothing()
    {
        FakeClient client = new(1);
        SimulcastCamera camera = new(client);
        Seat publisher = _scene.Join("publisher", client, camera.Media(), TransportPurpose.Publish);
        Seat[] seats = [.. Enumerable.Range(0, Subscribers).Select(i => Watcher(10 + i))];
        foreach (Seat seat in (Seat[])[publisher, .. seats]) seat.Egress.Keeps = false;
        const int Frames = 600;
        byte[][][] packets = [.. Enumerable.Range(0, Frames).Select(i =>
            Enumerable.Range(0, 3).SelectMany(layer => camera.Frame(layer, _scene.NowUs + i * 30_000L, key: i % 10 == 0)).ToArray())];
        Play(publisher, seats, packets.AsSpan(0, Frames / 2));
        int sent = seats.Sum(seat => seat.Egress.Count);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(publisher, seats, packets.AsSpan(Frames / 2));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(seats.Sum(seat => seat.Egress.Count) - sent > Subscribers * Frames / 2);
        Assert.InRange(allocated, 0, OneContext);
    }

    /// <summary>Sound with copies: of a hundred packets one is lost and restored; half of the subscribers take copies.</summary>
    [Fact]
    public void RedPacket_AllocatesNothing()
    {
        FakeClient client = new(1);
        Seat publisher = _scene.Join("publisher", client, RedClient.Media(client));
        Seat[] seats = [.. Enumerable.Range(0, Subscribers).Select(i => Listener(i))];
        foreach (Seat seat in (Seat[])[publisher, .. seats]) seat.Egress.Keeps = false;
        byte[][] packets = [.. Enumerable.Range(0, 3_000).Select(i => RedClient.Packet(client, i))];
        Hear(publisher, packets.AsSpan(0, 2_000));
        int sent = seats.Sum(seat => seat.Egress.Count);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Hear(publisher, packets.AsSpan(2_000));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Subscribers * 1_000, seats.Sum(seat => seat.Egress.Count) - sent);
        Assert.Equal(30, _scene.Counters.PacketsRestored);
        Assert.InRange(allocated, 0, OneContext);
    }

    /// <summary>One stream with three sizes in three rates, of which each subscriber wants another one every second.</summary>
    [Fact]
    public void LayeredPacket_AllocatesNothing()
    {
        FakeClient client = new(1);
        LayeredCamera camera = new(client);
        Seat publisher = _scene.Join("publisher", client, LayeredCamera.Media(client), TransportPurpose.Publish);
        Seat[] seats = [.. Enumerable.Range(0, Subscribers).Select(i => Viewer(i))];
        foreach (Seat seat in (Seat[])[publisher, .. seats]) seat.Egress.Keeps = false;
        const int Pictures = 600;
        byte[][][] packets = [.. Enumerable.Range(0, Pictures).Select(i => camera.Picture(_scene.NowUs + i * 30_000L, key: i % 10 == 0).ToArray())];
        Play(publisher, seats, packets.AsSpan(0, Pictures / 2));
        int sent = seats.Sum(seat => seat.Egress.Count);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Play(publisher, seats, packets.AsSpan(Pictures / 2));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(seats.Sum(seat => seat.Egress.Count) - sent > Subscribers * Pictures / 2);
        Assert.InRange(allocated, 0, OneContext);
    }

    Seat Watcher(int number)
    {
        FakeClient client = new(number);
        return _scene.Join($"subscriber {number}", client, client.Media(2, microphone: false, camera: false));
    }

    Seat Viewer(int number)
    {
        FakeClient client = new(10 + number);
        return _scene.Join($"subscriber {number}", client, LayeredCamera.Media(client, takesLayers: number % 2 == 0), TransportPurpose.Play);
    }

    Seat Listener(int number)
    {
        FakeClient client = new(10 + number, firefox: number % 2 == 1);
        return _scene.Join($"subscriber {number}", client, number % 2 == 1 ? client.Media(2) : RedClient.Media(client));
    }

    void Hear(Seat publisher, ReadOnlySpan<byte[]> packets)
    {
        for (int i = 0; i < packets.Length; i++)
        {
            if (i % 100 != 50) publisher.Peer.ReceiveRtp(packets[i], _scene.NowUs);
            _scene.Pass(10);
        }
    }

    void Play(Seat publisher, Seat[] seats, ReadOnlySpan<byte[][]> frames)
    {
        for (int i = 0; i < frames.Length; i++)
        {
            foreach (byte[] packet in frames[i]) publisher.Peer.ReceiveRtp(packet, _scene.NowUs);
            _scene.Pass(30);
            if (i % 40 != 20) continue;
            for (int n = 0; n < seats.Length; n++)
                seats[n].Peer.Wish("3", new(true, 200 << (i / 40 + n) % 3, 2_000, 600_000 << n % 2), _scene.NowUs);
        }
    }

    /// <summary>Of a hundred pictures one is lost on the way up; each subscriber misses ten.</summary>
    void Play(Seat publisher, Seat[] seats, ReadOnlySpan<byte[]> video, ReadOnlySpan<byte[]> audio)
    {
        for (int i = 0; i < video.Length; i++)
        {
            if (i % 100 != 50) publisher.Peer.ReceiveRtp(video[i], _scene.NowUs);
            publisher.Peer.ReceiveRtp(audio[i], _scene.NowUs);
            _scene.Pass(10);
            if (i % 10 != 5) continue;
            foreach (Seat seat in seats)
            {
                uint slot = seat.Client.VideoSlot(0);
                int length = RtcpWriter.Nack(_nack, 1, slot, [seat.Egress.LastOf(slot)]);
                seat.Peer.ReceiveRtcp(_nack.AsSpan(0, length), _scene.NowUs);
            }
        }
    }
}
