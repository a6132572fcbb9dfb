using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class RtcpReaderTests
{
    [Fact]
    public void Compound_OfThree_IsWalked()
    {
        var into = new byte[256];
        var length = RtcpWriter.ReceiverReport(into, 7, []);
        length += RtcpWriter.SdesCname(into.AsSpan(length), 7, "abc"u8);
        length += RtcpWriter.Bye(into.AsSpan(length), 7);
        Assert.Equal((201, 202, 203), Walk(into.AsSpan(0, length), out var malformed) is [var a, var b, var c] ? (a, b, c) : default);
        Assert.False(malformed);
    }

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("80C90001", 0, true)] // longer than the bytes
    [InlineData("80C9000100000007", 1, false)]
    [InlineData("80C900010000000780", 1, true)] // an octet too many
    [InlineData("00C9000100000007", 0, true)] // version 0
    [InlineData("80C9", 0, true)]
    [InlineData("80C90000", 1, false)] // a header alone
    [InlineData("A0C900010000000480C9000100000007", 2, false)] // padding takes the whole body
    [InlineData("A0C9000100000005", 0, true)] // padding into the header
    [InlineData("A0C9000100000000", 0, true)] // padding of nothing
    [InlineData("80C9FFFF00000007", 0, true)]
    public void Compound_CutOrPadded_IsWalkedToTheFault(string hex, int packets, bool malformed)
    {
        Assert.Equal(packets, Walk(Convert.FromHexString(hex), out var found).Count);
        Assert.Equal(malformed, found);
    }

    [Theory]
    [InlineData("A0C900010000000480C9000100000007", 0)]
    [InlineData("A0CE0003000000010000000200000002", 10)]
    public void Body_OfAPaddedPacket_EndsBeforeThePadding(string hex, int length) => Assert.Equal(length, RtcpBytes.First(hex).Body.Length);

    [Fact]
    public void SenderSsrc_OfAnEmptyBody_IsZero() => Assert.Equal(0u, RtcpBytes.First("80CB0000").SenderSsrc);

    private static List<int> Walk(ReadOnlySpan<byte> compound, out bool malformed)
    {
        var types = new List<int>();
        var reader = new RtcpReader(compound);
        while (reader.TryNext(out var packet))
        {
            types.Add(packet.Type);
        }

        malformed = reader.Malformed;
        return types;
    }
}
