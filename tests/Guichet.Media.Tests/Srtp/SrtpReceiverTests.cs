using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Srtp;

public abstract class SrtpReceiverTests(SrtpProfile profile)
{
    [Fact]
    public void Rtp_Twice_IsReplayed()
    {
        using SrtpLine line = new(profile);
        byte[] packet = line.SealRtp(1);

        Assert.Equal(SrtpResult.Ok, line.OpenRtp(packet));
        Assert.Equal(SrtpResult.Replayed, line.OpenRtp(packet));
    }

    [Fact]
    public void Rtp_OutOfOrderWithinTheWindow_OpensOnce()
    {
        using SrtpLine line = new(profile);
        List<byte[]> packets = [.. Enumerable.Range(0, 1024).Select(sequence => line.SealRtp((ushort)sequence))];
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(packets[1023]));

        foreach (byte[] packet in packets.Take(1023).Reverse())
            Assert.Equal(SrtpResult.Ok, line.OpenRtp(packet));
        Assert.All(packets, packet => Assert.Equal(SrtpResult.Replayed, line.OpenRtp(packet)));
    }

    [Fact]
    public void Rtp_OlderThanTheWindow_IsReplayed()
    {
        using SrtpLine line = new(profile);
        byte[] old = line.SealRtp(0);
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(line.SealRtp(1024)));

        Assert.Equal(SrtpResult.Replayed, line.OpenRtp(old));
    }

    [Fact]
    public void Rtp_AcrossRollOversWithLossAndLateness_Opens()
    {
        using SrtpLine line = new(profile);
        byte[]? late = null;
        for (int index = 60_000; index < 270_000; index += 97)
        {
            byte[] packet = line.SealRtp(unchecked((ushort)index));
            if (late is null)
            {
                late = packet; // arrives after its successor, now and then on the other side of a roll-over
                continue;
            }
            Assert.Equal(SrtpResult.Ok, line.OpenRtp(packet));
            Assert.Equal(SrtpResult.Ok, line.OpenRtp(late));
            late = null;
        }
    }

    /// <summary>RFC 3711 section 3.3: the state moves after authentication only (sipsorcery 8877339bd let one forged packet end a stream).</summary>
    [Fact]
    public void Rtp_ForgedFarAhead_DoesNotMoveTheState()
    {
        using SrtpLine line = new(profile);
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(line.SealRtp(1)));
        byte[] forged = line.SealRtp(2);
        byte[] good = [.. forged];
        forged[2] = 30_000 >> 8;

        for (int i = 0; i < 5; i++)
            Assert.Equal(SrtpResult.BadTag, line.OpenRtp(forged));
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(good));
    }

    [Fact]
    public void Rtp_AnyBitFlipped_IsRefused()
    {
        using SrtpLine line = new(profile);
        byte[] packet = line.SealRtp(1);
        for (int bit = 0; bit < packet.Length * 8; bit++)
        {
            byte[] changed = [.. packet];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(SrtpResult.Ok, line.OpenRtp(changed));
        }
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(packet));
    }

    [Fact]
    public void Rtcp_AnyBitFlipped_IsRefused()
    {
        using SrtpLine line = new(profile);
        byte[] packet = line.SealRtcp(SrtpLine.ReceiverReport());
        for (int bit = 0; bit < packet.Length * 8; bit++)
        {
            byte[] changed = [.. packet];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(SrtpResult.Ok, line.OpenRtcp(changed));
        }
        Assert.Equal(SrtpResult.Ok, line.OpenRtcp(packet));
        Assert.Equal(SrtpResult.Replayed, line.OpenRtcp(packet));
    }

    [Fact]
    public void Rtcp_WithoutEncryptionFlag_IsMalformed()
    {
        using SrtpLine line = new(profile);
        byte[] packet = line.SealRtcp(SrtpLine.ReceiverReport());
        packet[^(profile == SrtpProfile.AeadAes128Gcm ? 4 : 14)] &= 0x7F;

        Assert.Equal(SrtpResult.Malformed, line.OpenRtcp(packet));
    }

    [Fact]
    public void Any_EveryShortLengthAndFirstByte_IsMalformedOrBad()
    {
        using SrtpLine line = new(profile);
        for (int length = 0; length <= 64; length++)
        {
            for (int first = 0; first <= 255; first++)
            {
                byte[] packet = new byte[length];
                if (length > 0)
                    packet[0] = (byte)first;
                Assert.Contains(line.OpenRtp(packet), new[] { SrtpResult.Malformed, SrtpResult.BadTag });
                Assert.Contains(line.OpenRtcp(packet), new[] { SrtpResult.Malformed, SrtpResult.BadTag });
            }
        }
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(line.SealRtp(1)));
    }

    [Fact]
    public void Any_TruncatedAnywhere_IsRefused()
    {
        using SrtpLine line = new(profile);
        byte[] rtp = line.SealRtp(1), rtcp = line.SealRtcp(SrtpLine.ReceiverReport());
        for (int length = 0; length < rtp.Length; length++)
            Assert.NotEqual(SrtpResult.Ok, line.OpenRtp(rtp[..length]));
        for (int length = 0; length < rtcp.Length; length++)
            Assert.NotEqual(SrtpResult.Ok, line.OpenRtcp(rtcp[..length]));
    }

    /// <summary>pion/srtp 5aa4098: state per SSRC only after a packet of it proved itself.</summary>
    [Fact]
    public void Rtp_ManyForgedSsrcs_TakeNoPlaceInTheTable()
    {
        using SrtpLine line = new(profile);
        byte[] forged = line.SealRtp(1, ssrc: 9);
        for (int ssrc = 0; ssrc < 1000; ssrc++)
        {
            (forged[9], forged[10]) = ((byte)(ssrc >> 8), unchecked((byte)ssrc));
            forged[^1] ^= 0x55;
            Assert.Equal(SrtpResult.BadTag, line.OpenRtp(forged));
        }

        Assert.Equal(SrtpResult.Ok, line.OpenRtp(line.SealRtp(2)));
    }

    [Fact]
    public void Rtp_OneStreamTooMany_IsRefusedUntilOneIsForgotten()
    {
        using SrtpLine line = new(profile);
        List<byte[]> first = [];
        for (uint ssrc = 0; ssrc < SrtpReceiver.MaximumStreams; ssrc++)
        {
            first.Add(line.SealRtp(1, ssrc));
            Assert.Equal(SrtpResult.Ok, line.OpenRtp(first[^1]));
        }
        byte[] more = line.SealRtp(1, 1_000);

        Assert.Equal(SrtpResult.TooManySsrcs, line.OpenRtp(more));
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(line.SealRtp(2, 5)));
        line.Receiver.Forget(5);
        Assert.Equal(SrtpResult.Ok, line.OpenRtp(more));
        Assert.Equal(SrtpResult.Replayed, line.OpenRtp(first[^1])); // it took the forgotten one's place in the table, and kept its memory
    }

    [Fact]
    public void Any_WithAnotherKey_IsBad()
    {
        using SrtpLine line = new(profile), other = new(profile, seed: 2);

        Assert.Equal(SrtpResult.BadTag, line.OpenRtp(other.SealRtp(1)));
        Assert.Equal(SrtpResult.BadTag, line.OpenRtcp(other.SealRtcp(SrtpLine.ReceiverReport())));
        Assert.False(line.Receiver.HasOpened);
        Assert.Equal(SrtpResult.Ok, line.OpenRtcp(line.SealRtcp(SrtpLine.ReceiverReport())));
        Assert.True(line.Receiver.HasOpened);
    }

    [Fact]
    public void Any_AfterDispose_IsRefused()
    {
        SrtpLine line = new(profile);
        byte[] rtp = line.SealRtp(1), rtcp = line.SealRtcp(SrtpLine.ReceiverReport());
        line.Dispose();

        Assert.Equal(SrtpResult.BadTag, line.OpenRtp(rtp));
        Assert.Equal(SrtpResult.BadTag, line.OpenRtcp(rtcp));
        Assert.Empty(line.SealRtp(2));
    }

    /// <summary>100,000 bad packets in a live stream (FreeSWITCH CVE-2021-41105 hung up after 100).</summary>
    [Fact]
    public void Rtp_GarbageBetweenGoodPackets_LosesNone()
    {
        using SrtpLine line = new(profile);
        Random random = new(7);
        byte[] garbage = new byte[200];
        for (int sequence = 0; sequence < 1_000; sequence++)
        {
            for (int i = 0; i < 100; i++)
            {
                random.NextBytes(garbage);
                garbage[0] = (byte)(0x80 | (garbage[0] & 0x3F));
                Span<byte> cut = garbage.AsSpan(0, random.Next(garbage.Length));
                Assert.NotEqual(SrtpResult.Ok, (i & 1) == 0 ? line.Receiver.OpenRtp(cut, out _) : line.Receiver.OpenRtcp(cut, out _));
            }
            Assert.Equal(SrtpResult.Ok, line.OpenRtp(line.SealRtp((ushort)sequence)));
        }
    }
}

public sealed class SrtpReceiverGcmTests() : SrtpReceiverTests(SrtpProfile.AeadAes128Gcm);

public sealed class SrtpReceiverSha1Tests() : SrtpReceiverTests(SrtpProfile.Aes128CmSha1Tag80);
