using System.Buffers.Binary;
using System.Numerics;

namespace Guichet.Protocols.Rtcp;

/// <summary>Reads the packet status chunks of transport-wide feedback, symbol by symbol.</summary>
ref struct StatusChunks(ReadOnlySpan<byte> chunks)
{
    public const int NotReceived = 0;
    public const int SmallDelta = 1;
    public const int LargeDelta = 2;
    const int Reserved = 3;

    public const int MaximumRun = 0x1FFF;
    public const int OneBitCapacity = 14;
    public const int TwoBitCapacity = 7;

    ReadOnlySpan<byte> _left = chunks;
    Chunk _chunk;
    int _used;

    /// <summary>The next symbol; only as many as were measured.</summary>
    public int Next()
    {
        if (_used == _chunk.Symbols)
        {
            _chunk = new Chunk(BinaryPrimitives.ReadUInt16BigEndian(_left));
            _left = _left[2..];
            _used = 0;
        }

        return _chunk[_used++];
    }

    /// <summary>Octets of the chunks for so many symbols and of the deltas that they promise; false when the bytes end first or a symbol is the reserved one.</summary>
    public static bool TryMeasure(ReadOnlySpan<byte> bytes, int symbols, out int chunkLength, out int deltaLength)
    {
        chunkLength = deltaLength = 0;
        while (symbols > 0)
        {
            if (bytes.Length < chunkLength + 2)
            {
                return false;
            }

            var chunk = new Chunk(BinaryPrimitives.ReadUInt16BigEndian(bytes[chunkLength..]));
            var used = Math.Min(chunk.Symbols, symbols);
            if (used == 0 || !chunk.TryMeasureDeltas(used, out var deltas))
            {
                return false;
            }

            chunkLength += 2;
            deltaLength += deltas;
            symbols -= used;
        }

        return true;
    }

    /// <summary>One 16-bit chunk: a run, fourteen one-bit or seven two-bit symbols.</summary>
    readonly struct Chunk(ushort bits)
    {
        bool IsRun => bits < 0x8000;

        bool IsOneBit => (bits & 0x4000) == 0;

        /// <summary>0 in the default value and in a run of nothing.</summary>
        public int Symbols => IsRun ? bits & MaximumRun : IsOneBit ? OneBitCapacity : TwoBitCapacity;

        public int this[int index] =>
            IsRun ? bits >> 13
            : IsOneBit ? (bits >> (OneBitCapacity - 1 - index)) & 1
            : (bits >> (2 * (TwoBitCapacity - 1 - index))) & 3;

        public bool TryMeasureDeltas(int used, out int deltas)
        {
            if (IsRun)
            {
                deltas = used * this[0];
                return this[0] != Reserved;
            }

            if (IsOneBit)
            {
                deltas = BitOperations.PopCount((uint)(bits & 0x3FFF) >> (OneBitCapacity - used));
                return true;
            }

            deltas = 0;
            for (var i = 0; i < used; i++)
            {
                if (this[i] == Reserved)
                {
                    return false;
                }

                deltas += this[i];
            }

            return true;
        }
    }
}
