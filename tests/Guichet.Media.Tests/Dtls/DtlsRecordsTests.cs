using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

public sealed class DtlsRecordsTests
{
    [Fact]
    public void Cut_RunOfRecords_StopsAtTheLastBorderThatFits()
    {
        byte[] run = [.. Record(487), .. Record(487), .. Record(487)]; // 500 bytes each

        Assert.Equal(1000, DtlsRecords.Cut(run, 1200));
        Assert.Equal(1500, DtlsRecords.Cut(run, 1500));
        Assert.Equal(500, DtlsRecords.Cut(run, 999));
        Assert.Equal(0, DtlsRecords.Cut(run, 499));
        Assert.Equal(0, DtlsRecords.Cut(default, 1200));
    }

    [Fact]
    public void AreWhole_EveryTruncation_IsNot()
    {
        byte[] run = [.. Record(20), .. Record(0)];
        Assert.True(DtlsRecords.AreWhole(run));
        for (int length = 0; length < run.Length; length++)
            Assert.Equal(length == 33, DtlsRecords.AreWhole(run.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(27)]
    [InlineData(0x80)]
    public void AreWhole_NotARecordType_IsNot(byte type)
    {
        byte[] record = Record(3);
        record[0] = type;

        Assert.False(DtlsRecords.AreWhole(record));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(0xFE, 0xFC)]
    public void AreWhole_NotADtlsVersion_IsNot(byte major, byte minor)
    {
        byte[] record = Record(3);
        (record[1], record[2]) = (major, minor);

        Assert.False(DtlsRecords.AreWhole(record));
    }

    /// <summary>DTLS 1.3 records of RFC 9147 figure 3.</summary>
    [Theory]
    [InlineData(new byte[] { 0b0010_1100, 0, 1, 0, 2, 9, 9 }, 7)]
    [InlineData(new byte[] { 0b0010_0100, 1, 0, 2, 9, 9, 7 }, 6)]
    [InlineData(new byte[] { 0b0010_1000, 0, 1, 9, 9, 9 }, 6)]
    [InlineData(new byte[] { 0b0010_0000, 1, 9 }, 3)]
    [InlineData(new byte[] { 0b0011_1100, 0, 1, 0, 2, 9, 9 }, 0)]
    [InlineData(new byte[] { 0b0010_1100, 0, 1, 0, 3, 9, 9 }, 0)]
    [InlineData(new byte[] { 0b0010_1100, 0, 1, 0 }, 0)]
    [InlineData(new byte[] { 0b0010_0000 }, 0)]
    public void LengthOfFirst_UnifiedHeader_IsUnderstood(byte[] run, int length) => Assert.Equal(length, DtlsRecords.LengthOfFirst(run));

    private static byte[] Record(int length)
    {
        byte[] record = new byte[DtlsRecords.HeaderLength + length];
        (record[0], record[1], record[2]) = (22, 0xFE, 0xFD);
        (record[11], record[12]) = ((byte)(length >> 8), (byte)(length & 255));
        return record;
    }
}
