using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Guichet.Media.Srtp.Gcm;

/// <summary>
/// GCM's checksum by carry-less multiplication. GHASH orders bits against the processor's way; POLYVAL is the same sum the other way round
/// (RFC 8452 appendix A): blocks turned byte by byte, the key turned and multiplied by x once.
/// </summary>
internal static unsafe class Ghash
{
    // x^128 + x^127 + x^126 + x^121 + 1, without its highest and lowest term.
    private const ulong Field = 0xC200_0000_0000_0000;

    /// <summary>Powers of the key, the first one first: so many blocks are multiplied at once and reduced together.</summary>
    /// <param name="block">AES of the zero block.</param>
    internal static void Powers(Vector128<byte> block, Vector128<byte>* into, int count)
    {
        into[0] = TimesX(Turn(block));
        for (var i = 1; i < count; i++) into[i] = Reduce(Product.Of(into[i - 1], into[0]));
    }

    /// <summary>Takes blocks into the sum, at most as many as there are powers.</summary>
    internal static Vector128<byte> Add(Vector128<byte> sum, Vector128<byte>* powers, byte* blocks, int count)
    {
        var product = Product.Of(sum ^ Turn(Vector128.Load(blocks)), powers[count - 1]);
        for (var i = 1; i < count; i++) product.Add(Turn(Vector128.Load(blocks + (i * 16))), powers[count - 1 - i]);
        return Reduce(product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Turn(Vector128<byte> block) =>
        Ssse3.Shuffle(block, Vector128.Create((byte)15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));

    private static Vector128<byte> TimesX(Vector128<byte> value)
    {
        var (low, high) = (value.AsUInt64().GetElement(0), value.AsUInt64().GetElement(1));
        var over = unchecked(0 - (high >> 63)); // all ones when a term leaves; no branch, it is a key
        return Vector128.Create((low << 1) ^ (over & 1), ((high << 1) | (low >> 63)) ^ (over & Field)).AsByte();
    }

    // Montgomery's way: the low half is cleared term by term, which multiplies by x^-128, as POLYVAL has it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Reduce(in Product product)
    {
        var field = Vector128.CreateScalar(Field);
        var low = product.Low ^ Sse2.ShiftLeftLogical128BitLane(product.Middle, 8);
        var high = product.High ^ Sse2.ShiftRightLogical128BitLane(product.Middle, 8);
        low = Sse2.Shuffle(low.AsInt32(), 0b01_00_11_10).AsUInt64() ^ Pclmulqdq.CarrylessMultiply(low, field, 0x00);
        low = Sse2.Shuffle(low.AsInt32(), 0b01_00_11_10).AsUInt64() ^ Pclmulqdq.CarrylessMultiply(low, field, 0x00);
        return (low ^ high).AsByte();
    }

    /// <summary>A sum of products before it is reduced: 256 bits, the two middle terms together.</summary>
    private struct Product
    {
        internal Vector128<ulong> Low, Middle, High;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Product Of(Vector128<byte> left, Vector128<byte> right)
        {
            Product product = default;
            product.Add(left, right);
            return product;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(Vector128<byte> left, Vector128<byte> right)
        {
            var (a, b) = (left.AsUInt64(), right.AsUInt64());
            Low ^= Pclmulqdq.CarrylessMultiply(a, b, 0x00);
            High ^= Pclmulqdq.CarrylessMultiply(a, b, 0x11);
            Middle ^= Pclmulqdq.CarrylessMultiply(a, b, 0x01) ^ Pclmulqdq.CarrylessMultiply(a, b, 0x10);
        }
    }
}
