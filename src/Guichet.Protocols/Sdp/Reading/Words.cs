using System.Globalization;

namespace Guichet.Protocols.Sdp.Reading;

/// <summary>Takes a line apart at its spaces.</summary>
ref struct Words(ReadOnlySpan<char> line)
{
    ReadOnlySpan<char> _left = line.Trim(' ');

    public readonly ReadOnlySpan<char> Rest => _left;

    public bool TryNext(out ReadOnlySpan<char> word)
    {
        var space = _left.IndexOf(' ');
        word = space < 0 ? _left : _left[..space];
        _left = space < 0 ? default : _left[space..].TrimStart(' ');
        return !word.IsEmpty;
    }

    /// <summary>Digits only, no more than <paramref name="maximum"/>.</summary>
    public bool TryNextNumber(ulong maximum, out ulong number)
    {
        number = 0;
        return TryNext(out var word) && TryReadNumber(word, maximum, out number);
    }

    public static bool TryReadNumber(ReadOnlySpan<char> word, ulong maximum, out ulong number) =>
        ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= maximum;

    /// <summary>Cuts at the first mark; the second part is empty without one.</summary>
    public static bool TryCut(ReadOnlySpan<char> text, char mark, out ReadOnlySpan<char> before, out ReadOnlySpan<char> after)
    {
        var at = text.IndexOf(mark);
        before = at < 0 ? text : text[..at];
        after = at < 0 ? default : text[(at + 1)..];
        return at >= 0;
    }
}
