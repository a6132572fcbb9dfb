using System.Text;
using System.Text.Unicode;

namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Checks size and encoding before anything is taken apart.</summary>
static class SdpText
{
    public static bool TryDecode(ReadOnlySpan<byte> utf8, SdpLimits limits, out string text, out SdpError? error)
    {
        text = "";
        error = utf8.Length > limits.MaximumBytes ? new SdpError(SdpErrorKind.TooManyBytes, 0, "size")
            : !Utf8.IsValid(utf8) ? new SdpError(SdpErrorKind.InvalidText, 0, "UTF-8")
            : null;
        if (error is not null)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(utf8);
        return true;
    }

    public static bool TryMeasure(string text, SdpLimits limits, out SdpError? error)
    {
        // A character is at least one octet: the first look saves counting what is far too long.
        var fits = text.Length <= limits.MaximumBytes && Encoding.UTF8.GetByteCount(text) <= limits.MaximumBytes;
        error = fits ? null : new SdpError(SdpErrorKind.TooManyBytes, 0, "size");
        return fits;
    }
}

/// <summary>
/// Walks the lines of a description: a letter, an equals sign and a value. Ends are CRLF or LF (RFC 8866 section 5); empty lines
/// are passed over.
/// </summary>
ref struct SdpLines(string text, SdpLimits limits)
{
    ReadOnlySpan<char> _left = text;

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>The letter in front of the equals sign.</summary>
    public char Type { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Null while all is well.</summary>
    public SdpError? Error { get; private set; }

    public bool MoveNext()
    {
        while (!_left.IsEmpty && Error is null)
        {
            var line = TakeLine();
            if (++Number > limits.MaximumLines)
            {
                return Fail(SdpErrorKind.TooManyLines, "lines");
            }

            if (line.ContainsAny('\r', '\0'))
            {
                return Fail(SdpErrorKind.InvalidText, "control character");
            }

            if (line.IsEmpty)
            {
                continue;
            }

            if (line.Length < 2 || line[1] != '=' || !char.IsAsciiLetterLower(line[0]))
            {
                return Fail(SdpErrorKind.InvalidLine, "line");
            }

            Type = line[0];
            Value = line[2..];
            return true;
        }

        return false;
    }

    public bool Fail(SdpErrorKind kind, string detail)
    {
        Error = new SdpError(kind, Number, detail);
        return false;
    }

    ReadOnlySpan<char> TakeLine()
    {
        var end = _left.IndexOf('\n');
        var line = end < 0 ? _left : _left[..end];
        _left = end < 0 ? default : _left[(end + 1)..];
        return line.EndsWith('\r') ? line[..^1] : line;
    }
}
