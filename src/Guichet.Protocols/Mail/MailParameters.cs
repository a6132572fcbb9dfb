using System.Text;

namespace Guichet.Protocols.Mail;

/// <summary>What stands behind a header field's value: <c>name=value; name="value"</c> (RFC 2045, 5.1), also in pieces and in a charset of its own (RFC 2231).</summary>
internal sealed class MailParameters
{
    private const int Most = 64;
    private readonly Dictionary<string, string> _all = [];

    /// <param name="field">The whole field.</param>
    public static MailParameters Read(string field)
    {
        var parameters = new MailParameters();
        var at = field.IndexOf(';', StringComparison.Ordinal);
        while (at >= 0 && parameters._all.Count < Most)
        {
            var end = End(field, at + 1);
            parameters.Add(field[(at + 1)..end]);
            at = end < field.Length ? end : -1;
        }

        return parameters;
    }

    /// <summary>As it stands; empty when there is none.</summary>
    public string Value(string name) => _all.GetValueOrDefault(name, "");

    /// <summary>As a person reads it: put together, and decoded (RFC 2231, and RFC 2047 where a program wrote that against the rule).</summary>
    public string Text(string name)
    {
        if (_all.TryGetValue(name + "*", out var whole))
        {
            return Decoded([(whole, true)]);
        }

        var pieces = new List<(string Text, bool Escaped)>();
        while (Piece(name, pieces.Count) is { } piece)
        {
            pieces.Add(piece);
        }

        return pieces.Count > 0 ? Decoded(pieces) : MailWords.Decode(Value(name));
    }

    // To the next semicolon that is not in quotes.
    private static int End(string field, int from)
    {
        var quoted = false;
        for (var at = from; at < field.Length; at++)
        {
            if (field[at] == '\\' && quoted)
            {
                at++;
            }
            else if (field[at] == '"')
            {
                quoted = !quoted;
            }
            else if (field[at] == ';' && !quoted)
            {
                return at;
            }
        }

        return field.Length;
    }

    // The charset stands before the first piece, between apostrophes: utf-8''a%20b.
    private static string Decoded(IReadOnlyList<(string Text, bool Escaped)> pieces)
    {
        var first = pieces[0].Escaped ? pieces[0].Text.Split('\'', 3) : [];
        var charset = MailWords.Charset(first.Length == 3 ? first[0] : "");
        var bytes = pieces.SelectMany((piece, at) => Bytes(at == 0 && first.Length == 3 ? first[2] : piece.Text, piece.Escaped));
        return charset.GetString([.. bytes]).Trim();
    }

    private static byte[] Bytes(string text, bool escaped) =>
        escaped ? MailWords.QuotedPrintable(text.Replace('%', '='), isWord: false) : Encoding.Latin1.GetBytes(text);

    private void Add(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            _all.TryAdd(parameter[..equals].Trim().ToLowerInvariant(), Unquoted(parameter[(equals + 1)..].Trim()));
        }
    }

    private static string Unquoted(string value)
    {
        if (!value.StartsWith('"'))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var at = 1; at < value.Length && value[at] != '"'; at++)
        {
            at += value[at] == '\\' && at + 1 < value.Length ? 1 : 0;
            text.Append(value[at]);
        }

        return text.ToString();
    }

    private (string Text, bool Escaped)? Piece(string name, int number) =>
        _all.TryGetValue($"{name}*{number}*", out var escaped) ? (escaped, true)
        : _all.TryGetValue($"{name}*{number}", out var plain) ? (plain, false)
        : null;
}
