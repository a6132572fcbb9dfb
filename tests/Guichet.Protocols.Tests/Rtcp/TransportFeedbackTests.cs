using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class TransportFeedbackTests
{
    private const string Head = "0000000100000002";

    [Theory]
    // base 10, 3 packets, reference 1, count 9: a run of three small deltas
    [InlineData("8FCD0006" + Head + "000A0003" + "00000109" + "2003" + "010203" + "000003", "10+257 11+259 12+262")]
    // a run of lost ones longer than the status count
    [InlineData("8FCD0005" + Head + "FFFF0002" + "00000000" + "1FFF" + "0000", "65535- 0-")]
    // one-bit vector 10110000000000
    [InlineData("8FCD0006" + Head + "00000004" + "00000000" + "AC00" + "010203" + "000000", "0+1 1- 2+3 3+6")]
    // two-bit vector: small, large, lost, large (negative)
    [InlineData("8FCD0006" + Head + "00000004" + "00000000" + "D880" + "05" + "0100" + "FFFF" + "00", "0+5 1+261 2- 3+260")]
    // reference time below zero
    [InlineData("8FCD0005" + Head + "00000001" + "FFFFFF00" + "2001" + "01" + "00", "0+-255")]
    public void Message_OfEachKindOfChunk_IsRead(string hex, string expected) => Assert.Equal(expected, Statuses(hex));

    [Fact]
    public void Message_Read_HasItsHeader()
    {
        Assert.True(TransportFeedback.TryRead(RtcpBytes.First("8FCD0005" + Head + "000A0001" + "FFFFFE07" + "2001" + "0100"), out var feedback));
        Assert.Equal((1u, 2u), (feedback.SenderSsrc, feedback.MediaSsrc));
        Assert.Equal((10, 1, -2, 7), (feedback.BaseSequence, feedback.StatusCount, feedback.ReferenceTime, feedback.FeedbackCount));
    }

    [Theory]
    [InlineData("8FCD0003" + Head + "00000001")] // no reference time
    [InlineData("8FCD0004" + Head + "00000001" + "00000000")] // no chunk
    [InlineData("8FCD0005" + Head + "00000003" + "00000000" + "2003" + "0101")] // a delta is missing
    [InlineData("8FCD0005" + Head + "00000002" + "00000000" + "4001" + "0001")] // a chunk is missing
    [InlineData("8FCD0005" + Head + "00000001" + "00000000" + "6001" + "0001")] // the reserved symbol in a run
    [InlineData("8FCD0005" + Head + "00000001" + "00000000" + "F000" + "0001")] // and in a vector
    [InlineData("8FCD0005" + Head + "00000001" + "00000000" + "2000" + "2001")] // a run of nothing
    [InlineData("8FCD0005" + Head + "0000FFFF" + "00000000" + "3FFF" + "3FFF")]
    [InlineData("81CD0005" + Head + "00000001" + "00000000" + "2001" + "0100")] // NACK's format
    [InlineData("8FCE0005" + Head + "00000001" + "00000000" + "2001" + "0100")]
    public void Message_ThatPromisesMoreThanItHas_IsNone(string hex) => Assert.False(TransportFeedback.TryRead(RtcpBytes.First(hex), out _));

    [Fact]
    public void Message_WithUnusedSymbolsBehindTheCount_IgnoresThem() =>
        Assert.Equal("0+1", Statuses("8FCD0005" + Head + "00000001" + "00000000" + "BFFF" + "0100"));

    [Fact]
    public void Message_WithNoStatus_IsEmpty() => Assert.Equal("", Statuses("8FCD0004" + Head + "00000000" + "00000000"));

    private static string Statuses(string hex)
    {
        Assert.True(TransportFeedback.TryRead(RtcpBytes.First(hex), out var feedback));
        var read = new List<string>();
        foreach (var status in feedback)
        {
            read.Add(status.Received ? $"{status.Sequence}+{status.Ticks}" : $"{status.Sequence}-");
        }

        return string.Join(' ', read);
    }
}
