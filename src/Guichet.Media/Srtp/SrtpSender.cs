using System.Buffers.Binary;

namespace Guichet.Media.Srtp;

/// <summary>Seals what goes to one peer. One thread; nothing is allocated per packet once a stream is known.</summary>
/// <remarks>
/// An index is sealed once: the same nonce over other bytes (say, a header extension that changed) would give away GCM's
/// authentication key. So streams are never forgotten here, and a second seal of a sequence number is refused unless the caller vouches
/// that the bytes are the same.
/// </remarks>
internal sealed class SrtpSender : IDisposable
{
    internal const int MaximumStreams = 4096, RtpHeaderLength = 12, RtcpHeaderLength = 8;

    private readonly SrtpTransform _transform;
    private readonly StreamTable _streams = new(MaximumStreams);
    private uint _rtcpIndex;

    internal SrtpSender(SrtpProfile profile, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        _transform = SrtpTransform.Create(profile, key, salt, seals: true);
        RtpOverhead = profile.TagLength();
        RtcpOverhead = profile.TagLength() + SrtpProfileSizes.RtcpIndexLength;
    }

    /// <summary>How many bytes a sealed RTP packet is longer.</summary>
    internal int RtpOverhead { get; }

    /// <summary>How many bytes a sealed RTCP compound is longer.</summary>
    internal int RtcpOverhead { get; }

    /// <summary>Seals one packet out of place.</summary>
    /// <param name="header">The RTP header with CSRCs and extensions; stays readable.</param>
    /// <param name="into">At least both lengths and <see cref="RtpOverhead"/>; must not overlap the others.</param>
    /// <param name="again">True vouches that these very bytes were sealed before under this sequence number (a resend without RTX).</param>
    /// <returns>Bytes written; 0 when there is no room, the sequence number was used before, or the key has done all it may.</returns>
    internal int SealRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, Span<byte> into, bool again = false)
    {
        int length = header.Length + payload.Length + RtpOverhead;
        if (header.Length < RtpHeaderLength || into.Length < length)
            return 0;
        uint ssrc = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        ref ReplayWindow sent = ref Stream(ssrc, out bool known);
        if (!known)
            return 0;
        long index = PacketIndex.Estimate(sent.Highest, BinaryPrimitives.ReadUInt16BigEndian(header[2..]));
        if (index is < 0 or >= PacketIndex.Limit || (!again && !sent.IsFresh(index)))
            return 0;
        if (!_transform.SealRtp(header, payload, (ulong)index, into))
            return 0;
        sent.Mark(index);
        return length;
    }

    /// <summary>Seals one compound out of place, with the E flag and the next index.</summary>
    /// <returns>Bytes written; 0 when there is no room or the key has done all it may.</returns>
    internal int SealRtcp(ReadOnlySpan<byte> packet, Span<byte> into)
    {
        int length = packet.Length + RtcpOverhead;
        if (packet.Length < RtcpHeaderLength || into.Length < length || _rtcpIndex >= PacketIndex.RtcpLimit)
            return 0;
        return _transform.SealRtcp(packet, _rtcpIndex++, into) ? length : 0;
    }

    public void Dispose() => _transform.Dispose();

    /// <summary>For tests of the last packets of a key's life.</summary>
    internal void SkipTo(uint ssrc, long rtpIndex, uint rtcpIndex)
    {
        Stream(ssrc, out _).Mark(rtpIndex);
        _rtcpIndex = rtcpIndex;
    }

    private ref ReplayWindow Stream(uint ssrc, out bool known)
    {
        int place = _streams.Find(ssrc);
        known = place >= 0 || !_streams.IsFull;
        if (place < 0 && known)
            return ref _streams.Add(ssrc);
        return ref _streams[Math.Max(place, 0)];
    }
}
