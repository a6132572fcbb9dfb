using Guichet.Media.Reports;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Reports;

public sealed class ClockTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999_999)]
    [InlineData(3_999_999_999_123_456)]
    public void Ntp_ThereAndBack_IsTheSameMicrosecond(long us) =>
        Assert.InRange(NtpTime.ToMicroseconds(NtpTime.FromMicroseconds(us)), us - 1, us);

    /// <summary>Sound and picture captured at one instant keep that instant, though their reports came with different delays.</summary>
    [Fact]
    public void LipSync_SurvivesReportsWithDifferentDelays()
    {
        ClockShift shift = new();
        SenderClock sound = default, picture = default;
        const long Captured = 3_900_000_000_000_000;
        sound.Received(new(1, NtpTime.FromMicroseconds(Captured), 480_000, 0, 0), shift, 50_020_000);
        picture.Received(new(2, NtpTime.FromMicroseconds(Captured + 500_000), 945_000, 0, 0), shift, 50_590_000);
        // At 'Captured' the picture's timestamp was 900,000; both must name one instant of ours.
        Assert.Equal(480_000u + 48_000, sound.TimestampAt(51_020_000, 48_000));
        Assert.Equal(900_000u + 90_000, picture.TimestampAt(51_020_000, 90_000));
    }

    [Fact]
    public void Clock_SetAnew_IsFollowed()
    {
        ClockShift shift = new();
        Assert.Equal(10_000_000, shift.ToOurs(1_000_000, 10_000_000));
        Assert.Equal(10_900_000, shift.ToOurs(1_900_000, 11_000_000));
        Assert.Equal(12_000_000, shift.ToOurs(500_000_000, 12_000_000));
    }

    [Fact]
    public void RoundTrip_IsWhatIsLeftOfTheReportsDelays()
    {
        RoundTrip trip = default;
        Assert.False(trip.IsKnown);
        uint sent = NtpTime.Compact(7_000_000);
        trip.Received(new ReportBlock(1, 0, 0, 0, 0, sent, NtpTime.CompactDuration(400_000)), 7_480_000);
        Assert.InRange(trip.Us, 79_950, 80_050);
    }

    [Fact]
    public void RoundTrip_WithoutSenderReport_StaysUnknown()
    {
        RoundTrip trip = default;
        trip.Received(new ReportBlock(1, 0, 0, 0, 0, 0, 0), 7_480_000);
        Assert.False(trip.IsKnown);
        Assert.Equal(RoundTrip.UnknownUs, trip.Us);
        trip.Repaired(30_000);
        Assert.Equal(30_000, trip.Us);
    }

    [Fact]
    public void Cap_GivesWayToLossAndComesBack()
    {
        BandwidthCap cap = new();
        long highest = cap.BitsPerSecond;
        cap.Measured(0.05, 1_000_000);
        Assert.Equal(highest, cap.BitsPerSecond);
        cap.Measured(0.2, 1_000_000);
        Assert.Equal(900_000, cap.BitsPerSecond);
        for (int i = 0; i < 100; i++) cap.Measured(1, 0);
        Assert.InRange(cap.BitsPerSecond, 150_000, 150_000);
        for (int i = 0; i < 100; i++) cap.Measured(0, 0);
        Assert.Equal(highest, cap.BitsPerSecond);
    }
}
