using Guichet.Media.Reports;

namespace Guichet.Media.Tests.Reports;

public sealed class MinuteMeterTests
{
    private readonly MinuteMeter _meter = new();

    [Fact]
    public void Minute_IsOverAfterThirtyMeasurementsAndSumsThem()
    {
        for (var i = 1; i <= 30; i++)
        {
            Assert.False(_meter.IsOver);
            _meter.Add(new Moment(2_000_000, new Flow(100, 10, 8_000, 200_000), new Flow(50, 0, 4_000, 0), i * 1_000, 5_000, i % 2 * 3_000, i * 1_000));
        }
        Assert.True(_meter.IsOver);
        var minute = _meter.Take()!;
        Assert.Equal(TimeSpan.FromMinutes(1), minute.Length);
        Assert.Equal(new MinuteFlow(0.1, 5, 32_000, 800_000), minute.Up);
        // Only what was known counts for the mean.
        Assert.Equal(new MinuteFlow(0, 3, 16_000, 0), minute.Down);
        Assert.Equal((TimeSpan.FromMilliseconds(16), TimeSpan.FromMilliseconds(30)), (minute.RoundTripMedian, minute.RoundTripMaximum));
        Assert.Equal((null, null, 30_000L), (minute.PictureHeight, minute.HighestPicture, minute.DownlinkBitsPerSecond));
        Assert.Null(_meter.Take());
    }

    [Fact]
    public void Minute_WithPictures_SaysTheirMeanAndTheHighest()
    {
        _meter.Add(new Moment(2_000_000, default, default, 0, 0, 0, 0));
        foreach (var height in new[] { 180, 0, 720 }) _meter.AddPicture(height);
        var minute = _meter.Take()!;
        Assert.Equal((450, 720), (minute.PictureHeight, minute.HighestPicture));
        Assert.Equal((null, null, null), (minute.RoundTripMedian, minute.Up.JitterMilliseconds, minute.DownlinkBitsPerSecond));
    }

    [Fact]
    public void Flow_WhoseTotalsWentBack_SaysNothingOfIt()
    {
        var before = new Flow(1_000, 10, 50_000, 70_000);
        Assert.Equal(default, new Flow(400, 2, 0, 0).Since(before));
        Assert.Equal(new Flow(10, 10, 0, 5), new Flow(1_010, 100, 50_000, 70_005).Since(before));
    }
}
