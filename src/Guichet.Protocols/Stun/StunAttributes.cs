using System.Buffers.Binary;

namespace Guichet.Protocols.Stun;

/// <summary>Walks the attributes between two offsets of a message; stops at the first that overruns the end.</summary>
ref struct StunAttributes
{
    readonly ReadOnlySpan<byte> _bytes;
    readonly int _end;
    int _next;

    public StunAttributes(ReadOnlySpan<byte> bytes, int start, int end)
    {
        _bytes = bytes;
        _end = end;
        _next = start;
    }

    /// <summary>Where the current attribute's header starts in the message.</summary>
    public int Offset { get; private set; }

    public StunAttributeType Type { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Overran { get; private set; }

    public bool MoveNext()
    {
        var left = _end - _next;
        if (left < StunFormat.AttributeHeaderLength)
        {
            Overran |= left != 0;
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(_bytes[(_next + 2)..]);
        if (StunFormat.Padded(length) > left - StunFormat.AttributeHeaderLength)
        {
            Overran = true;
            return false;
        }

        Offset = _next;
        Type = (StunAttributeType)BinaryPrimitives.ReadUInt16BigEndian(_bytes[_next..]);
        Value = _bytes.Slice(_next + StunFormat.AttributeHeaderLength, length);
        _next += StunFormat.AttributeHeaderLength + StunFormat.Padded(length);
        return true;
    }
}
