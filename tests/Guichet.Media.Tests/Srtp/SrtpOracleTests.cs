using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Srtp;

/// <summary>Ours against .NET's AesGcm, Aes and HMACSHA1, byte for byte.</summary>
public sealed class SrtpOracleTests
{
    [Theory]
    [InlineData(SrtpProfile.AeadAes128Gcm)]
    [InlineData(SrtpProfile.Aes128CmSha1Tag80)]
    public void Rtp_RandomPackets_EqualTheOracle(SrtpProfile profile)
    {
        Random random = new(42);
        using SrtpLine line = new(profile);
        long index = 0xFF00; // crosses two roll-overs
        for (int round = 0; round < 600; round++, index += random.Next(1, 250))
        {
            byte[] header = RandomHeader(random, unchecked((ushort)index)), payload = Random(random, random.Next(0, 1300));
            byte[] packet = line.SealRtp(header, payload);

            Assert.Equal(line.Oracle.SealRtp(header, payload, index), packet);
            Assert.Equal(packet.Length, header.Length + payload.Length + line.Sender.RtpOverhead);
            Assert.Equal(SrtpResult.Ok, line.Receiver.OpenRtp(packet, out int length));
            Assert.Equal([.. header, .. payload], packet[..length]);
        }
    }

    [Theory]
    [InlineData(SrtpProfile.AeadAes128Gcm)]
    [InlineData(SrtpProfile.Aes128CmSha1Tag80)]
    public void Rtcp_RandomCompounds_EqualTheOracle(SrtpProfile profile)
    {
        Random random = new(43);
        using SrtpLine line = new(profile);
        for (uint index = 0; index < 300; index++)
        {
            byte[] compound = [.. SrtpLine.ReceiverReport((uint)random.Next(3)), .. Random(random, 4 * random.Next(0, 300))];
            byte[] packet = line.SealRtcp(compound);

            Assert.Equal(line.Oracle.SealRtcp(compound, index), packet);
            Assert.Equal(packet.Length, compound.Length + line.Sender.RtcpOverhead);
            Assert.Equal(SrtpResult.Ok, line.Receiver.OpenRtcp(packet, out int length));
            Assert.Equal(compound, packet[..length]);
        }
    }

    /// <summary>Every bit of the 48-bit index counts, also those that a test would need years to reach.</summary>
    [Theory]
    [InlineData(SrtpProfile.AeadAes128Gcm)]
    [InlineData(SrtpProfile.Aes128CmSha1Tag80)]
    public void Rtp_EveryBitOfTheIndex_EqualsTheOracle(SrtpProfile profile)
    {
        for (int bit = 0; bit < 48; bit++)
        {
            using SrtpLine line = new(profile);
            long index = (1L << bit) + 1;
            line.Sender.SkipTo(ssrc: 7, index - 1, rtcpIndex: (uint)(index & 0x7FFF_FFFF));
            byte[] header = SrtpLine.Header(unchecked((ushort)index)), report = SrtpLine.ReceiverReport();

            Assert.Equal(line.Oracle.SealRtp(header, [1, 2, 3], index), line.SealRtp(header, [1, 2, 3]));
            Assert.Equal(line.Oracle.SealRtcp(report, (uint)(index & 0x7FFF_FFFF)), line.SealRtcp(report));
        }
    }

    private static byte[] RandomHeader(Random random, ushort sequence)
    {
        int sources = random.Next(0, 4), words = random.Next(-1, 5);
        byte[] header = SrtpLine.Header(sequence);
        header[0] |= (byte)(sources | (words >= 0 ? 0x10 : 0));
        byte[] extension = words < 0 ? [] : [0xBE, 0xDE, 0, (byte)words, .. Random(random, 4 * words)];
        return [.. header, .. Random(random, 4 * sources), .. extension];
    }

    private static byte[] Random(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
