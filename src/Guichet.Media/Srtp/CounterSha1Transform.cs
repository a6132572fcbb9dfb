using System.Buffers.Binary;
using System.Security.Cryptography;
using Guichet.Media.Interop;

namespace Guichet.Media.Srtp;

/// <summary>AES_CM_128_HMAC_SHA1_80 (RFC 3711): counter mode, then an HMAC over packet and index, of which 10 bytes travel.</summary>
internal sealed unsafe class CounterSha1Transform : SrtpTransform
{
    internal const int TagLength = 10, BlockLength = 16, SaltLength = 14, RtcpHeaderLength = 8;
    internal const uint EncryptedFlag = 0x8000_0000;

    private readonly CipherContext _rtp;
    private readonly CipherContext _rtcp;
    private readonly Sha1Mac _rtpMac;
    private readonly Sha1Mac _rtcpMac;
    private readonly byte[] _rtpSalt = GC.AllocateArray<byte>(BlockLength, pinned: true);
    private readonly byte[] _rtcpSalt = GC.AllocateArray<byte>(BlockLength, pinned: true);

    internal CounterSha1Transform(SessionKeys derive)
    {
        Span<byte> key = stackalloc byte[Sha1Mac.Length];
        derive(KeyLabel.RtpSalt, _rtpSalt.AsSpan(0, SaltLength));
        derive(KeyLabel.RtcpSalt, _rtcpSalt.AsSpan(0, SaltLength));
        derive(KeyLabel.RtpEncryption, key[..16]);
        _rtp = CipherContext.Counter(key[..16]);
        derive(KeyLabel.RtcpEncryption, key[..16]);
        _rtcp = CipherContext.Counter(key[..16]);
        derive(KeyLabel.RtpAuthentication, key);
        _rtpMac = new(key);
        derive(KeyLabel.RtcpAuthentication, key);
        _rtcpMac = new(key);
        CryptographicOperations.ZeroMemory(key);
    }

    internal override bool SealRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ulong index, Span<byte> into)
    {
        header.CopyTo(into);
        int sealedLength = header.Length + payload.Length;
        return Stream(_rtp, _rtpSalt, header.Slice(8, 4), index, payload, into[header.Length..])
            && SignRtp(into[..sealedLength], index, into.Slice(sealedLength, TagLength));
    }

    internal override bool OpenRtp(Span<byte> packet, int headerLength, ulong index)
    {
        Span<byte> tag = stackalloc byte[TagLength];
        Span<byte> text = packet[headerLength..^TagLength];
        return SignRtp(packet[..^TagLength], index, tag)
            && CryptographicOperations.FixedTimeEquals(tag, packet[^TagLength..])
            && Stream(_rtp, _rtpSalt, packet.Slice(8, 4), index, text, text);
    }

    internal override bool SealRtcp(ReadOnlySpan<byte> compound, uint index, Span<byte> into)
    {
        compound[..RtcpHeaderLength].CopyTo(into);
        int signedLength = compound.Length + SrtpProfileSizes.RtcpIndexLength;
        BinaryPrimitives.WriteUInt32BigEndian(into[compound.Length..], EncryptedFlag | index);
        return Stream(_rtcp, _rtcpSalt, compound.Slice(4, 4), index, compound[RtcpHeaderLength..], into[RtcpHeaderLength..])
            && Sign(_rtcpMac, into[..signedLength], default, into.Slice(signedLength, TagLength));
    }

    internal override bool OpenRtcp(Span<byte> packet, uint index)
    {
        Span<byte> tag = stackalloc byte[TagLength];
        Span<byte> text = packet[RtcpHeaderLength..^(TagLength + SrtpProfileSizes.RtcpIndexLength)];
        return Sign(_rtcpMac, packet[..^TagLength], default, tag)
            && CryptographicOperations.FixedTimeEquals(tag, packet[^TagLength..])
            && Stream(_rtcp, _rtcpSalt, packet.Slice(4, 4), index, text, text);
    }

    public override void Dispose()
    {
        _rtp.Dispose();
        _rtcp.Dispose();
        _rtpMac.Dispose();
        _rtcpMac.Dispose();
        CryptographicOperations.ZeroMemory(_rtpSalt);
        CryptographicOperations.ZeroMemory(_rtcpSalt);
    }

    /// <summary>RFC 3711 section 4.1.1: counter = salt * 2^16 xor SSRC * 2^64 xor index * 2^16.</summary>
    private static bool Stream(CipherContext cipher, byte[] salt, ReadOnlySpan<byte> ssrc, ulong index, ReadOnlySpan<byte> from, Span<byte> into)
    {
        byte* counter = stackalloc byte[BlockLength];
        Span<byte> c = new(counter, BlockLength);
        c.Clear();
        ssrc.CopyTo(c[4..]);
        BinaryPrimitives.WriteUInt64BigEndian(c[8..], index << 16);
        for (int i = 0; i < BlockLength; i++)
            counter[i] ^= salt[i];
        fixed (byte* f = from, o = into)
            return cipher.Stream(counter, f, o, from.Length);
    }

    /// <summary>RFC 3711 section 4.2: the roll-over counter is signed though it does not travel.</summary>
    private bool SignRtp(ReadOnlySpan<byte> packet, ulong index, Span<byte> tag)
    {
        Span<byte> rollOver = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(rollOver, unchecked((uint)(index >> 16)));
        return Sign(_rtpMac, packet, rollOver, tag);
    }

    private static bool Sign(Sha1Mac mac, ReadOnlySpan<byte> packet, ReadOnlySpan<byte> more, Span<byte> tag)
    {
        byte* whole = stackalloc byte[Sha1Mac.Length];
        bool done = mac.Compute(packet, more, whole);
        new ReadOnlySpan<byte>(whole, TagLength).CopyTo(tag);
        return done;
    }
}
