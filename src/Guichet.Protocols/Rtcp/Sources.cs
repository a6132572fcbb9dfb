using System.Buffers.Binary;

namespace Guichet.Protocols.Rtcp;

/// <summary>Walks the sources that say goodbye (RFC 3550 section 6.6).</summary>
public ref struct Bye
{
    ReadOnlySpan<byte> _left;

    Bye(ReadOnlySpan<byte> sources) => _left = sources;

    public uint Current { get; private set; }

    public static bool TryRead(in RtcpPacket packet, out Bye result)
    {
        result = default;
        if (packet.Type != RtcpType.Bye || packet.Body.Length < 4 * packet.Count)
        {
            return false;
        }

        result = new Bye(packet.Body[..(4 * packet.Count)]);
        return true;
    }

    public readonly Bye GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        Current = BinaryPrimitives.ReadUInt32BigEndian(_left);
        _left = _left[4..];
        return true;
    }
}

/// <summary>One CNAME of a source description.</summary>
public readonly ref struct SourceName(uint ssrc, ReadOnlySpan<byte> cname)
{
    public uint Ssrc { get; } = ssrc;

    /// <summary>UTF-8, 0 to 255 octets.</summary>
    public ReadOnlySpan<byte> Cname { get; } = cname;
}

/// <summary>Walks the CNAMEs of an SDES packet (RFC 3550 section 6.5); other items are passed over. Ends at the first malformed chunk.</summary>
public ref struct SourceDescription
{
    const byte CnameItem = 1;

    ReadOnlySpan<byte> _left;
    int _chunks;

    SourceDescription(in RtcpPacket packet)
    {
        _left = packet.Body;
        _chunks = packet.Count;
    }

    public SourceName Current { get; private set; }

    public static bool TryRead(in RtcpPacket packet, out SourceDescription result)
    {
        result = packet.Type == RtcpType.SourceDescription ? new SourceDescription(packet) : default;
        return packet.Type == RtcpType.SourceDescription;
    }

    public readonly SourceDescription GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_chunks > 0 && _left.Length >= 8)
        {
            _chunks--;
            if (!TryReadChunk(out var name, out var found))
            {
                _chunks = 0;
                return false;
            }

            if (found)
            {
                Current = name;
                return true;
            }
        }

        return false;
    }

    bool TryReadChunk(out SourceName name, out bool found)
    {
        var ssrc = BinaryPrimitives.ReadUInt32BigEndian(_left);
        var position = 4;
        name = default;
        found = false;
        while (position < _left.Length && _left[position] != 0)
        {
            if (position + 2 > _left.Length || position + 2 + _left[position + 1] > _left.Length)
            {
                return false;
            }

            var value = _left.Slice(position + 2, _left[position + 1]);
            if (_left[position] == CnameItem && !found)
            {
                found = true;
                name = new SourceName(ssrc, value);
            }

            position += 2 + value.Length;
        }

        // The null octet that ends the list is padded to the next 32-bit boundary.
        var length = _left.Length;
        var end = (position + 4) & ~3;
        _left = end <= _left.Length ? _left[end..] : default;
        return position < length;
    }
}
