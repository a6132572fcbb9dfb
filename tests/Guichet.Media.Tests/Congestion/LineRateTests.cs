using Guichet.Media.Congestion;

namespace Guichet.Media.Tests.Congestion;

/// <summary>The rate of a line by the packets that waited on it.</summary>
public sealed class LineRateTests
{
    const long WayUs = 55_000_000;
    const int Bytes = 1_000;

    readonly SimulatedLine _line = new() { BitsPerSecond = 400_000, JitterUs = 1, DelayUs = 0 };
    LineRate _rate;

    [Fact]
    public void Unknown_WhileNothingWaits()
    {
        for (int i = 0; i < 50; i++) Send(i * 40_000L);
        Assert.Equal(0, _rate.BitsPerSecond);
    }

    /// <summary>240 kbit/s in pictures of three packets, on a line of 400.</summary>
    [Fact]
    public void Known_HoweverLittleIsSent()
    {
        for (int i = 0; i < 60; i++) Send(i / 3 * 100_000L);
        Assert.InRange(_rate.BitsPerSecond, 390_000, 410_000);
    }

    [Fact]
    public void Forgotten_AfterHalfASecond()
    {
        for (int i = 0; i < 30; i++) Send(i * 10_000L);
        Assert.NotEqual(0, _rate.BitsPerSecond);
        Send(3_000_000);
        Assert.Equal(0, _rate.BitsPerSecond);
    }

    /// <summary>What was seen of the wide line must not make the narrow one look wider.</summary>
    [Fact]
    public void LineThatNarrows_IsKnownByItsFirstQueue()
    {
        _line.BitsPerSecond = 20_000_000;
        for (int i = 0; i < 100; i++) Send(i / 4 * 20_000L);
        Assert.Equal(0, _rate.BitsPerSecond);
        _line.BitsPerSecond = 400_000;
        for (int i = 100; i < 120; i++) Send(i / 4 * 20_000L);
        Assert.InRange(_rate.BitsPerSecond, 390_000, 410_000);
    }

    /// <summary>A client that stumbles takes many at once: all but the first had come long before.</summary>
    [Fact]
    public void ClientThatStumbles_IsNoSlowLine()
    {
        for (int i = 0; i < 100; i++) _rate.Arrived(i * 10_000L, WayUs + (i / 8 + 1) * 80_000L, Bytes, WayUs);
        Assert.InRange(_rate.BitsPerSecond, 0, 1);
    }

    void Send(long atUs) => _rate.Arrived(atUs, WayUs + _line.Carry(Bytes, atUs)!.Value, Bytes, WayUs);
}
