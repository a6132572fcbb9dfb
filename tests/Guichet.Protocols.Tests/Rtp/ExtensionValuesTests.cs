using Guichet.Protocols.Rtp;

namespace Guichet.Protocols.Tests.Rtp;

public sealed class ExtensionValuesTests
{
    [Theory]
    [InlineData(0x00, false, 0)]
    [InlineData(0x80, true, 0)]
    [InlineData(0xFF, true, 127)]
    [InlineData(0x2A, false, 42)]
    public void AudioLevel_OfOneOctet_IsVoiceAndLevel(byte value, bool voice, int level)
    {
        Assert.True(AudioLevel.TryRead([value], out var readVoice, out var readLevel));
        Assert.Equal((voice, level), (readVoice, readLevel));
    }

    [Fact]
    public void AudioLevel_OfNothing_IsSilence()
    {
        Assert.False(AudioLevel.TryRead(default, out var voice, out var level));
        Assert.Equal((false, 127), (voice, level));
    }

    [Fact]
    public void TransportSequence_Written_ComesBack()
    {
        var into = new byte[2];
        TransportSequence.Write(into, 0xFEDC);
        Assert.True(TransportSequence.TryRead(into, out var sequence));
        Assert.Equal(0xFEDC, sequence);
        Assert.False(TransportSequence.TryRead([1], out _));
    }

    [Theory]
    [InlineData(0L, 0x000000)]
    [InlineData(1_000_000L, 0x040000)]
    [InlineData(500_000L, 0x020000)]
    [InlineData(63_999_999L, 0xFFFFFF)]
    [InlineData(64_000_000L, 0x000000)]
    [InlineData(9_000_000_065_000_000L, 0x040000)]
    public void AbsoluteSendTime_Written_IsSecondsInSixPointEighteen(long microseconds, int ticks)
    {
        var into = new byte[3];
        AbsoluteSendTime.Write(into, microseconds);
        Assert.True(AbsoluteSendTime.TryRead(into, out var read));
        Assert.Equal(ticks, read);
        Assert.False(AbsoluteSendTime.TryRead([1, 2], out _));
    }

    [Fact]
    public void Retransmission_Written_ComesBack()
    {
        byte[] payload = [0, 0, 7, 8];
        RetransmissionPayload.WriteHeader(payload, 0xABCD);
        Assert.True(RetransmissionPayload.TryRead(payload, out var sequence, out var original));
        Assert.Equal(0xABCD, sequence);
        Assert.Equal(new byte[] { 7, 8 }, original.ToArray());
        Assert.True(RetransmissionPayload.TryRead([1, 2], out _, out var empty));
        Assert.True(empty.IsEmpty);
        Assert.False(RetransmissionPayload.TryRead([1], out _, out _));
    }
}
