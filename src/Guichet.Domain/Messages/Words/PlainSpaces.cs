namespace Guichet.Domain.Messages.Words;

/// <summary>Text messages have one space: GSM 7 bit (3GPP TS 23.038) knows none at which no line breaks, and a single one makes 70 signs a part of 160.</summary>
public static class PlainSpaces
{
    /// <summary>No-break spaces (U+00A0, U+202F) and thin ones (U+2009) become spaces in a text message; an e-mail and a chat keep them.</summary>
    public static string In(string text, MessageChannel channel) =>
        channel is MessageChannel.Text ? text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2009', ' ') : text;
}
