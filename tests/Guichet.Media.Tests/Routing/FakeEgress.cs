using System.Buffers.Binary;
using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Tests.Routing;

/// <summary>A transport that keeps what was sent, or only counts it.</summary>
sealed class FakeEgress : IEgress
{
    readonly Dictionary<uint, ushort> _last = [];

    public List<byte[]> Rtp { get; } = [];

    public List<byte[]> Rtcp { get; } = [];

    public bool IsConnected { get; set; } = true;

    public bool Keeps { get; set; } = true;

    public int Count { get; private set; }

    public long LastProofUs { get; set; }

    public List<uint> Forgotten { get; } = [];

    public void Forget(uint ssrc) => Forgotten.Add(ssrc);

    public void SendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        Count++;
        Note(header);
        if (!Keeps) return;
        Assert.True(RtpPacket.TryReadHeaderLength(header, out int length));
        Assert.Equal(header.Length, length);
        Rtp.Add([.. header, .. payload]);
    }

    public void SendRtcp(ReadOnlySpan<byte> compound)
    {
        if (Keeps) Rtcp.Add(compound.ToArray());
    }

    /// <summary>How many packets went out on the repair SSRCs of <see cref="FakeClient"/>.</summary>
    public int Repairs { get; private set; }

    /// <summary>The number sent last on this SSRC.</summary>
    public ushort LastOf(uint ssrc) => _last[ssrc];

    void Note(ReadOnlySpan<byte> header)
    {
        uint ssrc = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        if (ssrc % 1000 / 100 == 3) Repairs++;
        _last[ssrc] = BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
    }

    public SentPacket[] Sent(uint ssrc) => [.. Rtp.Select(SentPacket.Read).Where(p => p.Ssrc == ssrc)];

    /// <summary>All RTCP packets of a type (and format) since the start.</summary>
    public List<T> Feedback<T>(Reader<T> reader)
    {
        List<T> found = [];
        foreach (byte[] compound in Rtcp)
        {
            RtcpReader walk = new(compound);
            while (walk.TryNext(out RtcpPacket packet))
            {
                if (reader(packet, out T value)) found.Add(value);
            }
            Assert.False(walk.Malformed);
        }
        return found;
    }

    public delegate bool Reader<T>(in RtcpPacket packet, out T value);

    /// <summary>How many key frames were asked for.</summary>
    public int PictureLosses => Feedback<PictureLossIndication>(PictureLossIndication.TryRead).Count;

    /// <summary>The numbers that were asked for, one list a NACK.</summary>
    public List<ushort[]> Nacks => Feedback((in RtcpPacket packet, out ushort[] numbers) =>
    {
        numbers = [];
        if (!Nack.TryRead(packet, out Nack nack)) return false;
        foreach (ushort number in nack) numbers = [.. numbers, number];
        return true;
    });

    public List<ReportBlock> Blocks => [.. Feedback((in RtcpPacket packet, out ReportBlock[] blocks) =>
    {
        blocks = [];
        if (!ReportBlocks.TryRead(packet, out ReportBlocks found)) return false;
        foreach (ReportBlock block in found) blocks = [.. blocks, block];
        return true;
    }).SelectMany(blocks => blocks)];

    public List<SenderReport> Reports => Feedback<SenderReport>(SenderReport.TryRead);
}

/// <summary>A packet that went out, taken apart.</summary>
sealed record SentPacket(
    uint Ssrc, byte PayloadType, ushort Sequence, uint Timestamp, bool Marker, byte[] Payload, Dictionary<byte, byte[]> Extensions, byte[] Bytes)
{
    public static SentPacket Read(byte[] bytes)
    {
        Assert.True(RtpPacket.TryRead(bytes, out RtpPacket packet));
        Dictionary<byte, byte[]> extensions = [];
        foreach (HeaderExtension extension in packet.Extensions) extensions.Add(extension.Id, extension.Value.ToArray());
        return new(packet.Ssrc, packet.PayloadType, packet.SequenceNumber, packet.Timestamp, packet.Marker, packet.Payload.ToArray(), extensions, bytes);
    }
}
