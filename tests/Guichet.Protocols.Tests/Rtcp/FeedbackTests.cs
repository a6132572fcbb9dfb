using FsCheck.Fluent;
using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

public sealed class FeedbackTests
{
    [Fact]
    public void PictureLoss_Written_ComesBack()
    {
        var into = new byte[12];
        Assert.Equal(12, RtcpWriter.PictureLoss(into, 1, 2));
        Assert.Equal("81CE00020000000100000002", Convert.ToHexString(into));
        Assert.True(PictureLossIndication.TryRead(RtcpBytes.First(into), out var read));
        Assert.Equal(new PictureLossIndication(1, 2), read);
        Assert.Equal(0, RtcpWriter.PictureLoss(new byte[11], 1, 2));
    }

    [Theory]
    [InlineData("81CE000100000001")] // no media SSRC
    [InlineData("81CD00020000000100000002")] // NACK's type
    [InlineData("82CE00020000000100000002")] // slice loss
    public void PictureLoss_OfAnotherShape_IsNone(string hex) => Assert.False(PictureLossIndication.TryRead(RtcpBytes.First(hex), out _));

    [Fact]
    public void FullIntra_Written_ComesBack()
    {
        var into = new byte[20];
        Assert.Equal(20, RtcpWriter.FullIntra(into, 1, new FullIntraEntry(0xAABBCCDD, 255)));
        Assert.Equal("84CE00040000000100000000AABBCCDDFF000000", Convert.ToHexString(into));
        Assert.Equal([new FullIntraEntry(0xAABBCCDD, 255)], Entries("84CE00040000000100000000AABBCCDDFF000000"));
        Assert.Equal(0, RtcpWriter.FullIntra(new byte[19], 1, default));
    }

    [Fact]
    public void FullIntra_WithSeveralEntries_GivesEach() => Assert.Equal(
        [new FullIntraEntry(1, 2), new FullIntraEntry(3, 4)],
        Entries("84CE0007" + "0000000100000000" + "0000000102000000" + "0000000304000000" + "DEADBEEF"));

    [Fact]
    public void Nack_OfAKnownList_IsTwoEntries()
    {
        var into = new byte[64];
        var length = RtcpWriter.Nack(into, 1, 2, [65534, 65535, 0, 14, 15]);
        Assert.Equal("81CD0004" + "00000001" + "00000002" + "FFFE8003" + "000F0000", Convert.ToHexString(into, 0, length));
        Assert.Equal([65534, 65535, 0, 14, 15], Sequences(RtcpBytes.First(into.AsSpan(0, length))));
    }

    [Theory]
    [InlineData("81CD00020000000100000002")] // no entry
    [InlineData("81CE000300000001000000020001FFFF")]
    [InlineData("8FCD000300000001000000020001FFFF")]
    public void Nack_OfAnotherShape_IsNone(string hex) => Assert.False(Nack.TryRead(RtcpBytes.First(hex), out _));

    [Fact]
    public void Nack_ThatDoesNotFit_IsNotWritten()
    {
        Assert.Equal(0, RtcpWriter.Nack(new byte[15], 1, 2, [1]));
        Assert.Equal(0, RtcpWriter.Nack(new byte[64], 1, 2, []));
    }

    [Fact]
    public void Nack_OfAnyStreamOfNumbers_ComesBack() => Prop.ForAll<ushort, byte[]>((first, steps) =>
    {
        var sequences = new List<ushort> { first };
        sequences.AddRange(steps.Select(step => first = unchecked((ushort)(first + step + 1))));
        var into = new byte[4096];
        var length = RtcpWriter.Nack(into, 1, 2, sequences.ToArray());
        return length <= 12 + (4 * sequences.Count) && Sequences(RtcpBytes.First(into.AsSpan(0, length))).SequenceEqual(sequences.Select(one => (int)one));
    }).Hold();

    private static List<FullIntraEntry> Entries(string hex)
    {
        Assert.True(FullIntraRequest.TryRead(RtcpBytes.First(hex), out var request));
        var entries = new List<FullIntraEntry>();
        foreach (var entry in request)
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static List<int> Sequences(RtcpPacket packet)
    {
        Assert.True(Nack.TryRead(packet, out var nack));
        Assert.Equal((1u, 2u), (nack.SenderSsrc, nack.MediaSsrc));
        var sequences = new List<int>();
        foreach (var sequence in nack)
        {
            sequences.Add(sequence);
        }

        return sequences;
    }
}
