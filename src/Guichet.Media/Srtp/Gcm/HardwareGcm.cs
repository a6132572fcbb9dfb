using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using Aes = System.Runtime.Intrinsics.X86.Aes;

namespace Guichet.Media.Srtp.Gcm;

/// <summary>
/// By the processor's instructions for AES and carry-less multiplication. A packet is some eight hundred bytes: OpenSSL's way to its cipher,
/// five calls with named settings, costs twice what the cipher itself does.
/// </summary>
internal sealed unsafe class HardwareGcm : GcmCipher
{
    private const int Block = 16, Chunk = RoundKeys.Lanes * Block;
    private const int Size = (RoundKeys.Count + RoundKeys.Lanes) * Block;

    // The key's schedule, then the powers of the checksum's key.
    private Vector128<byte>* _keys = (Vector128<byte>*)NativeMemory.AlignedAlloc(Size, 64);

    internal HardwareGcm(ReadOnlySpan<byte> key)
    {
        RoundKeys.Expand(key, _keys);
        Ghash.Powers(RoundKeys.Encrypt(_keys, Vector128<byte>.Zero), Powers, RoundKeys.Lanes);
    }

    internal static bool IsSupported => Aes.IsSupported && Pclmulqdq.IsSupported && Ssse3.IsSupported;

    private Vector128<byte>* Powers => _keys + RoundKeys.Count;

    internal override bool Seal(byte* nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, byte* into, byte* tag)
    {
        if (_keys is null) return false;
        fixed (byte* from = plain) Run(nonce, associated, from, into, plain.Length, seals: true).Store(tag);
        return true;
    }

    internal override bool Open(byte* nonce, ReadOnlySpan<byte> associated, byte* text, int length, byte* tag)
    {
        if (_keys is null) return false;
        var given = Vector128.Load(tag);
        // All 16 bytes at once: the time says nothing of where they differ.
        return Run(nonce, associated, text, text, length, seals: false) == given;
    }

    public override void Dispose()
    {
        if (_keys is null) return;
        CryptographicOperations.ZeroMemory(new Span<byte>(_keys, Size));
        NativeMemory.AlignedFree(_keys);
        _keys = null;
    }

    private Vector128<byte> Run(byte* nonce, ReadOnlySpan<byte> associated, byte* from, byte* into, int length, bool seals)
    {
        var first = CounterBlock.Of(nonce);
        var mask = RoundKeys.Encrypt(_keys, first.Block);
        var counter = first.After(1);
        var sum = AddAssociated(associated);
        var rest = length;
        for (; rest >= Chunk; rest -= Chunk, from += Chunk, into += Chunk)
        {
            // The checksum is that of the ciphertext, which lies here before opening and there after sealing.
            if (!seals) sum = Ghash.Add(sum, Powers, from, RoundKeys.Lanes);
            RoundKeys.Stream(_keys, ref counter, from, into);
            if (seals) sum = Ghash.Add(sum, Powers, into, RoundKeys.Lanes);
        }
        if (rest > 0) sum = RunRest(sum, ref counter, from, into, rest, seals);
        var lengths = stackalloc byte[Block];
        BinaryPrimitives.WriteUInt64BigEndian(new Span<byte>(lengths, 8), (ulong)associated.Length * 8);
        BinaryPrimitives.WriteUInt64BigEndian(new Span<byte>(lengths + 8, 8), (ulong)length * 8);
        return mask ^ Ghash.Turn(Ghash.Add(sum, Powers, lengths, 1));
    }

    // Less than a chunk goes by a room of a chunk's size: what is over is computed and thrown away.
    private Vector128<byte> RunRest(Vector128<byte> sum, ref CounterBlock counter, byte* from, byte* into, int length, bool seals)
    {
        var room = stackalloc byte[Chunk];
        var text = new Span<byte>(room, length);
        var blocks = (length + Block - 1) / Block;
        new ReadOnlySpan<byte>(from, length).CopyTo(text);
        if (!seals) sum = Ghash.Add(sum, Powers, room, blocks);
        RoundKeys.Stream(_keys, ref counter, room, room);
        text.CopyTo(new Span<byte>(into, length));
        new Span<byte>(room + length, Chunk - length).Clear();
        return seals ? Ghash.Add(sum, Powers, room, blocks) : sum;
    }

    private Vector128<byte> AddAssociated(ReadOnlySpan<byte> associated)
    {
        var sum = Vector128<byte>.Zero;
        var room = stackalloc byte[Chunk];
        for (; !associated.IsEmpty; associated = associated[Math.Min(associated.Length, Chunk)..])
        {
            var part = associated[..Math.Min(associated.Length, Chunk)];
            new Span<byte>(room, Chunk).Clear();
            part.CopyTo(new Span<byte>(room, Chunk));
            sum = Ghash.Add(sum, Powers, room, (part.Length + Block - 1) / Block);
        }
        return sum;
    }
}
