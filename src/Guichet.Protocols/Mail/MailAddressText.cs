namespace Guichet.Protocols.Mail;

/// <summary>The first address of a header field: <c>Name &lt;a@b&gt;</c>, <c>a@b (Name)</c> or bare (RFC 5322, 3.4).</summary>
internal static class MailAddressText
{
    private const int Longest = 254;

    public static (string Address, string Name) Read(string text)
    {
        var decoded = MailWords.Decode(text);
        var open = decoded.LastIndexOf('<');
        var close = open < 0 ? -1 : decoded.IndexOf('>', open);
        if (open >= 0 && close > open)
        {
            return (Address(decoded[(open + 1)..close]), decoded[..open].Trim().Trim('"').Trim());
        }

        var bare = decoded.Split(',', '(')[0];
        return (Address(bare), "");
    }

    private static string Address(string text)
    {
        var address = text.Trim().ToLowerInvariant();
        return address.Length <= Longest && address.IndexOf('@') is var at and > 0 && at == address.LastIndexOf('@') && at < address.Length - 1
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? address : "";
    }
}
