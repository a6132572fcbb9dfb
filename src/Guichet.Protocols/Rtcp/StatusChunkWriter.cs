using System.Buffers.Binary;

namespace Guichet.Protocols.Rtcp;

/// <summary>
/// Packs status symbols into the fewest chunks: it holds symbols back while one chunk, of any of the three kinds, can still take them.
/// </summary>
ref struct StatusChunkWriter(Span<byte> into, int start)
{
    readonly Span<byte> _into = into;
    // Two bits a symbol, the oldest lowest; a run needs only its first.
    uint _symbols;
    int _count;
    bool _anyLarge;
    bool _allSame = true;

    /// <summary>Behind the last chunk written; the symbols held back are not in it.</summary>
    public int End { get; private set; } = start;

    public void AddLost(int count)
    {
        for (; count > 0; count--)
        {
            Add(StatusChunks.NotReceived);
        }
    }

    public void Add(int symbol)
    {
        if (!CanTake(symbol))
        {
            Emit(last: false);
        }

        _allSame = _count == 0 || (_allSame && symbol == this[0]);
        _anyLarge |= symbol == StatusChunks.LargeDelta;
        if (_count < StatusChunks.OneBitCapacity)
        {
            _symbols |= (uint)symbol << (2 * _count);
        }

        _count++;
    }

    public void Flush()
    {
        while (_count > 0)
        {
            Emit(last: true);
        }
    }

    readonly int this[int index] => (int)(_symbols >> (2 * index)) & 3;

    readonly bool CanTake(int symbol) =>
        _count < StatusChunks.TwoBitCapacity
        || (_count < StatusChunks.OneBitCapacity && !_anyLarge && symbol != StatusChunks.LargeDelta)
        || (_count < StatusChunks.MaximumRun && _allSame && symbol == this[0]);

    void Emit(bool last)
    {
        if (_allSame)
        {
            Write((this[0] << 13) | _count);
            Keep(_count);
        }
        else if (!_anyLarge && (_count == StatusChunks.OneBitCapacity || (last && _count > StatusChunks.TwoBitCapacity)))
        {
            // Only the last chunk may have symbols to spare: the status count cuts it.
            Write(0x8000 | Pack(1, StatusChunks.OneBitCapacity));
            Keep(_count);
        }
        else
        {
            Write(0xC000 | Pack(2, StatusChunks.TwoBitCapacity));
            Keep(Math.Min(_count, StatusChunks.TwoBitCapacity));
        }
    }

    readonly int Pack(int width, int capacity)
    {
        var bits = 0;
        for (var i = 0; i < Math.Min(_count, capacity); i++)
        {
            bits |= this[i] << (width * (capacity - 1 - i));
        }

        return bits;
    }

    void Write(int chunk)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_into[End..], (ushort)chunk);
        End += 2;
    }

    /// <summary>Forgets the symbols that were written and looks at the rest anew.</summary>
    void Keep(int written)
    {
        _count -= written;
        _symbols = _count == 0 ? 0 : _symbols >> (2 * written);
        _allSame = true;
        _anyLarge = false;
        for (var i = 0; i < _count; i++)
        {
            _allSame &= this[i] == this[0];
            _anyLarge |= this[i] == StatusChunks.LargeDelta;
        }
    }
}
