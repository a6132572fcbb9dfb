using Guichet.Media.Congestion;

namespace Guichet.Media.Tests.Congestion;

/// <summary>The estimate against a line of a known rate; the sender sends what it is told, at most what it has.</summary>
public sealed class DownlinkEstimateTests
{
    const int PacketBytes = 1_100;
    const long StepUs = 5_000, FeedbackUs = 100_000, ClientClockUs = 77_000_000_000;

    readonly SimulatedLine _line = new();
    readonly DownlinkEstimate _estimate = new();
    readonly Queue<(long SentUs, long? ArrivesUs)> _onTheWay = new();
    double _owedBits;
    long _nowUs = 1_000_000, _nextFeedbackUs, _worstQueueUs;

    /// <summary>What there is to send.</summary>
    long _wantedBits = 2_500_000;

    [Fact]
    public void WideLine_StaysUnlimited()
    {
        Play(30);
        Assert.Equal(DownlinkEstimate.Unlimited, _estimate.BitsPerSecond);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(500_000)]
    [InlineData(1_000_000)]
    [InlineData(2_000_000)]
    public void NarrowLine_IsFoundAndKeptBelow(long bits)
    {
        _line.BitsPerSecond = bits;
        Play(10);
        double mean = Play(20);
        Assert.InRange(mean, 0.6 * bits, 1.08 * bits);
        Assert.True(_worstQueueUs < 400_000, $"queue {_worstQueueUs} µs");
    }

    [Fact]
    public void LineThatNarrows_IsFollowedWithinTwoSeconds()
    {
        _line.BitsPerSecond = 4_000_000;
        Play(15);
        _line.BitsPerSecond = 800_000;
        Play(2);
        Assert.InRange(_estimate.BitsPerSecond, 200_000, 1_000_000);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.08)]
    public void RandomLoss_WithoutAQueue_IsNoReasonToSendLess(double loss)
    {
        _line.Loss = loss;
        Play(30);
        Assert.True(_estimate.BitsPerSecond > 2_500_000, $"{_estimate.BitsPerSecond}");
    }

    [Fact]
    public void HeavyLoss_SendsLess_ButNotWithoutEnd()
    {
        _line.Loss = 0.2;
        Play(3);
        Assert.True(_estimate.BitsPerSecond < 2_500_000, $"{_estimate.BitsPerSecond}");
        Play(30);
        Assert.True(_estimate.BitsPerSecond > 600_000, $"{_estimate.BitsPerSecond}");
    }

    /// <summary>What a provider does who cuts off above a rate: no queue, only loss.</summary>
    [Fact]
    public void PolicedLine_IsFoundByItsLoss()
    {
        (_line.BitsPerSecond, _line.QueueBytes) = (800_000, 3_000);
        Play(10);
        double mean = Play(20);
        Assert.InRange(mean, 300_000, 900_000);
    }

    [Theory]
    [InlineData(30_000)]
    [InlineData(60_000)]
    public void Jitter_IsNoReasonToSendMuchLess(long us)
    {
        _line.JitterUs = us;
        double mean = Math.Min(Play(30), _wantedBits);
        Assert.True(mean > 1_500_000, $"{mean}");
        Assert.True(_estimate.BitsPerSecond > 1_500_000, $"{_estimate.BitsPerSecond}");
    }

    [Fact]
    public void LittleToSend_OnALineThatCarriesIt_IsNoReasonToThinkItNarrow()
    {
        _wantedBits = 150_000;
        Play(30);
        Assert.Equal(DownlinkEstimate.Unlimited, _estimate.BitsPerSecond);
    }

    /// <summary>A machine that is busy takes packets late, all at once. That little is sent must not make it less and less.</summary>
    [Fact]
    public void ClientThatStumbles_WithLittleToSend_DoesNotLoseTheLine()
    {
        _line.BitsPerSecond = 1_000_000;
        Play(10);
        _wantedBits = 70_000;
        Play(2);
        long before = _estimate.BitsPerSecond;
        _line.DelayUs = 220_000;
        Play(1);
        _line.DelayUs = 20_000;
        Play(1);
        Assert.InRange(_estimate.BitsPerSecond, before * 2 / 5, before);
    }

    /// <returns>The mean of what it allowed to send.</returns>
    double Play(int seconds)
    {
        (double sum, int turns) = (0, 0);
        _worstQueueUs = 0;
        for (long end = _nowUs + seconds * 1_000_000L; _nowUs < end; turns++)
        {
            Step();
            sum += Math.Min(_estimate.BitsPerSecond, _wantedBits);
        }
        return sum / turns;
    }

    void Step()
    {
        _nowUs += StepUs;
        _owedBits += Math.Min(_estimate.AllowedBitsPerSecond, _wantedBits) * StepUs / 1e6;
        for (; _owedBits >= PacketBytes * 8; _owedBits -= PacketBytes * 8) _onTheWay.Enqueue((_nowUs, _line.Carry(PacketBytes, _nowUs)));
        _worstQueueUs = Math.Max(_worstQueueUs, _line.QueueUs(_nowUs));
        if (_nowUs < _nextFeedbackUs) return;
        _nextFeedbackUs = _nowUs + FeedbackUs;
        while (_onTheWay.TryPeek(out var packet) && (packet.ArrivesUs ?? packet.SentUs + 100_000) <= _nowUs)
        {
            _onTheWay.Dequeue();
            if (packet.ArrivesUs is { } arrived) _estimate.Arrived(packet.SentUs, ClientClockUs + arrived, PacketBytes, wasLost: false);
            else _estimate.Lost();
        }
        _estimate.Update(_nowUs);
    }
}
