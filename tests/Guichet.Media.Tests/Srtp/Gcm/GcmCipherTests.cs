using System.Security.Cryptography;
using Guichet.Media.Srtp.Gcm;

namespace Guichet.Media.Tests.Srtp.Gcm;

/// <summary>Both ways to seal against .NET's own, byte by byte. The RFC's vectors are in <see cref="KnownAnswerTests"/>.</summary>
public sealed class GcmCipherTests
{
    private const int Seed = 20260;

    public static TheoryData<bool> Ways => HardwareGcm.IsSupported ? [true, false] : [false];

    [Theory, MemberData(nameof(Ways))]
    public void Seal_EveryLengthOfTwoChunks_IsWhatDotNetSeals(bool byProcessor)
    {
        Random random = new(Seed);
        for (int length = 0; length <= 300; length++)
            AssertSealsAndOpens(byProcessor, random, length, associated: random.Next(0, 60));
    }

    [Theory, MemberData(nameof(Ways))]
    public void Seal_AnyAssociatedData_IsWhatDotNetSeals(bool byProcessor)
    {
        Random random = new(Seed);
        for (int associated = 0; associated <= 300; associated++)
            AssertSealsAndOpens(byProcessor, random, random.Next(0, 1500), associated);
    }

    [Theory, MemberData(nameof(Ways))]
    public unsafe void Open_OneBitOfAnythingTurned_IsRefused(bool byProcessor)
    {
        Random random = new(Seed);
        byte[] key = Bytes(random, 16), nonce = Bytes(random, 12), associated = Bytes(random, 28), packet = [.. Bytes(random, 200), .. new byte[16]];
        using (GcmCipher cipher = Make(byProcessor, key, seals: true))
            Assert.True(Seal(cipher, nonce, associated, packet.AsSpan(0, 200).ToArray(), packet));
        using GcmCipher opens = Make(byProcessor, key, seals: false);

        for (int bit = 0; bit < (packet.Length + nonce.Length + associated.Length) * 8; bit++)
        {
            byte[][] parts = [[.. packet], [.. nonce], [.. associated]];
            int at = bit / 8, part = 0;
            while (at >= parts[part].Length)
                at -= parts[part++].Length;
            parts[part][at] ^= (byte)(1 << (bit % 8));

            Assert.False(Open(opens, parts[1], parts[2], parts[0]));
        }
        Assert.True(Open(opens, nonce, associated, packet));
    }

    [Theory, MemberData(nameof(Ways))]
    public void Disposed_IsRefused(bool byProcessor)
    {
        GcmCipher cipher = Make(byProcessor, new byte[16], seals: true);
        cipher.Dispose();
        cipher.Dispose();

        Assert.False(Seal(cipher, new byte[12], [], [], new byte[16]));
        Assert.False(Open(cipher, new byte[12], [], new byte[16]));
    }

    private static void AssertSealsAndOpens(bool byProcessor, Random random, int length, int associated)
    {
        byte[] key = Bytes(random, 16), nonce = Bytes(random, 12), header = Bytes(random, associated), plain = Bytes(random, length);
        byte[] expected = new byte[length + 16], sealedText = new byte[length + 16];
        using (AesGcm oracle = new(key, 16))
            oracle.Encrypt(nonce, plain, expected.AsSpan(0, length), expected.AsSpan(length), header);
        using GcmCipher seals = Make(byProcessor, key, seals: true), opens = Make(byProcessor, key, seals: false);

        Assert.True(Seal(seals, nonce, header, plain, sealedText));
        Assert.True(expected.AsSpan().SequenceEqual(sealedText), $"{length} bytes with {associated} beside them");
        Assert.True(Open(opens, nonce, header, sealedText));
        Assert.Equal(plain, sealedText.AsSpan(0, length));
    }

    private static GcmCipher Make(bool byProcessor, byte[] key, bool seals) => byProcessor ? new HardwareGcm(key) : new OpenSslGcm(key, seals);

    private static unsafe bool Seal(GcmCipher cipher, byte[] nonce, byte[] associated, byte[] plain, byte[] into)
    {
        fixed (byte* n = nonce, o = into)
            return cipher.Seal(n, associated, plain, o, o + plain.Length);
    }

    private static unsafe bool Open(GcmCipher cipher, byte[] nonce, byte[] associated, byte[] packet)
    {
        fixed (byte* n = nonce, p = packet)
            return cipher.Open(n, associated, p, packet.Length - 16, p + packet.Length - 16);
    }

    private static byte[] Bytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
