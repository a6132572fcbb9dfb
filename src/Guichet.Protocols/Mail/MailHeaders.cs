namespace Guichet.Protocols.Mail;

/// <summary>The header fields of a mail or a part: the first of each name, unfolded (RFC 5322, 2.2.3).</summary>
internal sealed class MailHeaders
{
    private const int Most = 500;
    private readonly Dictionary<string, string> _fields = [];

    public static MailHeaders Read(string text)
    {
        var headers = new MailHeaders();
        string? name = null;
        foreach (var line in text.Split('\n').Take(Most))
        {
            var trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0 && trimmed[0] is ' ' or '\t')
            {
                headers.Continue(name, trimmed);
                continue;
            }

            var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
            var named = colon > 0 ? trimmed[..colon].Trim().ToLowerInvariant() : null;
            name = named is not null && headers._fields.TryAdd(named, trimmed[(colon + 1)..].Trim()) ? named : null;
        }

        return headers;
    }

    /// <summary>Empty when there is none.</summary>
    public string Value(string name) => _fields.GetValueOrDefault(name, "");

    /// <summary>The parameters of a field, such as the boundary of a content type.</summary>
    public MailParameters Parameters(string name) => MailParameters.Read(Value(name));

    private void Continue(string? name, string line)
    {
        if (name is not null && _fields[name].Length < 16_384)
        {
            _fields[name] += " " + line.Trim();
        }
    }
}
