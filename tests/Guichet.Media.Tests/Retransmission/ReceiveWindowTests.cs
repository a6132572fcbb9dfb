using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class ReceiveWindowTests
{
    [Theory]
    [InlineData(new long[] { 10, 10 }, new[] { true, false })]
    [InlineData(new long[] { 10, 12, 11, 11, 12 }, new[] { true, true, true, false, false })]
    [InlineData(new long[] { 5000, 3976, 3977, 3977 }, new[] { true, false, true, false })]
    [InlineData(new long[] { 10, 5000, 4999, 10 }, new[] { true, true, true, false })]
    [InlineData(new long[] { 10, 1034, 10, 1033 }, new[] { true, true, false, true })]
    public void Numbers_AreFreshOnce(long[] numbers, bool[] fresh)
    {
        ReceiveWindow window = new();
        Assert.Equal(fresh, numbers.Select(window.TryMark));
    }

    [Fact]
    public void Restart_ForgetsAll()
    {
        ReceiveWindow window = new();
        window.TryMark(10);
        window.Restart();
        Assert.True(window.TryMark(10));
    }
}
