using Guichet.Media.Speakers;

namespace Guichet.Media.Tests.Speakers;

public sealed class LevelMeterTests
{
    [Fact]
    public void Speech_ShowsWithin400Milliseconds_AndSilenceToo()
    {
        LevelMeter meter = default;
        long began = HearUntil(ref meter, 1_000_000, level: 25, speaking: true);
        Assert.InRange(began, 60_000, 400_000);
        long ended = HearUntil(ref meter, 1_000_000 + began, level: 127, speaking: false);
        Assert.InRange(ended, 200_000, 500_000);
    }

    [Fact]
    public void Noise_BelowTheThreshold_IsNoSpeech()
    {
        LevelMeter meter = default;
        for (int i = 0; i < 100; i++) meter.Heard(45, 1_000_000 + i * 20_000);
        meter.Update(3_000_000);
        Assert.False(meter.IsSpeaking);
    }

    [Fact]
    public void Pauses_BetweenWords_DoNotEndSpeech()
    {
        LevelMeter meter = default;
        int changes = 0;
        for (int i = 0; i < 500; i++)
        {
            meter.Heard(i % 15 < 7 ? 20 : 90, 1_000_000 + i * 20_000);
            bool before = meter.IsSpeaking;
            meter.Update(1_000_000 + i * 20_000);
            if (meter.IsSpeaking != before) changes++;
        }
        Assert.Equal(1, changes);
    }

    [Fact]
    public void NoPackets_IsSilence()
    {
        LevelMeter meter = default;
        HearUntil(ref meter, 1_000_000, 20, speaking: true);
        meter.Update(3_000_000);
        Assert.False(meter.IsSpeaking);
        Assert.Equal(0, meter.Loudness);
    }

    static long HearUntil(ref LevelMeter meter, long fromUs, int level, bool speaking)
    {
        for (long us = fromUs; us < fromUs + 2_000_000; us += 20_000)
        {
            meter.Heard(level | 0x80, us);
            meter.Update(us);
            if (meter.IsSpeaking == speaking) return us - fromUs;
        }
        return long.MaxValue;
    }
}
