using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guichet.Media.Srtp.Gcm;

/// <summary>AES-128 by the processor's instructions (FIPS 197): the key's schedule, and blocks under it. No table is read, so nothing of a key shows in the time.</summary>
internal static unsafe class RoundKeys
{
    /// <summary>The first is only added; the last round has an instruction of its own.</summary>
    internal const int Count = 11;

    /// <summary>Blocks at once: as many as hide how long one instruction takes.</summary>
    internal const int Lanes = 8;

    private const int LastRound = Count - 1;

    /// <param name="into"><see cref="Count"/> of them, aligned.</param>
    internal static void Expand(ReadOnlySpan<byte> key, Vector128<byte>* into)
    {
        into[0] = Vector128.Create(key);
        uint constant = 1;
        for (var round = 1; round < Count; round++)
        {
            into[round] = Next(into[round - 1], constant);
            constant = (constant << 1) ^ (constant >> 7) * 0x11B; // times x in the field of AES
        }
    }

    internal static Vector128<byte> Encrypt(Vector128<byte>* keys, Vector128<byte> block)
    {
        block ^= keys[0];
        for (var round = 1; round < LastRound; round++) block = Aes.Encrypt(block, keys[round]);
        return Aes.EncryptLast(block, keys[LastRound]);
    }

    /// <summary>Adds the key stream of <see cref="Lanes"/> blocks to as many blocks of text; in place when both are the same.</summary>
    internal static void Stream(Vector128<byte>* keys, ref CounterBlock counter, byte* from, byte* into)
    {
        var (first, at) = (keys[0], counter);
        counter = at.After(Lanes);
        Vector128<byte> a = at.Block ^ first, b = at.After(1).Block ^ first, c = at.After(2).Block ^ first, d = at.After(3).Block ^ first;
        Vector128<byte> e = at.After(4).Block ^ first, f = at.After(5).Block ^ first, g = at.After(6).Block ^ first, h = at.After(7).Block ^ first;
        for (var round = 1; round < LastRound; round++)
        {
            var key = keys[round];
            (a, b, c, d) = (Aes.Encrypt(a, key), Aes.Encrypt(b, key), Aes.Encrypt(c, key), Aes.Encrypt(d, key));
            (e, f, g, h) = (Aes.Encrypt(e, key), Aes.Encrypt(f, key), Aes.Encrypt(g, key), Aes.Encrypt(h, key));
        }
        var last = keys[LastRound];
        var text = (Vector128<byte>*)from;
        var result = (Vector128<byte>*)into;
        result[0] = text[0] ^ Aes.EncryptLast(a, last);
        result[1] = text[1] ^ Aes.EncryptLast(b, last);
        result[2] = text[2] ^ Aes.EncryptLast(c, last);
        result[3] = text[3] ^ Aes.EncryptLast(d, last);
        result[4] = text[4] ^ Aes.EncryptLast(e, last);
        result[5] = text[5] ^ Aes.EncryptLast(f, last);
        result[6] = text[6] ^ Aes.EncryptLast(g, last);
        result[7] = text[7] ^ Aes.EncryptLast(h, last);
    }

    private static Vector128<byte> Next(Vector128<byte> key, uint constant)
    {
        // The last word of the assistance is that of the key, turned and substituted; the words add up from left to right.
        var turned = Vector128.Create(Aes.KeygenAssist(key, 0).AsUInt32().GetElement(3) ^ constant).AsByte();
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 4);
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 8);
        return key ^ turned;
    }
}

/// <summary>The counter of SP 800-38D with a nonce of 12 bytes: the nonce, and 32 bits that begin at 1 for the tag.</summary>
/// <param name="words">The number is kept the processor's way round, and turned for each block.</param>
internal readonly unsafe struct CounterBlock(Vector128<uint> words)
{
    /// <param name="nonce">12 bytes.</param>
    internal static CounterBlock Of(byte* nonce) => new(Vector128.Create(*(uint*)nonce, *(uint*)(nonce + 4), *(uint*)(nonce + 8), 1));

    internal Vector128<byte> Block
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ssse3.Shuffle(words.AsByte(), Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 14, 13, 12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CounterBlock After(uint blocks) => new(words + Vector128.Create(0, 0, 0, blocks));
}
