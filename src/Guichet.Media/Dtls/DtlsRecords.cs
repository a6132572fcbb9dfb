namespace Guichet.Media.Dtls;

/// <summary>Where DTLS records begin and end in a run of bytes (RFC 6347 section 4.1, RFC 9147 section 4).</summary>
internal static class DtlsRecords
{
    internal const int HeaderLength = 13;
    internal const byte Handshake = 22, ClientHello = 1;

    /// <summary>True when the bytes are whole records and nothing else.</summary>
    internal static bool AreWhole(ReadOnlySpan<byte> datagram)
    {
        if (datagram.IsEmpty)
            return false;
        while (!datagram.IsEmpty)
        {
            int length = LengthOfFirst(datagram);
            if (length == 0)
                return false;
            datagram = datagram[length..];
        }
        return true;
    }

    /// <summary>True for the beginning of a handshake: a plaintext record with a (piece of a) ClientHello.</summary>
    internal static bool BeginsHandshake(ReadOnlySpan<byte> datagram) =>
        datagram.Length > HeaderLength && datagram[0] == Handshake && datagram[3] == 0 && datagram[4] == 0 && datagram[HeaderLength] == ClientHello;

    /// <summary>True when a sealed record of a DTLS 1.2 handshake is among them: the peer's Finished, since nothing is negotiated again.</summary>
    internal static bool EndsHandshake(ReadOnlySpan<byte> datagram)
    {
        for (int length; (length = LengthOfFirst(datagram)) > 0; datagram = datagram[length..])
        {
            if (datagram[0] == Handshake && (datagram[3] | datagram[4]) != 0)
                return true;
        }
        return false;
    }

    /// <summary>How many bytes of whole records from the beginning fit into one datagram; 0 when not even one does.</summary>
    internal static int Cut(ReadOnlySpan<byte> run, int datagramSize)
    {
        int taken = 0;
        while (taken < run.Length)
        {
            int length = LengthOfFirst(run[taken..]);
            if (length == 0 || taken + length > datagramSize)
                break;
            taken += length;
        }
        return taken;
    }

    /// <summary>The first record's length with its header; 0 when there is no whole record.</summary>
    internal static int LengthOfFirst(ReadOnlySpan<byte> run)
    {
        int length = run.IsEmpty ? 0 : (run[0] & 0xE0) == 0x20 ? UnifiedLength(run) : PlainLength(run);
        return length <= run.Length ? length : 0;
    }

    /// <summary>DTLS 1.2, and 1.3 before it has keys: type, version FE FF or FE FD, epoch, sequence number, length.</summary>
    private static int PlainLength(ReadOnlySpan<byte> run) =>
        run.Length < HeaderLength || run[0] is < 20 or > 26 || run[1] != 0xFE || run[2] is not (0xFF or 0xFD)
            ? 0 : HeaderLength + (run[11] << 8 | run[12]);

    /// <summary>DTLS 1.3's 001CSLEE: no connection id (C) is ever agreed here; without a length (L) the record is the rest.</summary>
    private static int UnifiedLength(ReadOnlySpan<byte> run)
    {
        int header = 1 + ((run[0] & 0x08) != 0 ? 2 : 1);
        if ((run[0] & 0x10) != 0)
            return 0;
        if ((run[0] & 0x04) == 0)
            return run.Length > header ? run.Length : 0;
        return run.Length < header + 2 ? 0 : header + 2 + (run[header] << 8 | run[header + 1]);
    }
}
