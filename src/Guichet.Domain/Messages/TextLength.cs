using System.Collections.Frozen;

namespace Guichet.Domain.Messages;

/// <summary>How many parts a text message is sent in: 160 signs of GSM 7 bit (3GPP TS 23.038) or 70 of UCS-2; 153 or 67 each where there are several.</summary>
public static class TextLength
{
    private static readonly FrozenSet<char> Single =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà".ToFrozenSet();

    private static readonly FrozenSet<char> Twice = "^{}\\[~]|€".ToFrozenSet();

    public static bool IsGsm(string text) => text.All(c => Single.Contains(c) || Twice.Contains(c));

    public static int Parts(string text)
    {
        var gsm = IsGsm(text);
        var length = gsm ? text.Sum(c => Twice.Contains(c) ? 2 : 1) : text.Length;
        var (alone, each) = gsm ? (160, 153) : (70, 67);
        return length <= alone ? 1 : (length + each - 1) / each;
    }
}
