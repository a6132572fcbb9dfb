using System.Buffers.Binary;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Srtp;

/// <summary>Opens what comes from one peer. One thread; nothing is allocated per packet once a stream is known; a bad packet is a result, never an exception.</summary>
internal sealed class SrtpReceiver : IDisposable
{
    /// <summary>Only streams that proved themselves count; a browser has a handful.</summary>
    internal const int MaximumStreams = 64;

    private readonly SrtpTransform _transform;
    private readonly int _tagLength;
    private readonly StreamTable _rtp = new(MaximumStreams);
    private readonly StreamTable _rtcp = new(MaximumStreams);

    internal SrtpReceiver(SrtpProfile profile, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        _transform = SrtpTransform.Create(profile, key, salt, seals: false);
        _tagLength = profile.TagLength();
    }

    /// <summary>Whether the peer proved that it has the keys.</summary>
    internal bool HasOpened => _rtp.Count > 0 || _rtcp.Count > 0;

    /// <summary>Opens one RTP packet in place; <paramref name="length"/> is what remains of it, 0 unless Ok.</summary>
    internal SrtpResult OpenRtp(Span<byte> packetInOut, out int length)
    {
        length = 0;
        if (!RtpPacket.TryReadHeaderLength(packetInOut, out int headerLength) || packetInOut.Length < headerLength + _tagLength)
            return SrtpResult.Malformed;
        uint ssrc = BinaryPrimitives.ReadUInt32BigEndian(packetInOut[8..]);
        int place = _rtp.Find(ssrc);
        if (place < 0 && _rtp.IsFull)
            return SrtpResult.TooManySsrcs;
        long index = PacketIndex.Estimate(place < 0 ? -1 : _rtp[place].Highest, BinaryPrimitives.ReadUInt16BigEndian(packetInOut[2..]));
        if (index >= PacketIndex.Limit)
            return SrtpResult.KeyExpired;
        if (index < 0 || (place >= 0 && !_rtp[place].IsFresh(index)))
            return SrtpResult.Replayed;
        if (!_transform.OpenRtp(packetInOut, headerLength, (ulong)index))
            return SrtpResult.BadTag;
        (place < 0 ? ref _rtp.Add(ssrc) : ref _rtp[place]).Mark(index);
        length = packetInOut.Length - _tagLength;
        return SrtpResult.Ok;
    }

    /// <summary>Opens one RTCP compound in place; <paramref name="length"/> is what remains of it, 0 unless Ok.</summary>
    internal SrtpResult OpenRtcp(Span<byte> packetInOut, out int length)
    {
        length = 0;
        int plain = packetInOut.Length - _tagLength - SrtpProfileSizes.RtcpIndexLength;
        if (plain < SrtpSender.RtcpHeaderLength || packetInOut[0] >> 6 != 2)
            return SrtpResult.Malformed;
        uint word = BinaryPrimitives.ReadUInt32BigEndian(packetInOut[IndexAt(packetInOut.Length)..]);
        if (word < PacketIndex.RtcpLimit)
            return SrtpResult.Malformed; // the E flag is the top bit
        uint index = word - PacketIndex.RtcpLimit;
        uint ssrc = BinaryPrimitives.ReadUInt32BigEndian(packetInOut[4..]);
        int place = _rtcp.Find(ssrc);
        if (place < 0 && _rtcp.IsFull)
            return SrtpResult.TooManySsrcs;
        if (place >= 0 && !_rtcp[place].IsFresh(index))
            return SrtpResult.Replayed;
        if (!_transform.OpenRtcp(packetInOut, index))
            return SrtpResult.BadTag;
        (place < 0 ? ref _rtcp.Add(ssrc) : ref _rtcp[place]).Mark(index);
        length = plain;
        return SrtpResult.Ok;
    }

    /// <summary>Makes room when a renegotiation took a stream away. Its packets could be replayed afterwards: routing must not want them any more.</summary>
    internal void Forget(uint ssrc)
    {
        _rtp.Remove(ssrc);
        _rtcp.Remove(ssrc);
    }

    public void Dispose() => _transform.Dispose();

    /// <summary>AEAD puts the index word last (RFC 7714 section 9.2), HMAC signs it and comes after it (RFC 3711 section 3.4).</summary>
    private int IndexAt(int length) => length - SrtpProfileSizes.RtcpIndexLength - (_tagLength == AeadTransform.TagLength ? 0 : _tagLength);
}
