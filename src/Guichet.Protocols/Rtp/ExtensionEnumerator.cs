namespace Guichet.Protocols.Rtp;

/// <summary>One header extension element (RFC 8285).</summary>
public readonly ref struct HeaderExtension(byte id, ReadOnlySpan<byte> value)
{
    public byte Id { get; } = id;

    public ReadOnlySpan<byte> Value { get; } = value;
}

/// <summary>Finds single header extensions.</summary>
public static class HeaderExtensions
{
    /// <summary>The first extension of that id (1 to 14, or 1 to 255 in the two-byte form).</summary>
    public static bool TryGetExtension(this in RtpPacket packet, byte id, out ReadOnlySpan<byte> value)
    {
        foreach (var extension in packet.Extensions)
        {
            if (extension.Id == id)
            {
                value = extension.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}

/// <summary>Walks header extensions in the one-byte (0xBEDE) and two-byte (0x100X) forms; ends at the first element that overruns.</summary>
public ref struct ExtensionEnumerator
{
    internal const ushort OneByteProfile = 0xBEDE;
    internal const ushort TwoByteProfile = 0x1000;

    readonly bool _twoByte;
    ReadOnlySpan<byte> _left;

    internal ExtensionEnumerator(ushort profile, ReadOnlySpan<byte> elements)
    {
        _twoByte = (profile & 0xFFF0) == TwoByteProfile;
        _left = _twoByte || profile == OneByteProfile ? elements : default;
    }

    public HeaderExtension Current { get; private set; }

    public readonly ExtensionEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        // A zero octet is padding in both forms (RFC 8285 section 4.1.1).
        while (!_left.IsEmpty && _left[0] == 0)
        {
            _left = _left[1..];
        }

        return _twoByte ? MoveTwoByte() : MoveOneByte();
    }

    bool MoveOneByte()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        var id = (byte)(_left[0] >> 4);
        var length = (_left[0] & 0x0F) + 1;

        // Id 15, and id 0 with a length, end the whole extension (RFC 8285 section 4.2).
        return id is not 0 and not 15 ? Take(id, 1, length) : Stop();
    }

    bool MoveTwoByte() => _left.Length >= 2 ? Take(_left[0], 2, _left[1]) : Stop();

    bool Take(byte id, int header, int length)
    {
        if (header + length > _left.Length)
        {
            return Stop();
        }

        Current = new HeaderExtension(id, _left.Slice(header, length));
        _left = _left[(header + length)..];
        return true;
    }

    bool Stop()
    {
        _left = default;
        return false;
    }
}
