using Guichet.Media.Packets;
using Guichet.Media.Retransmission;
using Guichet.Testing.Measuring;

namespace Guichet.Media.Tests.Retransmission;

public sealed class PacketCacheTests
{
    readonly PagePool _pool = new();

    [Fact]
    public void Added_ComesBackAsItWas()
    {
        PacketCache cache = new(_pool);
        cache.Add(Packet(70_000, 500, 3), 0);
        Assert.True(cache.TryGet(70_000, 1, out MediaPacket packet));
        Assert.Equal(500, packet.Payload.Length);
        Assert.Equal((byte)(70_000 % 251), packet.Payload[499]);
        Assert.Equal((70_000u * 3, true, 3, (short)2), (packet.Timestamp, packet.Marker, packet.Codec, packet.Extensions.Orientation));
    }

    [Fact]
    public void OtherRunOrNumber_IsNotFound()
    {
        PacketCache cache = new(_pool);
        cache.Add(Packet(5, 100), 0);
        Assert.False(cache.TryGet(5, 2, out _));
        Assert.False(cache.TryGet(6, 1, out _));
        Assert.False(cache.TryGet(5 + 32, 1, out _));
    }

    [Theory]
    [InlineData(60, 1_000)]
    [InlineData(150, 1_200)]
    [InlineData(400, 1_200)]
    [InlineData(1_000, 300)]
    public void Window_IsHeldAtAnyRate(int packetsPerSecond, int size)
    {
        PacketCache cache = new(_pool);
        long step = 1_000_000 / packetsPerSecond;
        int count = packetsPerSecond * 5;
        for (int i = 0; i < count; i++) cache.Add(Packet(i, size), i * step);
        long inWindow = cache.WindowUs / step;
        for (long i = count - inWindow; i < count; i++)
        {
            Assert.True(cache.TryGet(i, 1, out MediaPacket packet), $"{i} of {count}");
            Assert.Equal((byte)(i % 251), packet.Payload[size - 1]);
        }
    }

    [Theory]
    [InlineData(0, 300_000), InlineData(20_000, 300_000), InlineData(200_000, 900_000), InlineData(5_000_000, 1_500_000)]
    public void Window_ReachesTheFarthestSubscriber(long roundTripUs, long windowUs)
    {
        PacketCache cache = new(_pool);
        cache.Reach(roundTripUs);
        Assert.Equal(windowUs, cache.WindowUs);
        for (int i = 0; i < 1_000; i++) cache.Add(Packet(i, 1_000), i * 5_000L);
        Assert.True(cache.TryGet(999 - windowUs / 5_000, 1, out _));
    }

    [Fact]
    public void Memory_FollowsTheRate_AndHasAnEnd()
    {
        PacketCache call = new(_pool);
        for (int i = 0; i < 300; i++) call.Add(Packet(i, 1_000), i * 16_000);
        Assert.InRange(call.Capacity, 16 * 1024, 36 * 1024);

        PacketCache flood = new(_pool);
        for (int i = 0; i < 20_000; i++) flood.Add(Packet(i, 1_200), i);
        Assert.Equal(1024 * 1024, flood.Capacity);
    }

    [Fact]
    public void Memory_OfARateThatFell_IsGivenBackWithinTheWindow()
    {
        PacketCache cache = new(_pool);
        long nowUs = 0;
        int number = 0;
        for (; number < 2_000; number++) cache.Add(Packet(number, 1_200), nowUs += 1_000);
        Assert.InRange(cache.Capacity, 360_000, 450_000);
        for (int i = 0; i < 40; i++, number++) cache.Add(Packet(number, 1_200), nowUs += 20_000);
        Assert.InRange(cache.Capacity, 18_000, 32_000);
        Assert.True(cache.TryGet(number - 15, 1, out _));
    }

    [Fact]
    public void Stream_ThatStopped_HoldsNothingAfterTheWindow_AndGoesOn()
    {
        PacketCache cache = new(_pool);
        for (int i = 0; i < 100; i++) cache.Add(Packet(i, 1_000), i * 1_000);
        cache.Trim(99_000 + cache.WindowUs - 1);
        Assert.True(cache.TryGet(99, 1, out _));
        cache.Trim(99_000 + cache.WindowUs);
        Assert.False(cache.TryGet(99, 1, out _));
        Assert.Equal((0, 0), (cache.Capacity, _pool.Rented));
        cache.Add(Packet(100, 1_000), 2_000_000);
        Assert.True(cache.TryGet(100, 1, out MediaPacket packet));
        Assert.Equal(100, packet.Payload[999]);
    }

    [Fact]
    public void Pages_OfAStreamThatEnded_ServeAnother()
    {
        PacketCache ended = new(_pool), cache = new(_pool);
        for (int i = 0; i < 100; i++) ended.Add(Packet(i, 1_000), 0);
        int pages = _pool.Rented;
        ended.Dispose();
        ended.Dispose();
        Assert.Equal((0, pages), (_pool.Rented, _pool.Spare));
        Assert.False(ended.TryGet(99, 1, out _));
        for (int i = 0; i < 100; i++) cache.Add(Packet(i, 1_000), 0);
        Assert.Equal((pages, 0), (_pool.Rented, _pool.Spare));
    }

    [Fact]
    public void Rate_ThatStays_AllocatesNothing()
    {
        PacketCache cache = new(_pool);
        byte[] payload = new byte[1_200];
        int number = 0;
        for (; number < 2_000; number++) cache.Add(Packet(number, payload), number * 5_000L);
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 18_000; i++, number++) cache.Add(Packet(number, payload), number * 5_000L);
        }));
    }

    [Fact]
    public void Overwritten_IsNeverMistakenForAnother()
    {
        PacketCache cache = new(_pool);
        for (int i = 0; i < 50_000; i++)
        {
            cache.Add(Packet(i, 200 + i * 7 % 1000), i * 100);
            long old = i - i * 13 % 4000;
            if (old >= 0 && cache.TryGet(old, 1, out MediaPacket packet))
                Assert.True(packet.Payload.IndexOfAnyExcept((byte)(old % 251)) < 0, $"{old} at {i}");
        }
    }

    static MediaPacket Packet(long sequence, int size, int codec = 0)
    {
        byte[] payload = new byte[size];
        payload.AsSpan().Fill((byte)(sequence % 251));
        return Packet(sequence, payload, codec);
    }

    static MediaPacket Packet(long sequence, byte[] payload, int codec = 0) => new()
    {
        Run = 1,
        Sequence = sequence,
        Timestamp = (uint)(sequence * 3),
        Marker = true,
        Codec = codec,
        StartsKeyFrame = false,
        Extensions = new(PacketExtensions.None, 2, default),
        Payload = payload,
    };
}
