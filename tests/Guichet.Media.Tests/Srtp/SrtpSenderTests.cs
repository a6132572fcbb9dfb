using Guichet.Media.Srtp;
using Guichet.Testing.Measuring;

namespace Guichet.Media.Tests.Srtp;

public abstract class SrtpSenderTests(SrtpProfile profile)
{
    /// <summary>The same nonce over other bytes gives GCM's authentication key away.</summary>
    [Fact]
    public void Rtp_SequenceNumberUsedBefore_IsNotSealedAgain()
    {
        using SrtpLine line = new(profile);
        Assert.NotEmpty(line.SealRtp(1));
        Assert.NotEmpty(line.SealRtp(2));

        Assert.Empty(line.SealRtp(1));
        Assert.Empty(line.SealRtp(2));
        Assert.NotEmpty(line.SealRtp(3));
    }

    [Fact]
    public void Rtp_SameBytesAgainOnTheCallersWord_GiveTheSamePacket()
    {
        using SrtpLine line = new(profile);
        byte[] first = line.SealRtp(1), again = new byte[100];
        line.SealRtp(2);

        int length = line.Sender.SealRtp(SrtpLine.Header(1), [1, 2, 3, 4, 5], again, again: true);

        Assert.Equal(first, again[..length]);
    }

    [Fact]
    public void Rtp_OlderNumberNeverSent_IsSealed()
    {
        using SrtpLine line = new(profile);
        line.SealRtp(0xFFFF);
        line.SealRtp(1); // rolled over; 0 comes late

        Assert.NotEmpty(line.SealRtp(0));
    }

    [Fact]
    public void Any_NoRoom_WritesNothing()
    {
        using SrtpLine line = new(profile);
        byte[] into = new byte[12 + 5 + line.Sender.RtpOverhead - 1];

        Assert.Equal(0, line.Sender.SealRtp(SrtpLine.Header(1), new byte[5], into));
        Assert.Equal(0, line.Sender.SealRtcp(SrtpLine.ReceiverReport(), new byte[8 + line.Sender.RtcpOverhead - 1]));
        Assert.Equal(0, line.Sender.SealRtp(new byte[11], new byte[5], new byte[100]));
        Assert.Equal(0, line.Sender.SealRtcp(new byte[7], new byte[100]));
        Assert.All(into, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Rtp_LastIndexOfTheKey_IsTheLastSealed()
    {
        using SrtpLine line = new(profile);
        line.Sender.SkipTo(ssrc: 7, PacketIndex.Limit - 2, rtcpIndex: 0);

        Assert.NotEmpty(line.SealRtp(0xFFFF));
        Assert.Empty(line.SealRtp(0));
        Assert.NotEmpty(line.SealRtp(0, ssrc: 8));
    }

    [Fact]
    public void Rtcp_LastIndexOfTheKey_IsTheLastSealed()
    {
        using SrtpLine line = new(profile);
        line.Sender.SkipTo(ssrc: 7, 0, PacketIndex.RtcpLimit - 1);

        byte[] last = line.SealRtcp(SrtpLine.ReceiverReport());

        Assert.Equal(SrtpResult.Ok, line.OpenRtcp(last));
        Assert.Empty(line.SealRtcp(SrtpLine.ReceiverReport()));
    }

    [Fact]
    public void Rtp_StreamsBeyondTheTable_AreRefused()
    {
        using SrtpLine line = new(profile);
        for (uint ssrc = 0; ssrc < SrtpSender.MaximumStreams; ssrc++)
            Assert.NotEmpty(line.SealRtp(1, ssrc));

        Assert.Empty(line.SealRtp(1, SrtpSender.MaximumStreams));
        Assert.NotEmpty(line.SealRtp(2, 0));
    }

    [Fact]
    public void Any_PerPacket_AllocatesNothing()
    {
        using SrtpLine line = new(profile);
        byte[] header = SrtpLine.Header(0), payload = new byte[1188], report = SrtpLine.ReceiverReport(), into = new byte[1500];
        PutThrough(line, header, payload, report, into, 0, 50);
        int number = 50;

        Assert.Equal(0, Allocation.Of(() =>
        {
            PutThrough(line, header, payload, report, into, number, 1000);
            number += 1000;
        }));
    }

    [Fact]
    public void Keys_Disposed_AreWiped()
    {
        byte[] material = new byte[profile.MaterialLength()];
        Array.Fill(material, (byte)0xAA);
        SrtpKeys keys = new(profile, material, localIsClient: true);
        ReadOnlySpan<byte> key = keys.LocalKey, salt = keys.RemoteSalt;
        Assert.Equal(0xAA, key[0] & salt[0]);

        keys.Dispose();

        Assert.True(key.IndexOfAnyExcept((byte)0) < 0 && salt.IndexOfAnyExcept((byte)0) < 0);
    }

    private static void PutThrough(SrtpLine line, byte[] header, byte[] payload, byte[] report, byte[] into, int from, int count)
    {
        for (int sequence = from; sequence < from + count; sequence++)
        {
            (header[2], header[3]) = ((byte)(sequence >> 8), unchecked((byte)sequence));
            int length = line.Sender.SealRtp(header, payload, into);
            bool good = line.Receiver.OpenRtp(into.AsSpan(0, length), out _) == SrtpResult.Ok;
            length = line.Sender.SealRtcp(report, into);
            good &= line.Receiver.OpenRtcp(into.AsSpan(0, length), out _) == SrtpResult.Ok;
            into[20] ^= 1;
            good &= line.Receiver.OpenRtcp(into.AsSpan(0, length), out _) != SrtpResult.Ok;
            if (!good)
                throw new InvalidOperationException("a packet did not come through");
        }
    }
}

public sealed class SrtpSenderGcmTests() : SrtpSenderTests(SrtpProfile.AeadAes128Gcm);

public sealed class SrtpSenderSha1Tests() : SrtpSenderTests(SrtpProfile.Aes128CmSha1Tag80);
