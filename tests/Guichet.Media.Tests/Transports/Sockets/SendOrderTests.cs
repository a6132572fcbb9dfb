using Guichet.Media.Transports.Sockets;
using Guichet.Testing.Measuring;

namespace Guichet.Media.Tests.Transports.Sockets;

public sealed class SendOrderTests
{
    private const int Capacity = 512;

    private readonly SendOrder _order = new(Capacity);
    private readonly Random _random = new(20261122);

    [Fact]
    public void Packets_OfOneFrameForThree_LeaveAsOneMessageEach()
    {
        foreach (var length in (int[])[1200, 1200, 80])
        {
            for (var who = 1; who <= 3; who++) _order.Push(Address(who), length);
        }
        Assert.Equal(["0 3 6", "1 4 7", "2 5 8"], Messages(merges: true));
        Assert.Equal(["0", "3", "6", "1", "4", "7", "2", "5", "8"], Messages(merges: false));
    }

    [Fact]
    public void Packet_LongerThanTheFirst_BeginsAMessage()
    {
        foreach (var length in (int[])[80, 1200, 1200, 700, 700, 701]) _order.Push(Address(1), length);
        Assert.Equal(["0", "1 2 3", "4", "5"], Messages(merges: true));
    }

    [Fact]
    public void Message_HasAtMost64PacketsAndABurst()
    {
        for (var i = 0; i < 100; i++) _order.Push(Address(1), 10);
        for (var i = 0; i < 30; i++) _order.Push(Address(2), 1200);
        Assert.Equal([64, 36, 13, 13, 4], _order.Arrange(true).ToArray().Select(r => r.Count));
    }

    [Fact]
    public void Packets_AtRandom_AllLeaveInTheirOrderAndFitTheirMessage()
    {
        for (var flush = 0; flush < 300; flush++)
        {
            var (destinations, count) = (_random.Next(1, 300), _random.Next(0, Capacity + 1));
            for (var i = 0; i < count; i++) _order.Push(Address(_random.Next(destinations)), _random.Next(4) == 0 ? _random.Next(1, 1500) : 1200);
            AssertIsRight(_order.Arrange(_random.Next(5) > 0).ToArray(), count);
            _order.Clear();
        }
    }

    [Fact]
    public void Flush_AllocatesNothing()
    {
        Flush();
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (var flush = 0; flush < 100; flush++) Flush();
        }));
    }

    private void Flush()
    {
        for (var i = 0; i < Capacity; i++) _order.Push(Address(i % 60), 1200);
        _order.Arrange(true);
        _order.Clear();
    }

    private void AssertIsRight(SendOrder.Run[] messages, int count)
    {
        var order = _order.Order.ToArray();
        Assert.Equal(Enumerable.Range(0, count), order.Order());
        Assert.Equal(count, messages.Sum(m => m.Count));
        foreach (var perDestination in order.GroupBy(p => _order.DestinationOf(p))) Assert.Equal(perDestination.Order(), perDestination);
        foreach (var message in messages)
        {
            var packets = order[message.Begin..(message.Begin + message.Count)];
            Assert.Single(packets.Select(p => _order.DestinationOf(p)).Distinct());
            Assert.All(packets[..^1], p => Assert.Equal(_order.LengthOf(packets[0]), _order.LengthOf(p)));
            Assert.True(_order.LengthOf(packets[^1]) <= _order.LengthOf(packets[0]));
            Assert.True(packets.Length == 1 || packets.Sum(_order.LengthOf) <= SendOrder.MaximumBurst);
        }
    }

    private string[] Messages(bool merges)
    {
        var messages = _order.Arrange(merges).ToArray();
        var order = _order.Order.ToArray();
        return [.. messages.Select(m => string.Join(' ', order[m.Begin..(m.Begin + m.Count)]))];
    }

    private static RemoteAddress Address(int number)
    {
        Span<byte> name = stackalloc byte[16];
        name.Clear();
        name[0] = 2;
        BitConverter.TryWriteBytes(name[4..], number);
        RemoteAddress.TryRead(name, out var address);
        return address;
    }
}
