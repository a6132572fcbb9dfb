using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Guichet.Media.Tests.Srtp;

/// <summary>SRTP once more, straight from the RFCs' text and on .NET's own cryptography: slow, allocating, and nothing of it shared with ours.</summary>
internal sealed class SrtpOracle(SrtpProfile profile, byte[] masterKey, byte[] masterSalt)
{
    private bool IsGcm => profile == SrtpProfile.AeadAes128Gcm;

    internal byte[] SealRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, long index)
    {
        ReadOnlySpan<byte> ssrc = header.Slice(8, 4);
        byte[] key = Derive(0, 16);
        if (IsGcm)
            return [.. header, .. Gcm(key, [0, 0, .. ssrc, .. BigEndian(index, 6)], Derive(2, 12), payload, header)];
        byte[] text = [.. header, .. CounterMode(key, Derive(2, 14), ssrc, index, payload)];
        byte[] signed = [.. text, .. BigEndian(index >> 16, 4)];
        return [.. text, .. HMACSHA1.HashData(Derive(1, 20), signed)[..10]];
    }

    internal byte[] SealRtcp(ReadOnlySpan<byte> compound, uint index)
    {
        ReadOnlySpan<byte> header = compound[..8], ssrc = compound.Slice(4, 4);
        byte[] key = Derive(3, 16), word = BigEndian(index | 0x8000_0000L, 4);
        if (IsGcm)
            return [.. header, .. Gcm(key, [0, 0, .. ssrc, 0, 0, .. BigEndian(index, 4)], Derive(5, 12), compound[8..], [.. header, .. word]), .. word];
        byte[] text = [.. header, .. CounterMode(key, Derive(5, 14), ssrc, index, compound[8..]), .. word];
        return [.. text, .. HMACSHA1.HashData(Derive(4, 20), text)[..10]];
    }

    private static byte[] Gcm(byte[] key, byte[] nonce, byte[] salt, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        byte[] text = new byte[plain.Length], tag = new byte[16];
        using AesGcm gcm = new(key, 16);
        gcm.Encrypt(nonce.Zip(salt, (a, b) => (byte)(a ^ b)).ToArray(), plain, text, tag, associated);
        return [.. text, .. tag];
    }

    private static byte[] CounterMode(byte[] key, byte[] salt, ReadOnlySpan<byte> ssrc, long index, ReadOnlySpan<byte> text)
    {
        byte[] start = [.. salt, 0, 0];
        byte[] ids = [0, 0, 0, 0, .. ssrc, .. BigEndian(index, 6), 0, 0];
        for (int i = 0; i < 16; i++)
            start[i] ^= ids[i];
        return Keystream(key, start, text.Length).Zip(text.ToArray(), (a, b) => (byte)(a ^ b)).ToArray();
    }

    private byte[] Derive(byte label, int length)
    {
        byte[] start = [.. masterSalt, .. new byte[16 - masterSalt.Length]];
        start[7] ^= label;
        return Keystream(masterKey, start, length);
    }

    private static byte[] Keystream(byte[] key, byte[] start, int length)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        List<byte> stream = [];
        for (ushort block = 0; stream.Count < length; block++)
        {
            byte[] counter = [.. start[..14], .. BigEndian(block, 2)];
            stream.AddRange(aes.EncryptEcb(counter, PaddingMode.None));
        }
        return [.. stream.Take(length)];
    }

    private static byte[] BigEndian(long value, int length)
    {
        byte[] all = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(all, value);
        return all[^length..];
    }
}
