using System.Buffers.Binary;

namespace Guichet.Protocols.Rtp;

/// <summary>Writes the header extension block behind the fixed header (RFC 8285). Mark the header with <see cref="RtpHeaderWriter.MarkExtension"/>.</summary>
public ref struct ExtensionWriter
{
    const int BlockHeaderLength = 4;

    readonly Span<byte> _into;
    readonly bool _twoByte;
    int _length;

    /// <param name="afterFixedHeader">Where the block goes.</param>
    /// <param name="twoByte">Needed for ids above 14 and values longer than 16; only where a=extmap-allow-mixed was agreed.</param>
    public ExtensionWriter(Span<byte> afterFixedHeader, bool twoByte)
    {
        _into = afterFixedHeader;
        _twoByte = twoByte;
        _length = BlockHeaderLength;
    }

    /// <summary>False, and nothing written, when the form cannot carry that id or length, or the buffer is full.</summary>
    public bool Add(byte id, scoped ReadOnlySpan<byte> value)
    {
        var header = _twoByte ? 2 : 1;
        if (!Fits(id, value.Length) || _length + header + value.Length > (_into.Length & ~3))
        {
            return false;
        }

        if (_twoByte)
        {
            _into[_length] = id;
            _into[_length + 1] = (byte)value.Length;
        }
        else
        {
            _into[_length] = (byte)((id << 4) | (value.Length - 1));
        }

        value.CopyTo(_into[(_length + header)..]);
        _length += header + value.Length;
        return true;
    }

    /// <summary>Writes profile and length and pads to 32 bits.</summary>
    /// <returns>Octets of the block; 0 when nothing was added: then the packet has no extension.</returns>
    public int Finish()
    {
        if (_length == BlockHeaderLength)
        {
            return 0;
        }

        while (_length % 4 != 0)
        {
            _into[_length++] = 0;
        }

        BinaryPrimitives.WriteUInt16BigEndian(_into, _twoByte ? ExtensionEnumerator.TwoByteProfile : ExtensionEnumerator.OneByteProfile);
        BinaryPrimitives.WriteUInt16BigEndian(_into[2..], (ushort)((_length - BlockHeaderLength) / 4));
        return _length;
    }

    readonly bool Fits(byte id, int length) =>
        _twoByte ? id != 0 && length <= 255 : id is > 0 and < 15 && length is > 0 and <= 16;
}
