using System.Buffers.Binary;
using System.Security.Cryptography;
using Guichet.Media.Srtp.Gcm;

namespace Guichet.Media.Srtp;

/// <summary>AEAD_AES_128_GCM (RFC 7714): the header is associated data, the 16-byte tag follows the ciphertext.</summary>
internal sealed unsafe class AeadTransform : SrtpTransform
{
    internal const int TagLength = GcmCipher.TagLength, NonceLength = GcmCipher.NonceLength, RtcpHeaderLength = 8;
    internal const uint EncryptedFlag = 0x8000_0000;

    private readonly GcmCipher _rtp;
    private readonly GcmCipher _rtcp;
    private readonly byte[] _rtpSalt = GC.AllocateArray<byte>(NonceLength, pinned: true);
    private readonly byte[] _rtcpSalt = GC.AllocateArray<byte>(NonceLength, pinned: true);

    internal AeadTransform(SessionKeys derive, bool seals)
    {
        Span<byte> key = stackalloc byte[GcmCipher.KeyLength];
        derive(KeyLabel.RtpSalt, _rtpSalt);
        derive(KeyLabel.RtcpSalt, _rtcpSalt);
        derive(KeyLabel.RtpEncryption, key);
        _rtp = GcmCipher.Create(key, seals);
        derive(KeyLabel.RtcpEncryption, key);
        _rtcp = GcmCipher.Create(key, seals);
        CryptographicOperations.ZeroMemory(key);
    }

    internal override bool SealRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ulong index, Span<byte> into)
    {
        byte* nonce = stackalloc byte[NonceLength];
        WriteRtpNonce(nonce, header, index);
        header.CopyTo(into);
        fixed (byte* o = into)
            return _rtp.Seal(nonce, header, payload, o + header.Length, o + header.Length + payload.Length);
    }

    internal override bool OpenRtp(Span<byte> packet, int headerLength, ulong index)
    {
        byte* nonce = stackalloc byte[NonceLength];
        WriteRtpNonce(nonce, packet, index);
        int length = packet.Length - headerLength - TagLength;
        fixed (byte* p = packet)
            return _rtp.Open(nonce, packet[..headerLength], p + headerLength, length, p + headerLength + length);
    }

    internal override bool SealRtcp(ReadOnlySpan<byte> compound, uint index, Span<byte> into)
    {
        byte* nonce = stackalloc byte[NonceLength];
        WriteRtcpNonce(nonce, compound, index);
        Span<byte> associated = stackalloc byte[RtcpHeaderLength + SrtpProfileSizes.RtcpIndexLength];
        compound[..RtcpHeaderLength].CopyTo(associated);
        BinaryPrimitives.WriteUInt32BigEndian(associated[RtcpHeaderLength..], EncryptedFlag | index);
        compound[..RtcpHeaderLength].CopyTo(into);
        associated[RtcpHeaderLength..].CopyTo(into[(compound.Length + TagLength)..]);
        fixed (byte* o = into)
            return _rtcp.Seal(nonce, associated, compound[RtcpHeaderLength..], o + RtcpHeaderLength, o + compound.Length);
    }

    internal override bool OpenRtcp(Span<byte> packet, uint index)
    {
        byte* nonce = stackalloc byte[NonceLength];
        WriteRtcpNonce(nonce, packet, index);
        int length = packet.Length - RtcpHeaderLength - TagLength - SrtpProfileSizes.RtcpIndexLength;
        Span<byte> associated = stackalloc byte[RtcpHeaderLength + SrtpProfileSizes.RtcpIndexLength];
        packet[..RtcpHeaderLength].CopyTo(associated);
        packet[^SrtpProfileSizes.RtcpIndexLength..].CopyTo(associated[RtcpHeaderLength..]);
        fixed (byte* p = packet)
            return _rtcp.Open(nonce, associated, p + RtcpHeaderLength, length, p + RtcpHeaderLength + length);
    }

    public override void Dispose()
    {
        _rtp.Dispose();
        _rtcp.Dispose();
        CryptographicOperations.ZeroMemory(_rtpSalt);
        CryptographicOperations.ZeroMemory(_rtcpSalt);
    }

    /// <summary>RFC 7714 section 8.1: 00 00 | SSRC | ROC | SEQ, xor salt; ROC and SEQ together are the 48-bit index.</summary>
    private void WriteRtpNonce(byte* nonce, ReadOnlySpan<byte> header, ulong index)
    {
        ulong rollover = unchecked((ushort)(index >> 32));
        Mix(nonce, ((ulong)BinaryPrimitives.ReadUInt32BigEndian(header[8..]) << 16) | rollover, unchecked((uint)index), _rtpSalt);
    }

    /// <summary>RFC 7714 section 9.1: 00 00 | SSRC | 00 00 | 31-bit index, xor salt.</summary>
    private void WriteRtcpNonce(byte* nonce, ReadOnlySpan<byte> compound, uint index)
    {
        Mix(nonce, (ulong)BinaryPrimitives.ReadUInt32BigEndian(compound[4..]) << 16, index, _rtcpSalt);
    }

    // In registers: parts that are written to memory one by one and read at once in two words make the processor wait.
    private static void Mix(byte* nonce, ulong first, uint second, byte[] salt)
    {
        fixed (byte* s = salt)
        {
            *(ulong*)nonce = BinaryPrimitives.ReverseEndianness(first) ^ *(ulong*)s;
            *(uint*)(nonce + sizeof(ulong)) = BinaryPrimitives.ReverseEndianness(second) ^ *(uint*)(s + sizeof(ulong));
        }
    }
}
